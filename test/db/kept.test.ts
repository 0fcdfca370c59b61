import Database from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dialect } from '#db/columns'
import { kept } from '#db/kept'
import { campaigns, settings, visitors } from '#db/schema'
import { fileOf, type Reader } from '#db/store'
import { openTestStore, type TestStore } from '../support/databases'

const now = new Date('2026-11-28T10:00:00Z')
let shop: TestStore
beforeEach(async () => (shop = await openTestStore()))
afterEach(() => shop.close())

let read = 0
const values = kept(async (db: Reader) => {
  read += 1
  return (await db.select({ value: settings.value }).from(settings)).map(({ value }) => value)
})
const write = (value: unknown) =>
  shop.store.transact((tx) =>
    tx
      .insert(settings)
      .values({ section: 'kept', value, updatedAt: now })
      .onConflictDoUpdate({ target: settings.section, set: { value } }),
  )

/** What another process of the same shop does. */
async function elsewhere(statement: string) {
  if (dialect === 'sqlite') {
    const database = new Database(fileOf(shop.url))
    database.exec(statement)
    database.close()
  } else {
    const client = new pg.Client({ connectionString: shop.url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
}

test('what was read is read once, and again after each commit, though the clock stands still', async () => {
  const { db } = shop.store
  read = 0
  expect(await values(db)).toEqual([])
  expect(await values(db)).toEqual([])
  expect(read).toBe(1)
  for (const value of [1, 2, 3]) {
    await write(value)
    expect(await values(db)).toEqual([value])
    expect(await values(db)).toEqual([value])
  }
  expect(read).toBe(4)
})

test('what another process changed is seen by the next who asks', async () => {
  const { db } = shop.store
  await write(1)
  expect(await values(db)).toEqual([1])
  await elsewhere(`update settings set value = '2'`)
  expect(await values(db)).toEqual([2])
  await elsewhere(`delete from settings`)
  expect(await values(db)).toEqual([])
})

test('another campaign is another revision', async () => {
  const { db } = shop.store
  const before = await db.revision!()
  const row = { id: 'friends', version: 7, rules: {}, createdAt: now }
  await shop.store.transact((tx) => tx.insert(campaigns).values(row))
  expect(await db.revision!()).not.toBe(before)
})

test('a transaction sees what it wrote itself, and nobody else does before its end', async () => {
  const { db } = shop.store
  await write(1)
  expect(await values(db)).toEqual([1])
  await shop.store.transact(async (tx) => {
    await tx.update(settings).set({ value: 2 })
    expect(await values(tx)).toEqual([2])
    expect(await values(db)).toEqual([1])
  })
  expect(await values(db)).toEqual([2])
  const taken = shop.store.transact(async (tx) => {
    await tx.update(settings).set({ value: 3 })
    throw new Error('taken back')
  })
  await expect(taken).rejects.toThrow('taken back')
  expect(await values(db)).toEqual([2])
})

test('a transaction never goes by what another one saw and took back, or another process changed', async () => {
  const inside = () => shop.store.transact((tx) => values(tx))
  await write(1)
  expect(await inside()).toEqual([1])
  const taken = shop.store.transact(async (tx) => {
    await tx.update(settings).set({ value: 2 })
    expect(await values(tx)).toEqual([2])
    throw new Error('taken back')
  })
  await expect(taken).rejects.toThrow('taken back')
  expect(await inside()).toEqual([1])
  await elsewhere(`update settings set value = '3'`)
  expect(await inside()).toEqual([3])
  await shop.store.transact(async (tx) => {
    await tx.delete(settings)
    expect(await values(tx)).toEqual([])
  })
  expect(await inside()).toEqual([])
})

test.runIf(dialect === 'sqlite')(
  'what transactions saw is read again once one changes it, and not before',
  async () => {
    const inside = () => shop.store.transact((tx) => values(tx))
    await write(1)
    read = 0
    for (let times = 0; times < 3; times++) expect(await inside()).toEqual([1])
    await shop.store.transact((tx) =>
      tx.insert(campaigns).values({ id: 'x', version: 1, rules: {}, createdAt: now }),
    )
    expect(await inside()).toEqual([1])
    expect(read).toBe(2)
  },
)

test.runIf(dialect === 'sqlite')(
  'a commit that leaves what staff set as it is makes nobody read it again',
  async () => {
    const { db, transact } = shop.store
    await write(1)
    read = 0
    for (const id of ['a', 'b', 'c']) {
      await transact((tx) => tx.insert(visitors).values({ id, locale: 'en', createdAt: now }))
      expect(await values(db)).toEqual([1])
    }
    expect(read).toBe(1)
  },
)

test('a snapshot stays at its moment', async () => {
  await write(1)
  await shop.store.snapshot(async (db) => {
    expect(await values(db)).toEqual([1])
    await write(2)
    expect(await values(db)).toEqual([1])
    expect(await values(shop.store.db)).toEqual([2])
  })
})

test('two shops in one process keep what is theirs', async () => {
  const other = await openTestStore()
  await write('ours')
  expect(await values(shop.store.db)).toEqual(['ours'])
  expect(await values(other.store.db)).toEqual([])
  await other.close()
})

test('nobody can change what all others are shown', async () => {
  await write({ name: 'Maren', hours: ['ten', 'six'] })
  const [shown] = (await values(shop.store.db)) as [{ name: string; hours: string[] }]
  expect(() => (shown.name = 'Oona')).toThrow(TypeError)
  expect(() => shown.hours.push('late')).toThrow(TypeError)
})

test('a reading that failed is tried again', async () => {
  let tries = 0
  const once = kept(async () => {
    tries += 1
    if (tries === 1) throw new Error('The disk is full.')
    return tries
  })
  await expect(once(shop.store.db)).rejects.toThrow('full')
  expect(await once(shop.store.db)).toBe(2)
})
