import { z } from 'zod'
import { closedRows, mostClosed, withRows, type ClosedRow } from '~/components/staff/settings/closed-rows'
import { dayTimes, weekNames } from '~/components/staff/settings/hours'
import type { Shown } from '~/components/staff/settings/inputs'
import { Day, type OpeningHours, type Span } from '~/domain/settings/opening-hours'
import { line } from './settings-forms.server'

/** `10:00` as a browser writes it, and as people do where it has no field for times: `9`, `9.30`. */
const time = z.string('errors.staff.time').transform((typed, context) => {
  const text = typed.trim()
  if (text === '') return ''
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?$/.exec(text) ?? []
  const found = `${hour.padStart(2, '0')}:${minute}`
  if (hour !== '' && Number(hour) < 24 && Number(minute) < 60) return found
  context.addIssue({ code: 'custom', message: 'errors.staff.time' })
  return z.NEVER
})

type Times = Record<(typeof dayTimes)[number], string>

/** What is wrong with the times of a day, beside the later of two that do not go together. */
function troubles({ from, to, from2, to2 }: Times): [field: keyof Times, word: string][] {
  const pair = (
    opens: keyof Times,
    closes: keyof Times,
    [a, b]: [string, string],
  ): [keyof Times, string][] => {
    if (a === '' && b === '') return []
    if (a === '') return [[opens, 'otherTime']]
    if (b === '') return [[closes, 'otherTime']]
    return a < b ? [] : [[closes, 'timeOrder']]
  }
  const found = [...pair('from', 'to', [from, to]), ...pair('from2', 'to2', [from2, to2])]
  if (found.length > 0 || from === '' || from2 === '') return found
  return to < from2 || to2 < from ? [] : [['from2', 'timesOverlap']]
}

const dayForm = z.preprocess(
  (value) => value ?? {},
  z.object({ from: time, to: time, from2: time, to2: time }).transform((day, context): Span[] => {
    for (const [field, word] of troubles(day))
      context.addIssue({ code: 'custom', path: [field], message: `errors.staff.${word}` })
    const spans = [
      { from: day.from, to: day.to },
      { from: day.from2, to: day.to2 },
    ]
    return spans.filter(({ from }) => from !== '').sort((a, b) => a.from.localeCompare(b.from))
  }),
)

const optionalDay = z
  .string('errors.staff.day')
  .transform((text) => text.trim())
  .refine((text) => text === '' || Day.safeParse(text).success, 'errors.staff.day')

const closedForm = z
  .object({
    from: optionalDay.refine((day) => day !== '', 'errors.staff.day'),
    to: optionalDay,
    note: line(80, 0),
  })
  .transform(({ from, to, note }, context) => {
    if (to !== '' && to < from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'errors.staff.dayOrder' })
    return { from, to: to || from, note }
  })

/** The week and the closed days; `closed` comes in rows without gaps (`tidyRows`). */
export const hoursForm = z
  .object({
    ...(Object.fromEntries(weekNames.map((name) => [name, dayForm])) as Record<
      (typeof weekNames)[number],
      typeof dayForm
    >),
    closed: z.array(closedForm).max(mostClosed).default([]),
  })
  .transform(({ closed, ...week }): OpeningHours => ({ week: weekNames.map((name) => week[name]), closed }))

/** The hours as the form holds them, without the closed days that are over. */
export function hoursShown({ week, closed }: OpeningHours, today: string): Shown['values'] {
  const times = weekNames.flatMap((name, index) => {
    const [first, second] = week[index] ?? []
    const own: Times = {
      from: first?.from ?? '',
      to: first?.to ?? '',
      from2: second?.from ?? '',
      to2: second?.to ?? '',
    }
    return dayTimes.map((time) => [`${name}.${time}`, own[time]] as const)
  })
  const rows = closed
    .filter(({ to }) => to >= today)
    .map(({ from, to, note }) => ({ from, to: to === from ? '' : to, note }))
  return withRows(Object.fromEntries(times), rows)
}

const emptyRow: ClosedRow = { from: '', to: '', note: '' }
const isEmpty = ({ from, to, note }: ClosedRow) => `${from}${to}${note}`.trim() === ''

/** What the form shows again with a row more or less. Nothing is saved by it. */
export function withRowsChanged(form: FormData, intent: string): Shown['values'] {
  const values = typedIn(form)
  const rows = closedRows(values)
    .filter(({ index }) => intent !== `remove-${index}`)
    .map(({ row }) => row)
  if (intent === 'add' && rows.length < mostClosed) rows.push(emptyRow)
  return withRows(values, rows)
}

/** The form with its closed days numbered from 0, the empty ones left out: so errors stand beside the row they mean. */
export function tidyRows(form: FormData): FormData {
  const values = typedIn(form)
  const rows = closedRows(values)
    .map(({ row }) => row)
    .filter((row) => !isEmpty(row))
  const tidy = new FormData()
  for (const [name, value] of Object.entries(withRows(values, rows)))
    for (const one of [value].flat()) tidy.append(name, one)
  return tidy
}

/** The fields of the form, less what no field holds. */
function typedIn(form: FormData): Shown['values'] {
  const names = [...new Set(form.keys())].filter((name) =>
    /^(?:[a-z]{3}|closed\.\d{1,2})\.[a-z2]+$/.test(name),
  )
  return Object.fromEntries(
    names.map((name) => {
      const found = form.getAll(name).map((value) => (typeof value === 'string' ? value.slice(0, 1000) : ''))
      return [name, found.length === 1 ? (found[0] ?? '') : found]
    }),
  )
}
