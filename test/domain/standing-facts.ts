import fc from 'fast-check'
import { acts } from '~/domain/campaigns/acts'
import { ruleChoices } from '~/domain/campaigns/acts'
import { signals } from '~/domain/shares/judgement'
import { choices, type ShareFacts } from '~/domain/shares/shares'

export const instant = fc.date({
  min: new Date('2026-01-01'),
  max: new Date('2028-01-01'),
  noInvalidDate: true,
})
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

/** Whatever may be known of a share. */
export const facts: fc.Arbitrary<ShareFacts> = fc.record({
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
      signal: maybe(fc.subarray([...signals]).map((found) => found.join(' '))),
    }),
  ),
  undecided: fc.constantFrom(...ruleChoices.undecided),
})
