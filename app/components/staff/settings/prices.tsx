import { keyOf } from '~/i18n/language'
import { money } from '~/i18n/format'
import { useLocale, useT } from '~/i18n/react'
import { amount } from './amounts'
import { Amount, typed, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

/** What can be priced, from the products themselves: `fabric` of the dress with `satin` under `extra.dress.fabric.satin`. */
export interface PriceList {
  products: string[]
  groups: { product: string; id: string; options: string[] }[]
  /** What visitors put on any of them: `figure` under `motif.figure`. */
  motifs: readonly string[]
}

/** The price list: for each product a base and what each choice adds, then one of each kind of motif. */
export function PricesSection({
  shown,
  saved,
  list,
  currency,
  most,
}: {
  shown: Shown
  saved?: string
  list: PriceList
  currency: string
  most: string
}) {
  const t = useT()
  const locale = useLocale()
  const problem = useProblem(shown)
  const field = (name: string, label: string) => (
    <Amount
      key={name}
      id={idOf('prices', name)}
      name={name}
      label={label}
      currency={currency}
      value={typed(shown, name)}
      error={problem(name, { most })}
    />
  )
  const motifs = list.motifs.map((kind) => `motif.${kind}`)
  const wrong = (names: string[]) => names.some((name) => shown.errors[name])
  /** The dearest of these as it is written, beside a heading that hides them. */
  const dearest = (names: string[], word = 'staff.settings.upTo') => {
    const read = amount(currency)
    const minor = Math.max(...names.map((name) => read.safeParse(typed(shown, name)).data ?? 0))
    return (
      minor > 0 && (
        <small className="quiet">{t(keyOf(word), { price: money(locale, minor, currency) })}</small>
      )
    )
  }
  return (
    <SettingsSection
      section="prices"
      shown={shown}
      saved={saved}
      lead={t('staff.settings.pricesLead', { currency })}
      limits={{ '*': { most } }}
    >
      {list.products.map((product) => {
        const base = `base.${product}`
        const groups = list.groups
          .filter((group) => group.product === product)
          .map(({ id, options }) => ({
            id,
            fields: options.map((option) => ({ option, name: `extra.${product}.${id}.${option}` })),
          }))
        const names = [base, ...groups.flatMap(({ fields }) => fields.map(({ name }) => name))]
        return (
          <details key={product} className="priced" open={wrong(names)}>
            <summary>
              {t(keyOf(`${product}.name`))} {dearest([base], 'home.from')}
            </summary>
            {field(base, t('staff.settings.base'))}
            <div className="price-groups">
              {groups.map(({ id, fields }) => {
                const own = fields.map(({ name }) => name)
                return (
                  <details key={id} open={wrong(own)}>
                    <summary>
                      {t(`${product}.group.${id}`)} {dearest(own)}
                    </summary>
                    <div className="amounts">
                      {fields.map(({ option, name }) => field(name, t(keyOf(`${product}.${id}.${option}`))))}
                    </div>
                  </details>
                )
              })}
            </div>
          </details>
        )
      })}
      <details className="priced" open={wrong(motifs)}>
        <summary>
          {t('staff.settings.motifPrices')} {dearest(motifs)}
        </summary>
        <p className="quiet">{t('staff.settings.motifPricesLead')}</p>
        <div className="amounts">
          {list.motifs.map((kind) => field(`motif.${kind}`, t(`motifs.kind.${kind}`)))}
        </div>
      </details>
    </SettingsSection>
  )
}
