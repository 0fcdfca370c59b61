import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialect } from '#db/columns'
import { ledger, settings } from '#db/schema'
import { openStore } from '#db/open'
import { fileOf, type Reader, type Store } from '#db/store'
import { openTestStore, type TestStore } from '../support/databases'

const now = new Date('2026-11-23T10:00:00.123Z')
let test: TestStore
let store: Store
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
afterAll(() => test.close())

const valueOf = async (db: Reader, section: string) =>
  (await db.select().from(settings).where(eq(settings.section, section)))[0]?.value

describe('transact', () => {
  it('keeps everything that was written, and gives back what the work returned', async () => {
    const answer = await store.transact(async (tx) => {
      await tx.insert(settings).values({ section: 'kept', value: { n: 1, on: true }, updatedAt: now })
      return 'done'
    })
    expect(answer).toBe('done')
    const [row] = await store.db.select().from(settings).where(eq(settings.section, 'kept'))
    expect(row).toEqual({ section: 'kept', value: { n: 1, on: true }, updatedAt: now })
  })

  it('keeps nothing when the work throws', async () => {
    const refused = store.transact(async (tx) => {
      await tx.insert(settings).values({ section: 'lost', value: 1, updatedAt: now })
      throw new Error('changed my mind')
    })
    await expect(refused).rejects.toThrow('changed my mind')
    expect(await valueOf(store.db, 'lost')).toBeUndefined()
    await expect(store.transact(async () => 'next')).resolves.toBe('next')
  })

  it('lets one of four spend what only suffices for one, and loses no increment', async () => {
    await store.transact((tx) => tx.insert(settings).values({ section: 'balance', value: 1, updatedAt: now }))
    const spend = () =>
      store.transact(async (tx) => {
        const left = (await valueOf(tx, 'balance')) as number
        if (left < 1) return false
        await tx
          .update(settings)
          .set({ value: left - 1 })
          .where(eq(settings.section, 'balance'))
        return true
      })
    const spent = await Promise.all([spend(), spend(), spend(), spend()])
    expect(spent.filter(Boolean)).toHaveLength(1)

    await store.transact((tx) => tx.insert(settings).values({ section: 'count', value: 0, updatedAt: now }))
    const add = () =>
      store.transact(
        async (tx) => {
          const had = (await valueOf(tx, 'count')) as number
          await tx
            .update(settings)
            .set({ value: had + 1 })
            .where(eq(settings.section, 'count'))
        },
        { key: 'count' },
      )
    await Promise.all(Array.from({ length: 40 }, add))
    expect(await valueOf(store.db, 'count')).toBe(40)
  })

  it('is refused inside another, and not after it has ended', async () => {
    let later: Promise<string> | undefined
    await expect(store.transact(() => store.transact(async () => 'inner'))).rejects.toThrow('inside another')
    await store.transact(async () => {
      later = wait(100).then(() => store.transact(async () => 'later'))
    })
    await expect(later).resolves.toBe('later')
  })

  it('leaves readers only what is committed, and readers cannot write', async () => {
    await store.transact(async (tx) => {
      await tx.insert(settings).values({ section: 'seen', value: 1, updatedAt: now })
      if (dialect === 'sqlite') expect(await valueOf(store.db, 'seen')).toBeUndefined()
    })
    expect(await valueOf(store.db, 'seen')).toBe(1)
    const sneaking = store.db as unknown as Parameters<Parameters<Store['transact']>[0]>[0]
    await expect(
      (async () => sneaking.insert(settings).values({ section: 'sneaked', value: 1, updatedAt: now }))(),
    ).rejects.toThrow()
    expect(await valueOf(store.db, 'sneaked')).toBeUndefined()
  })

  it('is refused by a store opened read-only', async () => {
    const second = await openStore({ url: test.url, readOnly: true })
    expect(await valueOf(second.db, 'seen')).toBe(1)
    await expect(second.transact(async () => 1)).rejects.toThrow('read-only')
    await second.close()
  })
})

describe.runIf(dialect === 'sqlite')('a SQLite transaction', () => {
  it.each([
    ['a timer', () => wait(1)],
    ['the next tick', () => new Promise<void>((resolve) => process.nextTick(resolve))],
    ['an immediate', () => new Promise((resolve) => setImmediate(resolve))],
  ])('that awaited %s is refused and leaves nothing behind', async (_, meanwhile) => {
    const slow = store.transact(async (tx) => {
      await tx.insert(settings).values({ section: 'waited', value: 1, updatedAt: now })
      await meanwhile()
    })
    await expect(slow).rejects.toThrow('other than the database')
    expect(await valueOf(store.db, 'waited')).toBeUndefined()
  })

  it('may hold many statements, begun from a timer or a microtask alike', async () => {
    const many = () =>
      store.transact(async (tx) => {
        for (let n = 0; n < 50; n += 1) await valueOf(tx, 'seen')
      })
    await many()
    await new Promise<void>((resolve, reject) => setTimeout(() => many().then(resolve, reject), 1))
    await Promise.all([many(), many(), many()])
  })

  it('never keeps the event loop from its turns, however many are queued', async () => {
    let turns = 0
    const beat = setInterval(() => (turns += 1), 1)
    await Promise.all(
      Array.from({ length: 400 }, () => store.transact(async (tx) => void (await valueOf(tx, 'seen')))),
    )
    clearInterval(beat)
    expect(turns).toBeGreaterThan(0)
  })

  it('waits while another process writes, and those queued behind it no longer; readers are served meanwhile', async () => {
    const other = new Database(fileOf(test.url))
    other.exec('BEGIN IMMEDIATE')
    let over = 0
    const refused = Array.from({ length: 4 }, () =>
      store
        .transact(async () => 1)
        .catch((error: Error & { code: string }) => {
          over += 1
          return error.code
        }),
    )
    await wait(200)
    expect([over, await valueOf(store.db, 'never')]).toEqual([0, undefined])
    const begun = performance.now()
    expect(await Promise.all(refused)).toEqual(Array(4).fill('SQLITE_BUSY'))
    // Each with a wait of its own would take four times five seconds.
    expect(performance.now() - begun).toBeLessThan(10_000)

    const patient = store.transact(async () => 'kept')
    await wait(200)
    other.exec('ROLLBACK')
    other.close()
    expect(await patient).toBe('kept')
  })
})

describe.runIf(dialect === 'postgres')('a PostgreSQL transaction', () => {
  it('runs again when it collided with another', async () => {
    await store.transact((tx) => tx.insert(settings).values({ section: 'hot', value: 0, updatedAt: now }))
    let runs = 0
    const add = () =>
      store.transact(async (tx) => {
        runs += 1
        const had = (await valueOf(tx, 'hot')) as number
        await wait(5)
        await tx
          .update(settings)
          .set({ value: had + 1 })
          .where(eq(settings.section, 'hot'))
      })
    await Promise.all([add(), add(), add(), add()])
    expect(await valueOf(store.db, 'hot')).toBe(4)
    expect(runs).toBeGreaterThan(4)
  })

  it('says so when an error was swallowed and nothing could be kept', async () => {
    const swallowed = store.transact(async (tx) => {
      await tx
        .insert(settings)
        .values({ section: 'seen', value: 2, updatedAt: now })
        .catch(() => {})
    })
    await expect(swallowed).rejects.toThrow('nothing was kept')
  })
})

describe('truth 4: the ledger', () => {
  const line = {
    id: 'l1',
    visitorId: 'v',
    seq: 1,
    version: 1,
    kind: 'credit' as const,
    campaignId: 'c',
    at: now,
  }
  const written = { ...line, previousHash: '', hash: 'h' }
  const whole = { ...written, conversionId: null, rewardId: null, detail: null }

  it('takes lines and refuses to change, replace or remove them', async () => {
    await store.transact((tx) => tx.insert(ledger).values(written))
    const messages = (error: unknown): string =>
      error instanceof Error ? `${error.message} ${messages(error.cause)}` : ''
    const refusal = (work: Parameters<Store['transact']>[0]) =>
      store.transact(work).then(() => 'kept', messages)
    expect(await refusal((tx) => tx.update(ledger).set({ hash: 'x' }))).toContain('never changed')
    expect(await refusal((tx) => tx.delete(ledger))).toMatch(/never (changed or )?removed/)
    expect(
      await refusal((tx) =>
        tx
          .insert(ledger)
          .values(written)
          .onConflictDoUpdate({ target: ledger.id, set: { hash: 'x' } }),
      ),
    ).toContain('never replaced')
    const raw = (statement: string) =>
      refusal(async (tx) => {
        const any = tx as unknown as {
          run?: (q: unknown) => unknown
          execute?: (q: unknown) => Promise<unknown>
        }
        await (any.execute ?? any.run)?.call(tx, sql.raw(statement))
      })
    expect(
      await raw(dialect === 'sqlite' ? `replace into ledger select * from ledger` : 'truncate ledger'),
    ).toContain('A ledger line is never')
    expect(await store.db.select().from(ledger)).toEqual([whole])
  })

  it.runIf(dialect === 'sqlite')(
    'refuses another client that replaces a line, whatever it has switched off',
    async () => {
      const columns = 'id, visitor_id, seq, version, kind, campaign_id, at, previous_hash, hash'
      for (const pragma of [undefined, 'recursive_triggers = OFF', 'recursive_triggers = ON']) {
        const client = new Database(fileOf(test.url))
        try {
          if (pragma) client.pragma(pragma)
          const replace = (id: string, seq: number) =>
            client
              .prepare(
                `insert or replace into ledger (${columns}) values (?, 'v', ?, 1, 'credit', 'c', 0, '', 'x')`,
              )
              .run(id, seq)
          expect(() => replace('l1', 9)).toThrow('never replaced')
          expect(() => replace('l9', 1)).toThrow('never replaced')
          expect(() => client.prepare(`update or replace ledger set hash = 'x'`).run()).toThrow(
            'never changed',
          )
        } finally {
          client.close()
        }
      }
      expect(await store.db.select().from(ledger)).toEqual([whole])
    },
  )
})

describe('a snapshot', () => {
  it('sees one moment, whatever is committed and awaited meanwhile, and cannot write', async () => {
    const write = (value: number) =>
      store.transact(async (tx) => {
        await tx.delete(settings).where(eq(settings.section, 'moment'))
        await tx.insert(settings).values({ section: 'moment', value, updatedAt: now })
      })
    await write(1)
    await store.snapshot(async (db) => {
      await write(2)
      await wait(1)
      expect(await valueOf(db, 'moment')).toBe(1)
      const sneaking = db as unknown as Parameters<Parameters<Store['transact']>[0]>[0]
      await expect(
        (async () => sneaking.insert(settings).values({ section: 'sneaked', value: 1, updatedAt: now }))(),
      ).rejects.toThrow()
    })
    expect(await valueOf(store.db, 'moment')).toBe(2)
    expect(await valueOf(store.db, 'sneaked')).toBeUndefined()
    await expect(store.snapshot(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })

  it('is there in a store opened read-only too', async () => {
    const second = await openStore({ url: test.url, readOnly: true })
    expect(await second.snapshot((db) => valueOf(db, 'seen'))).toBe(1)
    await second.close()
  })
})
