import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { beforeFirst, chainLine, verifyChain } from '~/domain/ledger/chain.server'
import { append } from '~/domain/ledger/commands.server'
import type { LedgerLine, LineKind } from '~/domain/ledger/ledger'
import { chainOf } from '~/domain/ledger/queries.server'
import { verifyChains } from '~/domain/ledger/verify.server'
import { now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>> | undefined
afterEach(() => scene?.close())

const kinds: LineKind[] = ['credit', 'reversal', 'granted', 'redeemed', 'voided', 'expired']
const chains = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      id: fc.uuid(),
      minutes: fc.nat(1_000_000),
      detail: fc.option(fc.record({ campaignVersion: fc.nat(50), conversions: fc.array(fc.uuid()) })),
    }),
    { minLength: 2, maxLength: 30 },
  )
  .map((facts) => {
    const lines: LedgerLine[] = []
    for (const { kind, id, minutes, detail } of facts) {
      const at = new Date(now.getTime() + minutes * 60_000)
      const line = { visitorId: 'ana', kind, campaignId: 'dress', conversionId: id, detail, at }
      lines.push(chainLine(lines.at(-1), line))
    }
    return lines
  })

const edits: ((line: LedgerLine) => LedgerLine)[] = [
  (line) => ({ ...line, kind: line.kind === 'credit' ? 'reversal' : 'credit' }),
  (line) => ({ ...line, at: new Date(line.at.getTime() + 1) }),
  (line) => ({ ...line, conversionId: null }),
  (line) => ({ ...line, rewardId: 'slipped in' }),
  (line) => ({ ...line, campaignId: 'other' }),
  (line) => ({ ...line, visitorId: 'ben' }),
  (line) => ({ ...line, seq: line.seq + 1 }),
  (line) => ({ ...line, version: 1 }),
  (line) => ({ ...line, version: 3 }),
  (line) => ({ ...line, detail: line.detail === null ? '{}' : null }),
  (line) => ({ ...line, detail: `${line.detail} ` }),
  (line) => ({ ...line, ...chainLine(undefined, { ...line, detail: { campaignVersion: 1 } }) }),
]

test('truth 4: whoever edits a line of the chain is found, at that line or the next', () => {
  fc.assert(
    fc.property(chains, fc.nat(), fc.constantFrom(...edits), (lines, place, edit) => {
      expect(verifyChain(lines)).toMatchObject({ ok: true, lines: lines.length })
      const at = place % (lines.length - 1)
      const edited = lines.with(at, edit(lines[at]!))
      fc.pre(edited[at]!.hash !== lines[at]!.hash || edited[at] !== lines[at])
      const verdict = verifyChain(edited)
      // A first line rewritten whole is honest by itself when nothing in it was changed.
      if (JSON.stringify(edited) === JSON.stringify(lines)) return
      expect(verdict.ok).toBe(false)
      if (!verdict.ok) expect(verdict.seq - (at + 1)).toBeLessThanOrEqual(1)
    }),
  )
})

test('truth 4: whoever removes, swaps or repeats a line is found', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (lines, place) => {
      const at = place % (lines.length - 1)
      expect(verifyChain(lines.toSpliced(at, 1)).ok).toBe(false)
      expect(verifyChain(lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!)).ok).toBe(false)
      expect(verifyChain(lines.toSpliced(at, 0, lines[at]!)).ok).toBe(false)
    }),
  )
})

test('truth 4: a chain reads back from the database as it was written, to the millisecond', async () => {
  scene = await openScene()
  const { store } = scene
  const at = new Date('2026-03-29T01:30:00.123Z')
  for (const kind of ['credit', 'granted'] as const)
    await store.transact((tx) => append(tx, { visitorId: 'ana', campaignId: 'dress', kind, at }))
  expect(verifyChain(await chainOf(store.db, 'ana'))).toMatchObject({ ok: true, lines: 2 })
  expect(await verifyChains(store.db)).toEqual({ chains: 1, lines: 2, flaws: [] })
})

/** A line as it was written before there were details: the text it was hashed over stands here, apart from the code. */
const ofVersionOne: LedgerLine = {
  id: '5f4bb1e2b1f0f6f1e9d4b2c3',
  visitorId: 'ana',
  seq: 1,
  version: 1,
  kind: 'credit',
  campaignId: 'dress',
  conversionId: 'conversion',
  rewardId: null,
  detail: null,
  at: new Date('2026-11-01T10:00:00.000Z'),
  previousHash: beforeFirst,
  hash: createHash('sha256')
    .update(
      `["toile-ledger",1,"ana",1,"credit","dress","conversion",null,"2026-11-01T10:00:00.000Z","${beforeFirst}"]`,
    )
    .digest('hex'),
}

test('truth 4: a chain of version 1 goes on in version 2 and verifies whole; a detail slipped into its past is found', () => {
  const next = chainLine(ofVersionOne, {
    visitorId: 'ana',
    kind: 'granted',
    campaignId: 'dress',
    rewardId: 'reward',
    detail: { worth: 18_000, conversions: ['a', 'b'], currency: 'EUR', campaignVersion: 2 },
    at: now,
  })
  expect(next).toMatchObject({
    version: 2,
    detail: '{"campaignVersion":2,"conversions":["a","b"],"currency":"EUR","worth":18000}',
  })
  expect(verifyChain([ofVersionOne, next])).toMatchObject({ ok: true, lines: 2 })
  const slipped = { ...ofVersionOne, detail: '{"campaignVersion":9}' }
  expect(verifyChain([slipped, next])).toMatchObject({ ok: false, seq: 1 })
  expect(verifyChain([ofVersionOne, { ...next, detail: '{}' }])).toMatchObject({ ok: false, seq: 2 })
})

test('truth 4: the detail of a line reads back as the text its hash was taken over', async () => {
  scene = await openScene()
  const { store } = scene
  const line = { visitorId: 'ana', campaignId: 'dress', kind: 'credit' as const, at: now }
  await store.transact((tx) => append(tx, { ...line, detail: { campaignVersion: 2 } }))
  await store.transact((tx) => append(tx, line))
  const chain = await chainOf(store.db, 'ana')
  expect(chain.map(({ version, detail }) => [version, detail])).toEqual([
    [2, '{"campaignVersion":2}'],
    [2, null],
  ])
  expect(verifyChain(chain).ok).toBe(true)
})
