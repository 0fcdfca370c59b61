import { DateTime } from 'luxon'
import {
  closedWithin,
  closesAt,
  dayAt,
  nextOpening,
  weekOf,
  type OpeningHours,
} from '~/domain/settings/opening-hours'
import { pauseAt } from '~/domain/settings/pause'
import type { Settings } from '~/domain/settings/settings'
import { clockSpan, clockTime, days, weekdays } from '~/i18n/calendar'
import { day } from '~/i18n/format'
import type { Locale, Translate } from '~/i18n/language'

/** Every page has the hours at its foot, and they change a few times a year. */
const written = new WeakMap<OpeningHours, Map<Locale, string[]>>()

/** When the shop is open, a line for days that are alike: `Tue–Fri 10:00–13:00, 14:00–18:00`. */
export function hoursLines(hours: OpeningHours, locale: Locale): string[] {
  const known = written.get(hours) ?? new Map<Locale, string[]>()
  written.set(hours, known)
  const lines =
    known.get(locale) ??
    weekOf(hours).map(({ spans, ...ends }) => {
      const times = spans.map((span) => clockSpan(locale, span)).join(', ')
      return `${weekdays(locale, ends)} ${times}`
    })
  known.set(locale, lines)
  return lines
}

type Hours = Pick<Settings, 'hours' | 'shop'>
interface Said {
  now: Date
  locale: Locale
  t: Translate
}

/** How far ahead visitors are told of closed days. */
const daysAhead = 14

/** Until when the shop is open, or when it is next; undefined where nobody said. */
export function openingWords(
  { hours, shop: { timeZone } }: Hours,
  { now, locale, t }: Said,
): string | undefined {
  const closes = closesAt(hours, now, timeZone)
  if (closes) return t('voucher.hours.until', { time: clockTime(locale, closes) })
  const next = nextOpening(hours, now, timeZone)
  if (!next) return undefined
  const { away, day: name, time } = opening(next, { now, timeZone, locale })
  if (away < 1) return t('voucher.hours.today', { time })
  if (Math.round(away) === 1) return t('voucher.hours.tomorrow', { time })
  return t('voucher.hours.day', { day: name, time })
}

/** When somebody of the shop is there again, while it is closed and its hours are known: to look at what waits for them. */
export function nextLook({ hours, shop: { timeZone } }: Hours, { now, locale, t }: Said): string | undefined {
  const next = nextOpening(hours, now, timeZone)
  if (!next || next <= now) return undefined
  const { day: name, time } = opening(next, { now, timeZone, locale })
  return t('review.send.next', { day: name, time })
}

/** A moment at which the shop opens: how many days away, on which day, by its weekday within a week, and at what time. */
function opening(next: Date, { now, timeZone, locale }: { now: Date; timeZone: string; locale: Locale }) {
  const opens = DateTime.fromJSDate(next, { zone: timeZone })
  const today = DateTime.fromJSDate(now, { zone: timeZone })
  const away = opens.startOf('day').diff(today.startOf('day'), 'days').days
  const weekday = opens.weekday - 1
  const on = dayAt(next, timeZone)
  return {
    away,
    day: away < 7 ? weekdays(locale, { from: weekday, to: weekday, width: 'long' }) : days(locale, on, on),
    time: clockTime(locale, opens.toFormat('HH:mm')),
  }
}

/** The closed days of the next two weeks, each in words. */
export function closedWords({ hours, shop: { timeZone } }: Hours, { now, locale, t }: Said): string[] {
  return closedWithin(hours, now, { timeZone, days: daysAhead }).map(({ from, to, note }) => {
    const closed = days(locale, from, to)
    return note
      ? t('voucher.hours.closedWhy', { days: closed, why: note })
      : t('voucher.hours.closed', { days: closed })
  })
}

/** What a page says while the campaign rests: the shop's own sentence, its last day and the day after it, where it has one. */
export interface PauseWords {
  text: string
  until: string | undefined
  again: string | undefined
}

/** The pause of now in words; undefined while the campaign runs. */
export function pauseWords(
  settings: Pick<Settings, 'pause' | 'shop'>,
  now: Date,
  locale: Locale,
): PauseWords | undefined {
  const pause = pauseAt(settings, now)
  if (!pause) return undefined
  const last = pause.until ? DateTime.fromISO(pause.until, { zone: 'UTC' }) : undefined
  return {
    text: pause.text,
    until: last && day(locale, last.toJSDate(), 'UTC'),
    again: last && day(locale, last.plus({ days: 1 }).toJSDate(), 'UTC'),
  }
}
