import { keyOf } from '~/i18n/language'
import { money } from '~/i18n/format'
import { useLocale, useT } from '~/i18n/react'
import { readAmount } from './amounts'
import { Amount } from '~/components/field'
import { typed, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

/** What can be priced, from the products themselves: `fabric` of the dress with `satin` under `extra.dress.fabric.satin`. */
export interface PriceList {
  products: string[]
  groups: { product: string; id: string; options: string[] }[]
  /** What visitors put on any of them: `figure` under `motif.figure`. */
  motifs: readonly string[]
}

/** What each price field is shown with. */
interface Form {
  shown: Shown
  currency: string
  most: string
}

/** The price list: for each product a base and what each choice adds, then one of each kind of motif. */
export function PricesSection({ saved, list, ...form }: Form & { saved?: string; list: PriceList }) {
  const t = useT()
  const { shown, currency, most } = form
  const motifs = list.motifs.map((kind) => `motif.${kind}`)
  return (
    <SettingsSection
      section="prices"
      shown={shown}
      saved={saved}
      lead={t('staff.settings.pricesLead', { currency })}
      limits={{ '*': { most } }}
    >
      {list.products.map((product) => (
        <ProductPrices key={product} product={product} list={list} form={form} />
      ))}
      <details className="priced" open={wrong(shown, motifs)}>
        <summary>
          {t('staff.settings.motifPrices')} <Dearest names={motifs} form={form} />
        </summary>
        <p className="quiet">{t('staff.settings.motifPricesLead')}</p>
        <div className="amounts">
          {list.motifs.map((kind) => (
            <Price key={kind} name={`motif.${kind}`} label={t(`motifs.kind.${kind}`)} form={form} />
          ))}
        </div>
      </details>
    </SettingsSection>
  )
}

/** One product's base, and what each of its choices adds. It is open where something in it is to be put right. */
function ProductPrices({ product, list, form }: { product: string; list: PriceList; form: Form }) {
  const t = useT()
  const { shown } = form
  const base = `base.${product}`
  const groups = list.groups
    .filter((group) => group.product === product)
    .map(({ id, options }) => ({
      id,
      fields: options.map((option) => ({ option, name: `extra.${product}.${id}.${option}` })),
    }))
  const names = [base, ...groups.flatMap(({ fields }) => fields.map(({ name }) => name))]
  return (
    <details className="priced" open={wrong(shown, names)}>
      <summary>
        {t(keyOf(`${product}.name`))} <Dearest names={[base]} word="home.from" form={form} />
      </summary>
      <Price name={base} label={t('staff.settings.base')} form={form} />
      <div className="price-groups">
        {groups.map(({ id, fields }) => {
          const own = fields.map(({ name }) => name)
          return (
            <details key={id} open={wrong(shown, own)}>
              <summary>
                {t(`${product}.group.${id}`)} <Dearest names={own} form={form} />
              </summary>
              <div className="amounts">
                {fields.map(({ option, name }) => (
                  <Price key={name} name={name} label={t(keyOf(`${product}.${id}.${option}`))} form={form} />
                ))}
              </div>
            </details>
          )
        })}
      </div>
    </details>
  )
}

const wrong = (shown: Shown, names: string[]) => names.some((name) => shown.errors[name])

function Price({ name, label, form }: { name: string; label: string; form: Form }) {
  const { shown, currency, most } = form
  const problem = useProblem(shown)
  return (
    <Amount
      id={idOf('prices', name)}
      name={name}
      label={label}
      currency={currency}
      defaultValue={typed(shown, name)}
      error={problem(name, { most })}
    />
  )
}

/** The dearest of these as it is written, beside a heading that hides them; nothing where all are free. */
function Dearest({
  names,
  word = 'staff.settings.upTo',
  form: { shown, currency },
}: {
  names: string[]
  word?: string
  form: Form
}) {
  const t = useT()
  const locale = useLocale()
  const minor = Math.max(...names.map((name) => readAmount(typed(shown, name), currency) ?? 0))
  if (minor <= 0) return null
  return <small className="quiet">{t(keyOf(word), { price: money(locale, minor, currency) })}</small>
}
