import { useT } from '~/i18n/react'
import { Amount, typed, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

/** What can be priced, from the products themselves: `fabric` of the dress with `satin` under `extra.dress.fabric.satin`. */
export interface PriceList {
  products: string[]
  groups: { product: string; id: string; options: string[] }[]
}

/** The price list: a base for each product, and what each choice adds. */
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
  const problem = useProblem(shown)
  const amount = (name: string, label: string) => (
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
  return (
    <SettingsSection
      section="prices"
      shown={shown}
      saved={saved}
      lead={t('staff.settings.pricesLead', { currency })}
      limits={{ '*': { most } }}
    >
      {list.products.map((product) => (
        <div key={product} className="stack">
          {list.products.length > 1 && <h3>{t(`${product}.name`)}</h3>}
          {amount(`base.${product}`, t('staff.settings.base'))}
          {list.groups
            .filter((group) => group.product === product)
            .map(({ id, options }) => {
              const name = (option: string) => `extra.${product}.${id}.${option}`
              return (
                <details
                  key={id}
                  open={id === 'fabric' || options.some((option) => shown.errors[name(option)])}
                >
                  <summary>{t('staff.settings.extras', { group: t(`${product}.group.${id}`) })}</summary>
                  <div className="amounts">
                    {options.map((option) => amount(name(option), t(`${product}.${id}.${option}`)))}
                  </div>
                </details>
              )
            })}
        </div>
      ))}
    </SettingsSection>
  )
}
