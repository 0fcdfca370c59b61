import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standing as en } from '~/i18n/en/standing'
import { standing as fil } from '~/i18n/fil/standing'
import { standing as it } from '~/i18n/it/standing'
import { acts } from '~/domain/campaigns/acts'
import { choices, standingOf, type ShareFacts } from '~/domain/shares/shares'

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const states = [
  'queued',
  'sending',
  'handed-over',
  'deferred',
  'refused',
  'unknown',
  'suppressed',
  'cancelled',
] as const

const facts: fc.Arbitrary<ShareFacts> = fc.record({
  now: instant,
  way: fc.constantFrom('mail', 'link', 'card'),
  friendName: fc.constant('Mia'),
  createdAt: instant,
  releasedAt: maybe(instant),
  windowEnds: instant,
  takenDown: fc.boolean(),
  review: maybe(
    fc.record({
      state: fc.constantFrom('waiting', 'approved', 'rejected', 'change', 'appealed'),
      since: maybe(instant),
    }),
  ),
  addressKept: fc.boolean(),
  senderProven: fc.boolean(),
  suppressed: fc.boolean(),
  mail: maybe(fc.record({ state: fc.constantFrom(...states), at: instant })),
  answer: maybe(fc.record({ choice: fc.constantFrom(...choices), at: instant })),
  conversion: maybe(
    fc.record({
      act: fc.constantFrom(...acts),
      state: fc.constantFrom('pending', 'held', 'counted', 'refused', 'lapsed'),
      reason: maybe(
        fc.constantFrom('own', 'duplicate', 'machine', 'staff', 'window', 'taken-down', 'undecided'),
      ),
      at: instant,
      settleAt: instant,
      decideBy: maybe(instant),
    }),
  ),
})
const day = (at: Date) => at.toISOString().slice(0, 10)

test('every standing has its words in every language, with each gap filled', () => {
  fc.assert(
    fc.property(facts, (share) => {
      const { word, params, state } = standingOf(share, day)
      for (const words of [en, it, fil] as Record<string, string>[]) {
        expect(words).toHaveProperty([`standing.state.${state}`])
        expect(words).toHaveProperty([word])
        for (const [, gap] of words[word]!.matchAll(/\{(\w+)\}/g)) expect(params).toHaveProperty([gap!])
      }
    }),
    { numRuns: 1000 },
  )
})

test('a share reads “counts” when, and only when, its answer is counted', () => {
  fc.assert(
    fc.property(facts, (share) => {
      expect(standingOf(share, day).state === 'counted').toBe(share.conversion?.state === 'counted')
    }),
  )
})

test('an opt-out, a suppression and an answer to someone else read exactly the same', () => {
  const sent = {
    way: 'mail' as const,
    releasedAt: new Date('2026-11-10'),
    takenDown: false,
    answer: null,
    conversion: null,
    mail: { state: 'handed-over' as const, at: new Date('2026-11-10') },
  }
  fc.assert(
    fc.property(facts, instant, (share, at) => {
      const base: ShareFacts = { ...share, ...sent }
      const refused = {
        act: 'answered' as const,
        state: 'refused' as const,
        at,
        settleAt: at,
        decideBy: null,
      }
      const read = [
        { ...base, suppressed: true },
        ...(base.now > base.windowEnds ? [] : [{ ...base, mail: null }]),
        { ...base, mail: { state: 'suppressed' as const, at } },
        { ...base, mail: { state: 'cancelled' as const, at } },
        {
          ...base,
          answer: { choice: 'just-so' as const, at },
          conversion: { ...refused, reason: 'duplicate' },
        },
      ]
      const said = read.map((each) => standingOf(each, day))
      for (const one of said) expect(one).toEqual(said[0])
      // Long after, when nothing tells any more what became of the mail, all are as late as any other.
      const now = new Date(base.windowEnds.getTime() + 1)
      for (const each of [base, ...read])
        expect(standingOf({ ...each, mail: null, now }, day).word).toBe('standing.too-late')
    }),
  )
})

test('a held answer says until when the shop decides, and one it did not decide says that it can still be asked', () => {
  const [at, decideBy] = [new Date('2026-11-10'), new Date('2026-11-24')]
  fc.assert(
    fc.property(facts, (share) => {
      const conversion = { act: 'answered' as const, reason: null, at, settleAt: at, decideBy }
      const params = { name: 'Mia', date: '2026-11-10', until: '2026-11-24' }
      const held = standingOf({ ...share, conversion: { ...conversion, state: 'held' } }, day)
      expect(held).toEqual({ state: 'checking', word: 'standing.checking.held', params })
      const undecided = { ...conversion, state: 'refused' as const, reason: 'undecided' }
      expect(standingOf({ ...share, conversion: undecided }, day)).toEqual({
        state: 'not-counted',
        word: 'standing.refused.undecided',
        params,
      })
    }),
  )
  for (const words of [en, it, fil]) {
    expect(words['standing.checking.held']).toContain('{until}')
    expect(words['standing.refused.undecided']).toMatch(/\{until\}.*30/)
  }
})

test('the three languages have the same words', () => {
  expect(Object.keys(it)).toEqual(Object.keys(en))
  expect(Object.keys(fil)).toEqual(Object.keys(en))
})
