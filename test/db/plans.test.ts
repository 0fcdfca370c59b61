import Database from 'better-sqlite3'
import { eq, getTableName, is, Table } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import { dialect } from '#db/columns'
import * as schema from '#db/schema'
import { fileOf } from '#db/store'
import { openTestStore } from '../support/databases'
import { growing, rowsEach } from '../support/full-shop'
import { small } from '../support/plans'
import { openFullShop, seqScansOf } from '../support/plans-postgres'
import { scansOf } from '../support/plans-sqlite'

test.skipIf(dialect === 'postgres')(
  'a statement that reads all of a growing table is found out',
  async () => {
    const { url, close } = await openTestStore()
    const database = new Database(fileOf(url))
    const scans = (statement: string) => scansOf(database, statement)
    expect(scans('select "id" from "shares" where "shares"."friend_name" = ?')).toEqual(['SCAN shares'])
    expect(scans('delete from "proofs" where "proofs"."tries" > ?')).toEqual(['SCAN proofs'])
    expect(scans('select "id" from "orders" order by "orders"."note" limit ?')).toEqual(['SCAN orders'])
    expect(scans('select "id" from "shares" where "shares"."visitor_id" = ?')).toEqual([])
    expect(scans('select "id" from "shares" order by "shares"."created_at" desc limit ?')).toEqual([])
    expect(scans('select "rules" from "campaigns" where "campaigns"."version" = ?')).toEqual([])
    database.close()
    await close()
  },
)

test.runIf(dialect === 'postgres')(
  'a statement that reads all of a growing table is found out on PostgreSQL, in a shop of some years',
  async () => {
    const shop = await openFullShop(inject('postgres'))
    const scans = (statement: string) => seqScansOf(shop, statement)
    expect(await scans('select "id" from "shares" where "shares"."friend_name" = $1')).toEqual([
      'Seq Scan on shares',
    ])
    expect(await scans('delete from "proofs" where "proofs"."tries" > $1')).toEqual(['Seq Scan on proofs'])
    expect(await scans('select "id" from "orders" order by "orders"."note" limit $1')).toEqual([
      'Seq Scan on orders',
    ])
    expect(await scans('select "id" from "shares" where "shares"."visitor_id" = $1')).toEqual([])
    expect(await scans('select "id" from "shares" order by "shares"."created_at" desc limit $1')).toEqual([])
    expect(await scans('select "rules" from "campaigns" where "campaigns"."version" = $1')).toEqual([])
    for (const table of growing) {
      const { rows } = await shop.query<{ many: boolean }>(
        `select count(*) = ${rowsEach} as many from ${table}`,
      )
      expect([table, rows[0]?.many]).toEqual([table, true])
    }
    await shop.end()
  },
)

test('the tables that grow are all that there are, but for the small ones', () => {
  const tables = Object.values(schema)
    .filter((one) => is(one, Table))
    .map((one) => getTableName(one))
  expect([...growing, ...small].sort()).toEqual(tables.sort())
})

test('a test whose statement scans a growing table fails, wherever it asked it', async () => {
  const { shares } = schema
  const byName = (name: string) => eq(shares.friendName, name)
  const { store, close } = await openTestStore()
  await store.db.select({ asked: shares.id }).from(shares).where(byName('Mia'))
  await store.transact(async (tx) => {
    await tx.select({ way: shares.way }).from(shares).where(byName('Mia'))
    await tx.update(shares).set({ friendName: '' }).where(byName('Mia'))
  })
  await store.snapshot((db) => db.select({ at: shares.createdAt }).from(shares).where(byName('Mia')))
  const failed = await close().then(
    () => [],
    ({ actual }: { actual: string[] }) => actual.map((scan) => scan.split(':')[0]),
  )
  const scan = dialect === 'postgres' ? 'Seq Scan on shares' : 'SCAN shares'
  expect(failed).toEqual([scan, scan, scan, scan])
})
