import { DateTime } from 'luxon'
import { z } from 'zod'

/** A time of the shop's own clock, `09:30`. Written so, earlier times sort before later ones. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A day of the shop's own calendar, `2026-12-24`. Written so, earlier days sort before later ones. */
export const Day = z
  .string()
  .regex(/^2\d{3}-\d\d-\d\d$/)
  .refine((day) => DateTime.fromISO(day).isValid)

/** Open from the first minute on, closed from `to` on. */
const Span = z.object({ from: Time, to: Time }).refine(({ from, to }) => from < to)
export type Span = z.infer<typeof Span>

/** The spans of one day, the earlier first, with time between them. None: closed. */
const Spans = z
  .array(Span)
  .max(2)
  .refine(([first, second]) => !first || !second || first.to < second.from)

/** Closed from one day to another, both included, whatever weekdays they are. */
const ClosedDays = z
  .object({ from: Day, to: Day, note: z.string().trim().max(80) })
  .refine(({ from, to }) => from <= to)
export type ClosedDays = z.infer<typeof ClosedDays>

/** When the shop is open, in its own time zone. `week` begins with Monday. */
export const OpeningHours = z.object({ week: z.array(Spans).length(7), closed: z.array(ClosedDays).max(40) })
export type OpeningHours = z.infer<typeof OpeningHours>

/** Of a shop that has not said when it is open. */
export const noHours: OpeningHours = { week: [[], [], [], [], [], [], []], closed: [] }

const localAt = (at: Date, zone: string) => DateTime.fromJSDate(at, { zone })
const dayOf = (local: DateTime) => local.toFormat('yyyy-MM-dd')

/** The day of the shop's own calendar that a moment lies in: `2026-12-24`. */
export const dayAt = (at: Date, timeZone: string): string => dayOf(localAt(at, timeZone))

function spansOn({ week, closed }: OpeningHours, local: DateTime): Span[] {
  const spans = week[local.weekday - 1] ?? []
  if (spans.length === 0) return spans
  const day = dayOf(local)
  return closed.some(({ from, to }) => from <= day && day <= to) ? [] : spans
}

function spanAt(hours: OpeningHours, local: DateTime): Span | undefined {
  const time = local.toFormat('HH:mm')
  return spansOn(hours, local).find(({ from, to }) => from <= time && time < to)
}

/** Whether the shop is open, by the clock on its own wall. */
export function isOpenAt(hours: OpeningHours, at: Date, timeZone: string): boolean {
  return spanAt(hours, localAt(at, timeZone)) !== undefined
}

/** When the shop closes that is open now, on its own clock: `18:00`. Undefined while it is closed. */
export function closesAt(hours: OpeningHours, at: Date, timeZone: string): string | undefined {
  return spanAt(hours, localAt(at, timeZone))?.to
}

/**
 * The first moment from `after` on at which the shop is open: `after` itself while it is. Undefined when it does not open
 * within a year, and when nobody said when it does.
 */
export function nextOpening(hours: OpeningHours, after: Date, timeZone: string): Date | undefined {
  if (hours.week.every((spans) => spans.length === 0)) return undefined
  if (isOpenAt(hours, after, timeZone)) return after
  const today = localAt(after, timeZone).startOf('day')
  for (let days = 0; days <= 366; days++) {
    const found = firstOn(hours, today.plus({ days }), after)
    if (found) return found
  }
  return undefined
}

/** The first opening on a local day that lies after a moment. */
function firstOn(hours: OpeningHours, day: DateTime, after: Date): Date | undefined {
  const starts = spansOn(hours, day).map(({ from }) => from)
  if (starts.length === 0) return undefined
  if (hasOneOffset(day)) {
    const moments = starts.map((from) => {
      const [hour, minute] = from.split(':').map(Number)
      return day.set({ hour, minute }).toJSDate()
    })
    return moments.find((moment) => moment > after)
  }
  // The clocks change: what they show is seen minute by minute, for a time may be there twice, or never.
  const end = day.plus({ days: 1 })
  for (let at = day; at < end; at = at.plus({ minutes: 1 }))
    if (at.toJSDate() > after && spanAt(hours, at)) return at.toJSDate()
  return undefined
}

const hasOneOffset = (day: DateTime) => day.minus({ minutes: 1 }).offset === day.plus({ days: 1 }).offset

/** Days of the week that are alike and follow each other, as 0 (Monday) to 6, with their spans. Closed ones are left out. */
export function weekOf({ week }: Pick<OpeningHours, 'week'>): { from: number; to: number; spans: Span[] }[] {
  const groups: { from: number; to: number; spans: Span[] }[] = []
  const written = (spans: Span[]) => spans.map(({ from, to }) => `${from}-${to}`).join()
  for (const [day, spans] of week.entries()) {
    const last = groups.at(-1)
    if (spans.length === 0) continue
    if (last?.to === day - 1 && written(last.spans) === written(spans)) last.to = day
    else groups.push({ from: day, to: day, spans })
  }
  return groups
}

/** Closed days that begin or last within so many days from a moment on, the earliest first. */
export function closedWithin(
  { closed }: Pick<OpeningHours, 'closed'>,
  at: Date,
  { timeZone, days }: { timeZone: string; days: number },
): ClosedDays[] {
  const today = localAt(at, timeZone)
  const [first, last] = [dayOf(today), dayOf(today.plus({ days }))]
  return closed
    .filter(({ from, to }) => to >= first && from <= last)
    .sort((a, b) => a.from.localeCompare(b.from))
}
