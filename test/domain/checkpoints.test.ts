import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ledger, ledgerCheckpoints } from '#db/schema'
import { createDailyCheckpoint } from '~/jobs/checkpoints.server'
import { createScheduler } from '~/jobs/scheduler.server'
import { createStorage } from '~/jobs/storage.server'
import { chainLine } from '~/domain/ledger/chain.server'
import { fingerprintOf, isDue, momentAfter, writeHead, writeStatement } from '~/domain/ledger/checkpoint'
import { storeCheckpoint, takeCheckpoint } from '~/domain/ledger/checkpoint.server'
import { append } from '~/domain/ledger/commands.server'
import type { LedgerLine } from '~/domain/ledger/ledger'
import { checkEverything } from '~/pages/audit.server'
import { createUploads } from '~/uploads/uploads.server'
import { readEnvironment } from '~/services/environment/environment.server'
import { createLog } from '~/services/services.server'
import { keys, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'toile-checkpoints-'))
})
afterEach(async () => {
  await scene?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const folder = () => join(dataDir, 'checkpoints')
const files = () => readdirSync(folder()).sort()
const stored = () => scene.store.db.select().from(ledgerCheckpoints).orderBy(ledgerCheckpoints.at)
const checkpointing = () => createDailyCheckpoint({ store: scene.store, keys, env: { dataDir } })
const line = (visitorId: string, conversionId = 'c', at = now) =>
  ({ visitorId, campaignId: 'dress', kind: 'credit', conversionId, at }) as const
const add = (visitorId = 'ana', at = now) =>
  scene.store.transact((tx) => append(tx, line(visitorId, 'c', at)))

test('what a checkpoint signs can be checked from its file alone, by what is written down about it', async () => {
  scene = await openScene()
  await add('ben')
  const last = await add('ben')
  const ana = await add('ana')
  await checkpointing()(now)
  const file = join(folder(), '2026-11-10T09-00-00.000Z.json')
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  expect(kept).toMatchObject({
    format: 'toile-checkpoint',
    version: 1,
    at: now.toISOString(),
    chains: 2,
    lines: 3,
    previousId: null,
    heads: [
      ['ana', 1, ana.hash],
      ['ben', 2, last.hash],
    ],
  })
  const headsHash = await digest(`["ana",1,"${ana.hash}"]\n["ben",2,"${last.hash}"]\n`)
  const text = `["toile-checkpoint",1,"${now.toISOString()}",2,3,null,"${headsHash}"]`
  expect(kept.id).toBe(await digest(text))
  const signature = Buffer.from(kept.signature as string, 'base64url')
  expect(verify(null, Buffer.from(text), createPublicKey(kept.publicKey as string), signature)).toBe(true)
  expect(await stored()).toMatchObject([{ id: kept.id, signature: kept.signature }])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(folder()).mode & 0o777).toBe(0o700)
  expect(files()).toHaveLength(1)
})

async function digest(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex')
}

test('one serialisation stands for one statement: no two differ and are written alike', () => {
  const head = fc.tuple(fc.string(), fc.nat(), fc.string())
  fc.assert(
    fc.property(fc.array(head), fc.array(head), (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      expect(one.map(writeHead).join('') === other.map(writeHead).join('')).toBe(same)
    }),
  )
  const statement = { at: now, chains: 1, lines: 2, previousId: null }
  const others = [
    { ...statement, at: later(1) },
    { ...statement, chains: 2 },
    { ...statement, lines: 3 },
    { ...statement, previousId: 'null' },
  ]
  const written = [statement, ...others].map((one) => writeStatement(one, 'h'))
  expect(new Set([...written, writeStatement(statement, 'i')]).size).toBe(6)
})

test('there is one a day of the shop’s calendar, when lines were added, each naming the one before it', async () => {
  scene = await openScene()
  const keep = checkpointing()
  await keep(now)
  expect(await stored()).toEqual([])
  await add()
  // It looks once an hour; what it does not see now it sees then.
  for (let hours = 1; hours <= 72; hours += 1) {
    if (hours === 30) await add()
    await keep(new Date(now.getTime() + hours * 3_600_000))
  }
  const [first, second, ...others] = await stored()
  expect(others).toEqual([])
  expect(first).toMatchObject({ lines: 1, previousId: null })
  expect(second).toMatchObject({ lines: 2, previousId: first!.id })
  expect(files()).toHaveLength(2)
})

test('the shop’s chores sign the ledger at their first turn, and not again that day', async () => {
  scene = await openScene()
  await add()
  const env = { ...readEnvironment({ DATA_DIR: dataDir } as unknown as NodeJS.ProcessEnv), dataDir }
  const clock = { at: now, now: () => clock.at }
  const uploads = createUploads({ dir: join(dataDir, 'uploads') })
  const log = createLog()
  const storage = createStorage({ store: scene.store, uploads, clock, log, limit: env.storageLimit })
  const given = { store: scene.store, keys, env, clock, uploads, storage, log, poke: () => undefined }
  await createScheduler(given).run()
  await add()
  clock.at = later(0.2)
  await createScheduler(given).run()
  expect(await stored()).toHaveLength(1)
  clock.at = later(1)
  await createScheduler(given).run()
  expect(await stored()).toHaveLength(2)
})

test('after a clock was set back, a checkpoint still follows the last one and says a later moment', async () => {
  scene = await openScene()
  await add()
  await checkpointing()(later(400))
  const keep = checkpointing()
  for (let hours = 0; hours < 10; hours += 2) {
    await add()
    await keep(new Date(now.getTime() + hours * 3_600_000))
  }
  const [ahead, after, ...others] = await stored()
  expect(others).toEqual([])
  expect(ahead!.at).toEqual(later(400))
  expect(after).toMatchObject({ at: new Date(later(400).getTime() + 1), previousId: ahead!.id, lines: 2 })
  const { flaws } = await checkEverything({ store: scene.store, keys, dataDir })
  expect(flaws.filter(({ flaw }) => flaw.startsWith('checkpoint') || flaw.startsWith('file'))).toEqual([])
  expect(momentAfter(undefined, now)).toEqual(now)
  expect(momentAfter(later(-1), now)).toEqual(now)
  expect(momentAfter(now, now).getTime()).toBe(now.getTime() + 1)
})

test('a day is the shop’s own', () => {
  const due = (at: string, lastAt: string) =>
    isDue(new Date(at), { lastAt: new Date(lastAt), timeZone: 'Europe/Rome' })
  expect(due('2026-11-10T22:59:00Z', '2026-11-10T01:00:00Z')).toBe(false)
  expect(due('2026-11-10T23:01:00Z', '2026-11-10T01:00:00Z')).toBe(true)
})

test('truth 6: what a crash leaves without its file gets it at the next pass, and nothing is signed twice', async () => {
  scene = await openScene()
  await add()
  // A file lies where the folder should be: the commit stands, and the process ends before it could write.
  writeFileSync(folder(), '')
  await expect(checkpointing()(now)).rejects.toThrow()
  expect(await stored()).toHaveLength(1)
  rmSync(folder())
  await checkpointing()(later(0.01))
  expect(await stored()).toHaveLength(1)
  expect(files()).toEqual(['2026-11-10T09-00-00.000Z.json'])
})

test('of two processes that sign the same moment one is kept', async () => {
  scene = await openScene()
  await add()
  const { store } = scene
  const take = () => store.snapshot((db) => takeCheckpoint(db, { now, signer: keys }))
  const [one, other] = [await take(), await take()]
  const kept = await Promise.all(
    [one, other].map((taken) => store.transact((tx) => storeCheckpoint(tx, taken!))),
  )
  expect(kept.sort()).toEqual([false, true])
  expect(await stored()).toHaveLength(1)
})

test('one put in by hand is not followed', async () => {
  scene = await openScene()
  await add()
  await checkpointing()(now)
  const [first] = await stored()
  await scene.store.transact((tx) =>
    tx.insert(ledgerCheckpoints).values({ ...first!, id: 'forged', at: later(1), lines: 99 }),
  )
  await add()
  await checkpointing()(later(2))
  expect((await stored()).at(-1)).toMatchObject({ previousId: first!.id, lines: 2 })
})

test('a long ledger is signed whole, of one moment, while others have their turns', async () => {
  scene = await openScene()
  const { store } = scene
  const chains: LedgerLine[][] = Array.from({ length: 1203 }, (_, n) => {
    const visitorId = `v${n}-${'åzÉ_-'[n % 5]}`
    const first = chainLine(undefined, line(visitorId))
    return [first, chainLine(first, line(visitorId))]
  })
  for (let at = 0; at < chains.length; at += 300)
    await store.transact((tx) => tx.insert(ledger).values(chains.slice(at, at + 300).flat()))
  let turns = 0
  const beat = setInterval(() => (turns += 1), 0)
  const taken = await store.snapshot(async (db) => {
    await add('v1-z')
    return takeCheckpoint(db, { now, signer: keys })
  })
  clearInterval(beat)
  expect(turns).toBeGreaterThan(2)
  const { checkpoint } = taken!
  expect(checkpoint).toMatchObject({ chains: 1203, lines: 2406 })
  const heads = chains.map(([, last]) => [last!.visitorId, 2, last!.hash] as const)
  expect([...checkpoint.heads].sort()).toEqual(heads.sort())
  expect(checkpoint.heads.map(([id]) => id)).toEqual(heads.map(([id]) => id).sort())
})

test('a fingerprint is four times four letters, another for each checkpoint', () => {
  expect(fingerprintOf('0123456789abcdef'.repeat(4))).toBe('BCDF GHJK LMNP RSTV')
  expect(fingerprintOf(`f${'0'.repeat(63)}`)).toBe('VBBB BBBB BBBB BBBB')
})
