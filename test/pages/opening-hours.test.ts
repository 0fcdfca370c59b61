import { expect, test } from 'vitest'
import { noHours, type OpeningHours } from '~/domain/settings/opening-hours'
import { defaults, demoHours } from '~/domain/settings/settings'
import { translator } from '~/i18n/translate'
import type { Locale } from '~/i18n/language'
import { wordsOf } from '~/i18n/words'
import { closedWords, hoursLines, openingWords } from '~/pages/opening-hours.server'

const { shop } = defaults
const said = (iso: string, locale: Locale = 'en') => ({
  now: new Date(iso),
  locale,
  t: translator(locale, wordsOf(locale)),
})
/** Spaces as one types them: Intl has narrower ones. */
const plain = (text: string | undefined) => text?.replace(/[\u2009\u202f\u00a0]/g, ' ')
const opening = (iso: string, locale?: Locale, hours: OpeningHours = demoHours) =>
  plain(openingWords({ hours, shop }, said(iso, locale)))

test('The week is told in each language as its readers write days and times.', () => {
  const lines = (locale: Locale) => hoursLines(demoHours, locale).map(plain)
  expect(lines('en')).toEqual(['Tue–Sat 10:00–18:00'])
  expect(lines('it')).toEqual(['mar–sab 10:00–18:00'])
  expect(lines('fil')).toEqual(['Mar–Sab 10:00 AM – 6:00 PM'])
  expect(lines('en')).toEqual(['Tue–Sat 10:00–18:00'])
  expect(hoursLines(noHours, 'en')).toEqual([])
})

test('A visitor reads until when the shop is open, or when it opens next.', () => {
  // 1 December 2026 is a Tuesday.
  expect(opening('2026-12-01T12:00Z')).toBe('Open today until 18:00.')
  expect(opening('2026-12-01T08:00Z')).toBe('Open today from 10:00.')
  expect(opening('2026-12-01T18:00Z')).toBe('Open tomorrow from 10:00.')
  expect(opening('2026-12-05T18:00Z')).toBe('Open again on Tuesday at 10:00.')
  expect(opening('2026-12-05T18:00Z', 'it')).toBe('Riapre martedì alle 10:00.')
  expect(opening('2026-12-01T12:00Z', 'fil')).toBe('Bukas ngayon hanggang 6:00 PM.')
  expect(opening('2026-12-01T12:00Z', 'en', noHours)).toBeUndefined()
})

test('An opening a week away or further is told with its date.', () => {
  const hours = { ...demoHours, closed: [{ from: '2026-12-24', to: '2027-01-06', note: '' }] }
  expect(opening('2026-12-23T19:00Z', 'en', hours)).toBe('Open again on Thursday, 7 January at 10:00.')
  // Clocks change on Sunday night, 28 March 2027: Saturday to Tuesday is still three days.
  expect(opening('2027-03-27T19:00Z')).toBe('Open again on Tuesday at 10:00.')
})

test('Closed days are told two weeks ahead, with what the shop wrote beside them.', () => {
  const hours = {
    ...demoHours,
    closed: [
      { from: '2026-12-24', to: '2026-12-26', note: 'Christmas' },
      { from: '2026-12-29', to: '2026-12-29', note: '' },
      { from: '2027-01-06', to: '2027-01-06', note: '' },
    ],
  }
  const told = (locale: Locale) => closedWords({ hours, shop }, said('2026-12-20T12:00Z', locale)).map(plain)
  expect(told('en')).toEqual(['Closed: 24–26 December (Christmas)', 'Closed: Tuesday, 29 December'])
  expect(told('it')).toEqual(['Chiuso: 24–26 dicembre (Christmas)', 'Chiuso: martedì 29 dicembre'])
  expect(told('fil')).toEqual(['Sarado: Disyembre 24–26 (Christmas)', 'Sarado: Martes, Disyembre 29'])
})
