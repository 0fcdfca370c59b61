import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { standing as en } from '~/i18n/en/standing'
import { standing as fil } from '~/i18n/fil/standing'
import { standing as it } from '~/i18n/it/standing'
import { conversions } from '#db/schema'
import { linesOf } from '~/domain/ledger/queries.server'
import { decideConversion } from '~/domain/shares/decide.server'
import { historyOf, type CountedLine } from '~/domain/shares/history'
import { sharesOf } from '~/domain/shares/queries.server'
import { reinstateConversion, reverseConversion } from '~/domain/shares/reverse.server'
import { standingOf } from '~/domain/shares/shares'
import { addVisitor, keys, later, openScene, sending } from './scene'
import { facts } from './standing-facts'

let scene: Awaited<ReturnType<typeof openScene>> | undefined
afterEach(() => scene?.close())

const day = (at: Date) => at.toISOString().slice(0, 10)
const lines: fc.Arbitrary<CountedLine[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('credit' as const, 'reversal' as const, 'expired' as const),
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
  }),
  { maxLength: 4 },
)

test('every line has its words in every language, with each gap filled', () => {
  fc.assert(
    fc.property(facts, lines, (share, counted) => {
      for (const { word, params } of historyOf(share, counted, day))
        for (const words of [en, it, fil] as Record<string, string>[]) {
          expect(words).toHaveProperty([word])
          for (const [, gap] of words[word]!.matchAll(/\{(\w+)\}/g)) expect(params).toHaveProperty([gap!])
        }
    }),
    { numRuns: 2000 },
  )
})

test('where no answer can count, the same is on record whatever the reason, and nothing of the mail', () => {
  fc.assert(
    fc.property(facts, lines, (share, counted) => {
      const { word } = standingOf(share, day)
      const said = historyOf(share, counted, day).map((line) => line.word)
      if (word === 'standing.nobody') expect(said).toEqual([`history.sent.${share.way}`, 'history.nobody'])
      if (word === 'standing.too-late')
        expect(said).toEqual([`history.sent.${share.way}`, 'history.too-late'])
    }),
    { numRuns: 2000 },
  )
})

test('what was counted, taken back and counted again is told as the ledger has it, and a refusal by its reason', async () => {
  scene = await openScene()
  const { store, send, answer } = scene
  await store.transact((tx) => addVisitor(tx, 'ben'))
  const [mia, lea, zoe] = await send(['mia', 'lea', 'zoe'])
  const told = async (by = 'ana', at = later(5)) => {
    const shares = await sharesOf(store.db, by, at)
    const ids = shares.flatMap(({ conversion }) => (conversion ? [conversion.id] : []))
    const found = await linesOf(store.db, ids)
    return Object.fromEntries(
      shares.map(({ share, conversion, facts: known }) => [
        share.id,
        historyOf(known, found.get(conversion?.id ?? '') ?? [], day).map(({ word }) =>
          word.replace('history.', ''),
        ),
      ]),
    )
  }
  await answer(mia!)
  await answer(lea!, { machine: true })
  const idOf = async (shareId: string) =>
    (await store.db.select().from(conversions).where(eq(conversions.shareId, shareId)))[0]!.id
  const [one, two] = [await idOf(mia!.id), await idOf(lea!.id)]
  expect(await told()).toMatchObject({
    'share-ana-mia': ['sent.mail', 'answered', 'credit'],
    'share-ana-lea': ['sent.mail', 'answered', 'held'],
    [zoe!.id]: ['sent.mail', 'nothing.mail'],
  })
  const about = { staffId: 'Rosa', reason: 'One person, twice.' }
  await store.transact((tx) => reverseConversion(tx, { ...about, conversionId: one, now: later(1), keys }))
  await store.transact((tx) =>
    decideConversion(tx, {
      conversionId: two,
      accept: false,
      reason: 'A program.',
      staffId: 'Rosa',
      ...sending(later(1)),
    }),
  )
  expect(await told()).toMatchObject({
    'share-ana-mia': ['sent.mail', 'answered', 'credit', 'reversal'],
    'share-ana-lea': ['sent.mail', 'answered', 'refused.staff'],
  })
  await store.transact((tx) => reinstateConversion(tx, { ...about, conversionId: one, ...sending(later(2)) }))
  expect((await told())['share-ana-mia']).toEqual(['sent.mail', 'answered', 'credit', 'reversal', 'again'])

  // The same friend for somebody else: what they did here is not told there.
  const [again] = await send(['mia'], { by: 'ben', at: later(120) })
  await answer(again!, { at: later(121), key: 'ben', browser: 'another' })
  expect(await told('ben', later(122))).toEqual({ [again!.id]: ['sent.mail', 'nobody'] })
})
