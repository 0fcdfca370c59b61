import { Field, FieldError } from '~/components/field'
import { Icon } from '~/components/icon'
import { weekdays } from '~/i18n/calendar'
import { useLocale, useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { closedRows, mostClosed } from './closed-rows'
import { typed, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

/** The days of the week as the form's fields are called: `mon.from`. */
export const weekNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** The times of a day, in the order of the clock: it may open twice. */
export const dayTimes = ['from', 'to', 'from2', 'to2'] as const

/** When the shop is open: two spans for each weekday, and days on which it is closed. */
export function HoursSection({
  shown,
  saved,
  timeZone,
  changed = false,
}: {
  shown: Shown
  saved?: string
  timeZone: string
  /** A row was added or removed, and nothing saved yet. */
  changed?: boolean
}) {
  const t = useT()
  const locale = useLocale()
  const zone = timeZone.replaceAll('_', ' ')
  return (
    <SettingsSection
      section="hours"
      shown={shown}
      saved={saved}
      lead={t('staff.settings.hoursLead', { zone })}
      named={(name) => {
        const [first = '', row] = name.split('.')
        const day = weekNames.findIndex((one) => one === first)
        return day < 0
          ? t('staff.settings.closed.row', { count: Number(row) + 1 })
          : weekdays(locale, { from: day, to: day, width: 'long' })
      }}
    >
      {/* Enter in a field saves, and removes nothing by surprise. */}
      <button className="unseen" tabIndex={-1} aria-hidden="true" />
      <div className="hours-week">
        {weekNames.map((name, index) => (
          <DayTimes key={name} name={name} index={index} shown={shown} />
        ))}
      </div>
      <ClosedDays shown={shown} changed={changed} />
    </SettingsSection>
  )
}

/** One weekday: opens, closes, and once more. What is wrong with its times stands below them. */
function DayTimes({ name, index, shown }: { name: string; index: number; shown: Shown }) {
  const t = useT()
  const locale = useLocale()
  const problem = useProblem(shown)
  const times = dayTimes.map((time) => {
    const field = `${name}.${time}`
    return { time, field, id: idOf('hours', field), error: problem(field) }
  })
  return (
    <fieldset className="hours-day">
      <legend>{weekdays(locale, { from: index, to: index, width: 'long' })}</legend>
      {times.map(({ time, field, id, error }) => (
        <div className="hours-time" key={time}>
          <label htmlFor={id}>{t(`staff.settings.hours.${time}`)}</label>
          <input
            className="input"
            type="time"
            id={id}
            name={field}
            defaultValue={typed(shown, field)}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
          />
        </div>
      ))}
      {times.map(({ id, error }) => (
        <FieldError key={id} id={id} error={error} />
      ))}
    </fieldset>
  )
}

/** Holidays and the like, a row each. Each press asks the server for the form with a row more or less. */
function ClosedDays({ shown, changed }: { shown: Shown; changed: boolean }) {
  const t = useT()
  const rows = closedRows(shown.values)
  return (
    <fieldset className="hours-closed" id={idOf('hours', 'closed')}>
      <legend>{t('staff.settings.closed')}</legend>
      <p className="field-hint">{t('staff.settings.closedHint')}</p>
      {rows.map(({ index }, at) => (
        <ClosedRowFields key={index} index={index} number={at + 1} shown={shown} />
      ))}
      {changed && (
        <p className="note" role="status">
          {t('staff.settings.closed.changed')}
        </p>
      )}
      {rows.length < mostClosed ? (
        <p>
          <button
            className="button button-small"
            id={idOf('hours', 'closed-add')}
            name="intent"
            value="add"
            formAction={pathTo`/staff/settings#${idOf('hours', `closed.${rows.length}.from`)}`}
          >
            <Icon name="plus" />
            {t('staff.settings.closed.add')}
          </button>
        </p>
      ) : (
        <p className="small quiet">{t('staff.settings.closed.full')}</p>
      )}
    </fieldset>
  )
}

/** The first closed day, the last, and why. */
function ClosedRowFields({ index, number, shown }: { index: number; number: number; shown: Shown }) {
  const t = useT()
  const problem = useProblem(shown)
  const of = (field: string) => {
    const name = `closed.${index}.${field}`
    return { id: idOf('hours', name), name, defaultValue: typed(shown, name), error: problem(name) }
  }
  return (
    <fieldset className="closed-row">
      <legend className="unseen">{t('staff.settings.closed.row', { count: number })}</legend>
      <Field {...of('from')} type="date" label={t('staff.settings.closed.from')} />
      <Field
        {...of('to')}
        type="date"
        label={t('staff.settings.closed.to')}
        hint={t('staff.settings.closed.toHint')}
      />
      <Field
        {...of('note')}
        label={t('staff.settings.closed.note')}
        hint={t('staff.settings.closed.noteHint')}
        autoComplete="off"
      />
      <button
        className="closed-remove"
        name="intent"
        value={`remove-${index}`}
        formAction={pathTo`/staff/settings#${idOf('hours', 'closed-add')}`}
        aria-label={t('staff.settings.closed.remove', { count: number })}
      >
        <Icon name="cross" />
      </button>
    </fieldset>
  )
}
