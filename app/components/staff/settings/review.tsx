import { ownKinds, policies } from '~/domain/settings/own-kinds'
import { useT } from '~/i18n/react'
import { typed, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

/** What of a visitor's own may leave: a switch for each kind, in three positions. */
export function ReviewSection({ shown, saved }: { shown: Shown; saved?: string | undefined }) {
  const t = useT()
  return (
    <SettingsSection section="review" shown={shown} saved={saved} lead={t('staff.settings.reviewLead')}>
      {ownKinds.map((kind) => (
        <fieldset key={kind} className="settings-policy" id={idOf('review', kind)}>
          <legend>{t(`staff.settings.review.${kind}`)}</legend>
          {policies.map((policy) => (
            <label key={policy} className="check">
              <input type="radio" name={kind} value={policy} defaultChecked={typed(shown, kind) === policy} />
              <span>{t(`staff.settings.review.${policy}`)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </SettingsSection>
  )
}
