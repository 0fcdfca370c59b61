import { expect, test } from 'vitest'
import { noPause, Pause, pauseAt } from '~/domain/settings/pause'

const shop = { timeZone: 'Europe/Dublin' }
const text = 'We are sewing what you have ordered.'
const from = '2027-07-01'
const pausedAt = (pause: Pause, iso: string) => pauseAt({ pause: Pause.parse(pause), shop }, new Date(iso))

test('A pause begins with its first day and ends after its last, by the shop’s own calendar.', () => {
  const pause = { on: true, from, until: '2027-07-14', text }
  // Dublin is an hour ahead of UTC in summer.
  expect(pausedAt(pause, '2027-06-30T22:59Z')).toBeUndefined()
  expect(pausedAt(pause, '2027-06-30T23:00Z')).toEqual({ text, until: '2027-07-14' })
  expect(pausedAt(pause, '2027-07-14T22:59Z')).toEqual({ text, until: '2027-07-14' })
  expect(pausedAt(pause, '2027-07-14T23:00Z')).toBeUndefined()
})

test('A pause without a last day lasts until it is switched off.', () => {
  expect(pausedAt({ on: true, from, text }, '2037-01-01T00:00Z')).toEqual({ text, until: undefined })
  expect(pausedAt({ on: false, from, text }, '2027-07-02T00:00Z')).toBeUndefined()
  expect(pausedAt(noPause, '2027-07-02T00:00Z')).toBeUndefined()
})

test.each([
  ['without a first day', { on: true, text }],
  ['without a word to visitors', { on: true, from, text: ' ' }],
  ['that ends before it begins', { on: true, from, until: '2027-06-30', text }],
  ['with more than 200 letters', { on: true, from, text: 'a'.repeat(201) }],
])('There is no pause %s.', (_, wrong) => {
  expect(Pause.safeParse(wrong).success).toBe(false)
})
