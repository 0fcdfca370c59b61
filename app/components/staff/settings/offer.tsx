import { FieldError } from '~/components/field'
import { Snip } from '~/components/swatch'
import { useT } from '~/i18n/react'
import { ticked, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

export interface OfferGroup {
  product: string
  /** The field's name: a group of the product, or `colors` for its palette. */
  id: string
  /** The heading's word. */
  heading: string
  options: { id: string; word: string; color?: string }[]
}

/** Each cut, fabric and colour: ticked is offered. */
export function OfferSection({
  shown,
  saved,
  groups,
}: {
  shown: Shown
  saved?: string
  groups: OfferGroup[]
}) {
  const t = useT()
  const problem = useProblem(shown)
  return (
    <SettingsSection section="offer" shown={shown} saved={saved} lead={t('staff.settings.offerLead')}>
      {groups.map(({ id, heading, options }) => {
        const on = ticked(shown, id)
        const anchor = idOf('offer', id)
        return (
          <fieldset
            key={id}
            id={anchor}
            className="offer-group"
            aria-describedby={shown.errors[id] ? `${anchor}-error` : undefined}
          >
            <legend>{t(heading)}</legend>
            <FieldError id={anchor} error={problem(id)} />
            <div className="offer-options">
              {options.map((option) => (
                <label className="check" key={option.id}>
                  <input
                    type="checkbox"
                    name={id}
                    value={option.id}
                    defaultChecked={on.includes(option.id)}
                  />
                  {option.color && <Snip color={option.color} className="offer-snip" />}
                  {t(option.word)}
                </label>
              ))}
            </div>
          </fieldset>
        )
      })}
    </SettingsSection>
  )
}
