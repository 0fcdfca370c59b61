import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  closesAt,
  type ClosedDays,
  closedWithin,
  isOpenAt,
  nextOpening,
  noHours,
  OpeningHours,
  weekOf,
} from '~/domain/settings/opening-hours'

const dublin = 'Europe/Dublin'
const at = (iso: string) => new Date(iso)
const span = (from: string, to: string) => ({ from, to })
/** Tuesday to Friday with a pause at noon, Saturday from ten to two. */
const week = (() => {
  const usual = [span('10:00', '13:00'), span('14:00', '18:00')]
  return [[], usual, usual, usual, usual, [span('10:00', '14:00')], []]
})()
const hours = (closed: ClosedDays[] = []) => OpeningHours.parse({ week, closed })

describe('opening hours', () => {
  test('are open from the first minute of a span to the one before its end', () => {
    const open = (iso: string) => isOpenAt(hours(), at(iso), dublin)
    // A Tuesday in winter: Dublin's clocks show UTC.
    expect(
      ['09:59', '10:00', '12:59', '13:00', '14:00', '17:59', '18:00'].map((time) =>
        open(`2026-12-01T${time}Z`),
      ),
    ).toEqual([false, true, true, false, true, true, false])
    expect(open('2026-11-30T11:00Z')).toBe(false)
  })

  test('follow the clock on the shop’s own wall, summer and winter', () => {
    expect(nextOpening(hours(), at('2027-03-27T20:00Z'), dublin)).toEqual(at('2027-03-30T09:00Z'))
    expect(nextOpening(hours(), at('2026-10-24T20:00Z'), dublin)).toEqual(at('2026-10-27T10:00Z'))
    expect(nextOpening(hours(), at('2026-12-01T00:00Z'), 'Asia/Manila')).toEqual(at('2026-12-01T02:00Z'))
  })

  test('begin where the clocks begin again, when they were put forward over the opening', () => {
    const night = OpeningHours.parse({ ...noHours, week: [[], [], [], [], [], [], [span('01:30', '05:00')]] })
    // On 28 March 2027 Dublin goes from 01:00 to 02:00.
    expect(nextOpening(night, at('2027-03-28T00:00Z'), dublin)).toEqual(at('2027-03-28T01:00Z'))
    // In Santiago there is no midnight on 5 September 2027: the day begins at one.
    const late = OpeningHours.parse({ ...noHours, week: [[], [], [], [], [], [], [span('00:30', '05:00')]] })
    expect(nextOpening(late, at('2027-09-05T00:00Z'), 'America/Santiago')).toEqual(at('2027-09-05T04:00Z'))
  })

  test('are open already, so the next opening is now', () => {
    const now = at('2026-12-01T10:30:12Z')
    expect(nextOpening(hours(), now, dublin)).toEqual(now)
    expect(closesAt(hours(), now, dublin)).toBe('13:00')
    expect(closesAt(hours(), at('2026-12-01T13:30Z'), dublin)).toBeUndefined()
  })

  test('rest on closed days, the last of them too', () => {
    const holidays = hours([{ from: '2026-12-24', to: '2026-12-29', note: 'Christmas' }])
    expect(isOpenAt(holidays, at('2026-12-29T11:00Z'), dublin)).toBe(false)
    expect(nextOpening(holidays, at('2026-12-23T18:00Z'), dublin)).toEqual(at('2026-12-30T10:00Z'))
  })

  test('name the closed days that lie ahead, in their order', () => {
    const closed = [
      { from: '2027-01-06', to: '2027-01-06', note: '' },
      { from: '2026-12-24', to: '2026-12-29', note: 'Christmas' },
      { from: '2026-12-14', to: '2026-12-14', note: 'over' },
    ]
    const within = (days: number) =>
      closedWithin(hours(closed), at('2026-12-15T08:00Z'), { timeZone: dublin, days })
    expect(within(14).map(({ from }) => from)).toEqual(['2026-12-24'])
    expect(within(22).map(({ from }) => from)).toEqual(['2026-12-24', '2027-01-06'])
    expect(closedWithin(hours(closed), at('2026-12-28T08:00Z'), { timeZone: dublin, days: 1 })).toHaveLength(
      1,
    )
  })

  test('have no next opening where a year has none', () => {
    expect(nextOpening(noHours, at('2026-12-01T10:00Z'), dublin)).toBeUndefined()
    const shut = hours([{ from: '2026-01-01', to: '2030-01-01', note: '' }])
    expect(nextOpening(shut, at('2026-12-01T10:00Z'), dublin)).toBeUndefined()
  })

  test('are told with days that are alike together, and closed ones left out', () => {
    const [usual, short] = [week[1], week[5]]
    expect(weekOf(hours())).toEqual([
      { from: 1, to: 4, spans: usual },
      { from: 5, to: 5, spans: short },
    ])
    expect(weekOf({ week: [usual!, [], usual!, [], [], [], short!] })).toEqual([
      { from: 0, to: 0, spans: usual },
      { from: 2, to: 2, spans: usual },
      { from: 6, to: 6, spans: short },
    ])
    expect(weekOf(noHours)).toEqual([])
  })

  test.each([
    ['a span that ends before it begins', { week: [[span('18:00', '10:00')], [], [], [], [], [], []] }],
    [
      'spans that overlap',
      { week: [[span('10:00', '14:00'), span('13:00', '18:00')], [], [], [], [], [], []] },
    ],
    ['a time that no clock shows', { week: [[span('10:00', '24:30')], [], [], [], [], [], []] }],
    [
      'three spans',
      {
        week: [
          [span('08:00', '09:00'), span('10:00', '11:00'), span('12:00', '13:00')],
          [],
          [],
          [],
          [],
          [],
          [],
        ],
      },
    ],
    ['six days', { week: [[], [], [], [], [], []] }],
    ['a day that no calendar has', { closed: [{ from: '2026-02-30', to: '2026-02-30', note: '' }] }],
    [
      'closed days that end before they begin',
      { closed: [{ from: '2026-12-26', to: '2026-12-24', note: '' }] },
    ],
  ])('are not %s', (_, wrong) => {
    expect(OpeningHours.safeParse({ ...noHours, ...wrong }).success).toBe(false)
  })
})

/** Any hours, any moment within two weeks of a change of clocks or elsewhere in 2026 and 2027. */
const clock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16))
const spans = fc
  .uniqueArray(clock, { minLength: 0, maxLength: 4 })
  .map((times) => times.sort())
  .map((times) => [
    ...(times.length > 1 ? [span(times[0]!, times[1]!)] : []),
    ...(times.length > 3 ? [span(times[2]!, times[3]!)] : []),
  ])
const dayOfYears = fc.integer({ min: 0, max: 729 }).map((days) => Date.UTC(2026, 0, 1) + days * 86_400_000)
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const closedDays = fc
  .tuple(dayOfYears, fc.integer({ min: 0, max: 20 }))
  .map(([from, days]) => ({ from: isoDay(from), to: isoDay(from + days * 86_400_000), note: '' }))
const anyHours = fc.record({
  week: fc.array(spans, { minLength: 7, maxLength: 7 }),
  closed: fc.array(closedDays, { maxLength: 3 }),
})
const changes = [
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2027-03-28T01:00Z',
  '2026-09-06T04:00Z',
  '2026-04-05T03:00Z',
]
const moment = fc
  .oneof(
    fc.constantFrom(...changes).map((iso) => Date.parse(iso)),
    dayOfYears,
  )
  .chain((near) =>
    fc.integer({ min: -36 * 60, max: 36 * 60 }).map((minutes) => new Date(near + minutes * 60_000)),
  )
const zone = fc.constantFrom(dublin, 'Asia/Manila', 'America/Santiago', 'Australia/Lord_Howe')

test('The next opening of any hours is open, is never before it was asked for, and no opening lies between.', () => {
  fc.assert(
    fc.property(anyHours, moment, zone, (found, after, timeZone) => {
      const parsed = OpeningHours.parse(found)
      const next = nextOpening(parsed, after, timeZone)
      // A day and a half are looked through, minute by minute.
      const end = Math.min(next?.getTime() ?? Infinity, after.getTime() + 1.5 * 86_400_000)
      for (let ms = after.getTime(); ms < end; ms += 60_000)
        if (isOpenAt(parsed, new Date(ms), timeZone)) throw new Error(`open at ${new Date(ms).toISOString()}`)
      if (!next) return
      expect(next.getTime()).toBeGreaterThanOrEqual(after.getTime())
      expect(isOpenAt(parsed, next, timeZone)).toBe(true)
      if (next > after) expect(isOpenAt(parsed, new Date(next.getTime() - 1), timeZone)).toBe(false)
    }),
  )
})
