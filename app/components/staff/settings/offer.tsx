import { keyOf } from '~/i18n/language'
import { FieldError } from '~/components/field'
import { Snip } from '~/components/swatch'
import { useT } from '~/i18n/react'
import { ticked, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

export interface OfferGroup {
  product: string
  /** A group of the product, or `colors` for its palette; the field is `of.<product>.<id>`. */
  id: string
  /** The heading's word. */
  heading: string
  options: { id: string; word: string; color?: string }[]
}

/** The name of a group's field. */
export const offerField = ({ product, id }: Pick<OfferGroup, 'product' | 'id'>) => `of.${product}.${id}`

/** Each product, then each cut, fabric and colour of it: ticked is offered. */
export function OfferSection({
  shown,
  saved,
  products,
  groups,
}: {
  shown: Shown
  saved?: string
  products: string[]
  groups: OfferGroup[]
}) {
  const t = useT()
  const on = ticked(shown, 'products')
  const own = products.map((product) => {
    const mine = groups.filter((group) => group.product === product)
    return {
      product,
      off: mine.flatMap((group) => {
        const kept = ticked(shown, offerField(group))
        return group.options.filter(({ id }) => !kept.includes(id))
      }).length,
      fields: mine.map((group) => (
        <Ticks
          key={group.id}
          shown={shown}
          name={offerField(group)}
          heading={t(keyOf(group.heading))}
          options={group.options}
        />
      )),
      wrong: mine.some((group) => shown.errors[offerField(group)]),
    }
  })
  return (
    <SettingsSection section="offer" shown={shown} saved={saved} lead={t('staff.settings.offerLead')}>
      <Ticks
        shown={shown}
        name="products"
        heading={t('staff.settings.offerProducts')}
        options={products.map((id) => ({ id, word: `${id}.studio.many` }))}
      />
      {own.map(({ product, off, fields, wrong }) => (
        <details key={product} className="offer-product" open={wrong}>
          <summary>
            {t(`${product}.studio.many`)}{' '}
            {on.includes(product) && (
              <small className="quiet">
                {off > 0 ? t('staff.settings.offCount', { count: off }) : t('staff.settings.offNone')}
              </small>
            )}
          </summary>
          {fields}
        </details>
      ))}
    </SettingsSection>
  )
}

function Ticks({
  shown,
  name,
  heading,
  options,
}: {
  shown: Shown
  name: string
  heading: string
  options: OfferGroup['options']
}) {
  const t = useT()
  const problem = useProblem(shown)
  const on = ticked(shown, name)
  const anchor = idOf('offer', name)
  return (
    <fieldset
      id={anchor}
      className="offer-group"
      aria-describedby={shown.errors[name] ? `${anchor}-error` : undefined}
    >
      <legend>{heading}</legend>
      <FieldError id={anchor} error={problem(name)} />
      <div className="offer-options">
        {options.map((option) => (
          <label className="check" key={option.id}>
            <input type="checkbox" name={name} value={option.id} defaultChecked={on.includes(option.id)} />
            {option.color && <Snip color={option.color} className="offer-snip" />}
            {t(keyOf(option.word))}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
