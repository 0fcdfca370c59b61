import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { dialect } from '#db/columns'
import { outbox, suppressions } from '#db/schema'
import { openStore } from '#db/open'
import type { Store } from '#db/store'
import { newId } from '~/domain/id'
import { createKeys } from '~/domain/keys.server'
import { enqueue } from '~/domain/outbox/commands.server'
import type { Outcome } from '~/mail/outcome'
import { createWorker, type Worker, type WorkerOptions } from '~/mail/worker.server'
import { openTestStore, type TestStore } from '../support/databases'

const keys = createKeys('a secret that is long enough to be one')
const now = new Date('2026-11-23T10:00:00Z')
const taken: Outcome = { state: 'handed-over', response: '250 taken' }
let test: TestStore
let store: Store
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
afterEach(() =>
  store.transact(async (tx) => {
    await tx.delete(outbox)
    await tx.delete(suppressions)
  }),
)
afterAll(() => test.close())

const addressOf = (turn: number) => `f${turn}@post.example`

/** So many mails, the first due first. */
async function queue(mails: number): Promise<string[]> {
  const ids = Array.from({ length: mails }, () => newId())
  await store.transact(async (tx) => {
    for (const [turn, id] of ids.entries()) {
      const props = { shop: { name: 'Atelier Maren', address: '14 Linden Street' } }
      const at = new Date(now.getTime() - (mails - turn) * 1000)
      const mail = { id, email: 'test', locale: 'en', props, address: addressOf(turn) } as const
      await enqueue(tx, { ...mail, now: at, keys, host: 'shop.example' })
    }
  })
  return ids
}

async function states(): Promise<Record<string, number>> {
  const rows = await store.db.select({ state: outbox.state }).from(outbox)
  const counts: Record<string, number> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

const suppress = (turn: number) =>
  store.transact((tx) =>
    tx
      .insert(suppressions)
      .values({ mailboxKey: keys.hashMailbox(addressOf(turn)), reason: 'asked', createdAt: now }),
  )

/** A worker whose mails end in `sent`; `meanwhile` happens while a mail is on its way. */
function workerFor(
  options: Partial<WorkerOptions> = {},
  meanwhile: (to: string) => Promise<unknown> = async () => {},
): { worker: Worker; sent: string[] } {
  const sent: string[] = []
  const worker = createWorker({
    store,
    keys,
    clock: { now: () => now },
    publicUrl: 'http://localhost:3000',
    alone: true,
    transport: () => ({
      local: false,
      send: async ({ envelope }) => {
        const to = String(envelope?.to)
        sent.push(to)
        await meanwhile(to)
        return taken
      },
      close: () => {},
    }),
    ...options,
  })
  return { worker, sent }
}

it('Mails share transactions, and each is sent once.', async () => {
  await queue(40)
  let transactions = 0
  const counted: Store = { ...store, transact: (...all) => ((transactions += 1), store.transact(...all)) }
  const { worker, sent } = workerFor({ store: counted })
  await worker.drain()
  expect(new Set(sent).size).toBe(40)
  expect(sent).toHaveLength(40)
  expect(await states()).toEqual({ 'handed-over': 40 })
  // One to claim and one to mark for each five, and a few around them.
  expect(transactions).toBeLessThan(30)
})

it('Two workers on one outbox send each mail once.', async () => {
  await queue(20)
  // Where several processes may write, the other one has connections of its own.
  const second = dialect === 'postgres' ? await openStore({ url: test.url }) : store
  const [one, other] = [workerFor(), workerFor({ store: second, alone: false })]
  await Promise.all([one.worker.drain(), other.worker.drain()])
  if (second !== store) await second.close()
  expect([...one.sent, ...other.sent].sort()).toEqual(
    Array.from({ length: 20 }, (_, n) => addressOf(n)).sort(),
  )
  expect(await states()).toEqual({ 'handed-over': 20 })
})

it('What may not be sent makes room for what may, however much of it is due first.', async () => {
  await queue(14)
  for (let turn = 0; turn < 12; turn += 1) await suppress(turn)
  const { worker, sent } = workerFor()
  await worker.drain()
  expect(sent.sort()).toEqual([addressOf(12), addressOf(13)])
  expect(await states()).toEqual({ suppressed: 12, 'handed-over': 2 })
})

it('An address suppressed while another mail is on its way gets nothing.', async () => {
  await queue(3)
  const { worker, sent } = workerFor({ concurrency: 1 }, async (to) => {
    if (to === addressOf(0)) await suppress(1)
  })
  await worker.drain()
  expect(sent).toEqual([addressOf(0), addressOf(2)])
  expect(await states()).toEqual({ suppressed: 1, 'handed-over': 2 })
})

it('A stop after the claim gives back what was not begun, and it is sent later, once.', async () => {
  const ids = await queue(7)
  let stopped: Promise<void> | undefined
  const stopping: Store = {
    ...store,
    transact: async (work, options) => {
      const done = await store.transact(work, options)
      // Claimed and committed, and not begun yet.
      if (Array.isArray(done) && done.length > 0) stopped ??= first.worker.stop()
      return done
    },
  }
  const first = workerFor({ store: stopping })
  await first.worker.drain()
  await stopped
  expect(first.sent).toEqual([])
  expect(await states()).toEqual({ queued: 7 })

  const second = workerFor()
  await second.worker.start()
  await second.worker.drain()
  await second.worker.stop()
  expect(second.sent.sort()).toEqual(ids.map((_, turn) => addressOf(turn)))
  const [row] = await store.db.select().from(outbox).where(eq(outbox.id, ids[0]!))
  expect(row).toMatchObject({ state: 'handed-over', tries: 1 })
})

it('A stop lets what is on its way arrive, and begins nothing more.', async () => {
  await queue(9)
  let stopped: Promise<void> | undefined
  const { worker, sent } = workerFor({ concurrency: 3 }, async () => {
    stopped ??= worker.stop()
  })
  await worker.drain()
  await stopped
  expect(sent).toHaveLength(3)
  expect(await states()).toEqual({ 'handed-over': 3, queued: 6 })
})

it('Outcomes that could not be written are written by the next pass, and nothing is sent again.', async () => {
  await queue(5)
  let broken = false
  const failing: Store = {
    ...store,
    transact: async (work, options) => {
      if (broken) throw new Error('the disk is full')
      return store.transact(work, options)
    },
  }
  const { worker, sent } = workerFor({ store: failing }, async () => {
    broken = true
  })
  await expect(worker.drain()).rejects.toThrow('the disk is full')
  expect(await states()).toEqual({ sending: 5 })
  await expect(worker.drain()).rejects.toThrow('the disk is full')
  broken = false
  await worker.drain()
  expect(await states()).toEqual({ 'handed-over': 5 })
  expect(sent).toHaveLength(5)
})
