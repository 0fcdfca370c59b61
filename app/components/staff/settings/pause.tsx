import { Field, TextArea } from '~/components/field'
import { keyOf } from '~/i18n/language'
import { useT } from '~/i18n/react'
import { ticked, typed, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

/** How the campaign stands, and the day on which that changes or changed. */
export interface PauseState {
  word: 'runs' | 'rests' | 'planned' | 'over'
  date: string
}

/** Lets the campaign rest from a day on, until a day or until it is unticked, with a sentence for visitors. */
export function PauseSection({ shown, saved, state }: { shown: Shown; saved?: string; state: PauseState }) {
  const t = useT()
  const problem = useProblem(shown)
  const of = (name: string) => ({
    id: idOf('pause', name),
    name,
    label: t(keyOf(`staff.settings.pause.${name}`)),
    defaultValue: typed(shown, name),
    error: problem(name),
  })
  return (
    <SettingsSection section="pause" shown={shown} saved={saved} lead={t('staff.settings.pauseLead')}>
      <p className={state.word === 'rests' ? 'note' : 'quiet'}>
        {t(`staff.settings.pause.${state.word}`, { date: state.date })}
      </p>
      <label className="check">
        <input type="checkbox" name="on" value="yes" defaultChecked={ticked(shown, 'on').includes('yes')} />
        {t('staff.settings.pause.on')}
      </label>
      <div className="columns pause-days">
        <Field {...of('from')} type="date" />
        <Field {...of('until')} type="date" hint={t('staff.settings.pause.untilHint')} />
      </div>
      <TextArea {...of('text')} rows={3} hint={t('staff.settings.pause.textHint')} />
    </SettingsSection>
  )
}
