import type { Locale } from './language'
import { tags } from './translate'

/** A Monday, from which weekdays are counted. */
const monday = Date.UTC(2024, 0, 1)
const dayLong = 86_400_000
const inUtc = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' })

/** Weekdays from one to another, 0 being Monday: `Tue–Sat`, or `Tue`. In full: `Tuesday`. */
export function weekdays(
  locale: Locale,
  { from, to, width = 'short' }: { from: number; to: number; width?: 'short' | 'long' },
): string {
  const names = inUtc(locale, { weekday: width })
  const ends = from === to ? [from] : [from, to]
  return ends.map((at) => names.format(monday + at * dayLong)).join('–')
}

const timeOf = (time: string) => new Date(`2024-01-01T${time}Z`)

/** A time of a clock on a wall, `18:00`, as it is read: `18:00`, `6:00 PM`. */
export function clockTime(locale: Locale, time: string): string {
  return inUtc(locale, { timeStyle: 'short' }).format(timeOf(time))
}

/** From one time of a clock on a wall to another: `10:00–18:00`. */
export function clockSpan(locale: Locale, { from, to }: { from: string; to: string }): string {
  return inUtc(locale, { timeStyle: 'short' }).formatRange(timeOf(from), timeOf(to))
}

/** Days of a calendar, `2026-12-24`, from one to another: `24–26 December`, or `Thursday, 24 December`. */
export function days(locale: Locale, from: string, to: string): string {
  const [first, last] = [new Date(from), new Date(to)]
  return from === to
    ? inUtc(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(first)
    : inUtc(locale, { day: 'numeric', month: 'long' }).formatRange(first, last)
}
