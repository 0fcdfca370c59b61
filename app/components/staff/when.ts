import { tags } from '~/i18n/translate'
import type { Locale } from '~/i18n/language'

/** A moment on the shop's clock: `Saturday 14 November 2026 at 15:42`. */
export function moment(locale: Locale, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
}

/** A moment in a table: `14 Nov 2026, 15:42`. */
export function shortMoment(locale: Locale, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
}

/** The time alone, for today's list: `15:42`. */
export function hour(locale: Locale, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
}

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago it was, in the largest unit that fits: `3 days ago`. */
export function ago(locale: Locale, at: Date, now: Date): string {
  const past = now.getTime() - at.getTime()
  const [unit, length] = steps.find(([, length]) => past >= length) ?? steps[2]
  return new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' }).format(
    -Math.floor(past / length),
    unit,
  )
}
