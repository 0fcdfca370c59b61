import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standing as en } from '~/i18n/en/standing'
import { standing as fil } from '~/i18n/fil/standing'
import { standing as it } from '~/i18n/it/standing'
import { acts } from '~/domain/campaigns/acts'
import { ruleChoices } from '~/domain/campaigns/acts'
import { signals } from '~/domain/shares/judgement'
import { standingOf, type ShareFacts } from '~/domain/shares/shares'
import { facts, instant } from './standing-facts'

const day = (at: Date) => at.toISOString().slice(0, 10)

test('every standing has its words in every language, with each gap filled', () => {
  fc.assert(
    fc.property(facts, (share) => {
      const { word, then, params, state } = standingOf(share, day)
      for (const words of [en, it, fil] as Record<string, string>[]) {
        expect(words).toHaveProperty([`standing.state.${state}`])
        for (const key of then ? [word, then] : [word]) {
          expect(words).toHaveProperty([key])
          for (const [, gap] of words[key]!.matchAll(/\{(\w+)\}/g)) expect(params).toHaveProperty([gap!])
        }
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
        signal: null,
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
      const act = 'answered' as const
      const conversion = { act, reason: null, at, settleAt: at, decideBy, signal: 'own-device' }
      const params = { name: 'Mia', date: '2026-11-10', until: '2026-11-24' }
      const held = standingOf({ ...share, conversion: { ...conversion, state: 'held' } }, day)
      expect(held).toEqual({
        state: 'checking',
        word: 'standing.checking.held.own-device',
        then: 'standing.undecided.not',
        params,
      })
      const undecided = { ...conversion, state: 'refused' as const, reason: 'undecided' }
      expect(standingOf({ ...share, conversion: undecided }, day)).toEqual({
        state: 'not-counted',
        word: 'standing.refused.undecided',
        params,
      })
    }),
  )
  for (const words of [en, it, fil]) {
    for (const [key, text] of Object.entries(words))
      if (key.startsWith('standing.checking.held')) expect(text).toMatch(/\{date\}.*\{until\}/)
    expect(words['standing.refused.undecided']).toMatch(/\{until\}.*30/)
  }
})

test('why an answer is held is told only where it tells nothing of another friend, or of a mailbox its sender did not write', () => {
  const at = new Date('2026-11-10')
  const base = { state: 'held' as const, reason: null, at, settleAt: at, decideBy: at }
  fc.assert(
    fc.property(facts, fc.subarray([...signals]), fc.constantFrom(...acts), (share, found, act) => {
      const held = (signal: string) => standingOf({ ...share, conversion: { ...base, act, signal } }, day)
      const { word } = held(found.join(' '))
      const told = word.replace('standing.checking.held.', '')
      const open = [
        'own-device',
        'machine',
        'refused-before',
        ...(act === 'answered' ? ['own-mailbox', 'disposable'] : []),
      ]
      expect([...open, 'other']).toContain(told)
      // What others did makes no difference to what is read of it.
      const others = ['shared-device', 'ring', 'hurried-network', 'shared-likeness', 'shared-domain']
      expect(held(found.filter((signal) => !others.includes(signal)).join(' ')).word).toBe(word)
    }),
    { numRuns: 500 },
  )
})

test('what follows if nobody decides is told as the rules it was sent under have it', () => {
  const at = new Date('2026-11-10')
  const conversion = { act: 'answered' as const, state: 'held' as const, reason: null, at, settleAt: at }
  const followsAs = (share: ShareFacts, signal: string, undecided: ShareFacts['undecided']) =>
    standingOf({ ...share, undecided, conversion: { ...conversion, decideBy: at, signal } }, day).then
  fc.assert(
    fc.property(facts, (share) => {
      for (const signal of ['machine', 'own-device', 'own-device ring', 'machine own-domain'])
        for (const published of ruleChoices.undecided)
          expect(followsAs(share, signal, published)).toBe('standing.undecided.not')
      for (const signal of ['ring', 'shared-device own-domain', 'disposable'])
        for (const published of ruleChoices.undecided)
          expect(followsAs(share, signal, published)).toBe(`standing.undecided.${published}`)
      for (const signal of ['own-domain', 'shared-domain']) {
        expect(followsAs(share, signal, 'not')).toBe('standing.undecided.rules')
        expect(followsAs(share, signal, 'counts')).toBe('standing.undecided.counts')
      }
    }),
  )
})

test('the three languages have the same words', () => {
  expect(Object.keys(it)).toEqual(Object.keys(en))
  expect(Object.keys(fil)).toEqual(Object.keys(en))
})
