import { eq, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepared, type At } from '#db/prepared'
import { ledgerCheckpoints, settings, visitors } from '#db/schema'
import type { Reader, Writer } from '#db/store'
import { openTestStore, type TestStore } from '../support/databases'

const now = new Date('2026-11-28T10:00:00.123Z')
let shop: TestStore
beforeEach(async () => (shop = await openTestStore()))
afterEach(() => shop.close())

let built = 0
const insert = prepared('test_insert', (tx: Writer, at: At<typeof settings.$inferSelect>) => {
  built += 1
  return tx.insert(settings).values(at.row(settings))
})
const insertAll = prepared(
  'test_insert_all',
  (tx: Writer, at: At<{ all: (typeof settings.$inferSelect)[] }>) =>
    tx.insert(settings).values(at.rows('all', settings)).onConflictDoNothing().returning(),
)
const among = prepared('test_among', (db: Reader, at: At<{ sections: string[] }>) => {
  built += 1
  return db
    .select()
    .from(settings)
    .where(inArray(settings.section, at.list('sections')))
    .orderBy(settings.section)
})
const row = (section: string, value: unknown = { section }) => ({ section, value, updatedAt: now })
const sections = async (names: string[]) =>
  (await among(shop.store.db, { sections: names })).map(({ section }) => section)

test('what a run brings is stored as its column stores it, and read back the same', async () => {
  const value = { name: 'Maren’s "shop"', hours: [10, 18], nothing: null }
  await shop.store.transact((tx) => insert(tx, row('a', value)))
  expect(await among(shop.store.db, { sections: ['a'] })).toEqual([row('a', value)])
  expect(await shop.store.db.select().from(settings)).toEqual([row('a', value)])
})

test('nothing is nothing, in a moment’s column too', async () => {
  const bare = { name: null, mailboxKey: null, canonicalKey: null, domainKey: null, address: null }
  const visitor = { ...bare, id: 'v', locale: 'en' as const, createdAt: now }
  const unproven = { ...visitor, provenAt: null, erasedAt: null, bannedAt: null }
  const write = prepared('test_visitor', (tx: Writer, at: At<typeof visitors.$inferSelect>) =>
    tx.insert(visitors).values(at.row(visitors)),
  )
  await shop.store.transact((tx) => write(tx, unproven))
  expect(await shop.store.db.select().from(visitors)).toEqual([unproven])
})

test('a moment is compared as its column stores it', async () => {
  const line = { heads: [], chains: 0, lines: 0, previousId: null, signature: '-' }
  await shop.store.transact((tx) => tx.insert(ledgerCheckpoints).values({ ...line, id: 'one', at: now }))
  const at = prepared('test_moment', (db: Reader, given: At<{ at: Date }>) =>
    db
      .select({ id: ledgerCheckpoints.id })
      .from(ledgerCheckpoints)
      .where(eq(ledgerCheckpoints.at, given('at', ledgerCheckpoints.at))),
  )
  expect(await at(shop.store.db, { at: now })).toEqual([{ id: 'one' }])
  expect(await at(shop.store.db, { at: new Date(now.getTime() + 1) })).toEqual([])
})

test('it is built once for each connection and length of its lists, and never keeps a value', async () => {
  built = 0
  for (const section of ['a', 'b', 'c', 'd']) await shop.store.transact((tx) => insert(tx, row(section)))
  expect(built).toBe(1)
  built = 0
  expect(await sections(['a'])).toEqual(['a'])
  expect(await sections(['b'])).toEqual(['b'])
  expect(built).toBe(1)
  expect(await sections(['d', 'b'])).toEqual(['b', 'd'])
  expect(await sections(['c', 'x'])).toEqual(['c'])
  expect(built).toBe(2)
})

test('lists of any length are read and written whole', async () => {
  for (const length of [1, 2, 12, 13, 40]) {
    const names = Array.from({ length }, (_, nth) => `${length} of ${String(nth).padStart(2, '0')}`)
    const all = names.map((name) => row(name))
    const written = await shop.store.transact((tx) => insertAll(tx, { all }))
    expect(written).toHaveLength(length)
    expect(await among(shop.store.db, { sections: names })).toEqual(all)
  }
})

test('two shops in one process have each their own', async () => {
  const other = await openTestStore()
  await shop.store.transact((tx) => insert(tx, row('ours')))
  await other.store.transact((tx) => insert(tx, row('theirs')))
  expect(await sections(['ours', 'theirs'])).toEqual(['ours'])
  expect(await among(other.store.db, { sections: ['ours', 'theirs'] })).toEqual([row('theirs')])
  await other.close()
})

test('a refused run leaves nothing, and the next one goes on', async () => {
  await shop.store.transact((tx) => insert(tx, row('a')))
  const again = shop.store.transact(async (tx) => {
    await insert(tx, row('b'))
    await insert(tx, row('a'))
  })
  await expect(again).rejects.toThrow()
  expect(await sections(['a', 'b'])).toEqual(['a'])
  await shop.store.transact((tx) => insert(tx, row('b')))
  expect(await sections(['a', 'b'])).toEqual(['a', 'b'])
})
