import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dialect } from '#db/columns'
import { copiesFolder } from '#db/copies'
import { migrate } from '#db/migrate'
import { openStore } from '#db/open'
import { fileOf } from '#db/store'
import { verifyChains } from '~/domain/ledger/verify.server'
import { createKeys } from '~/domain/keys.server'
import { readSettings } from '~/domain/settings/queries.server'
import { visitors } from '#db/schema'
import { contentOf, migrationsWith, sameAs, type Content } from '../support/migrations'
import { layMigratedShop, layOldShop, type OldShop } from '../support/old-shop'
import { openTestStore } from '../support/databases'

const now = () => new Date('2026-11-27T08:31:00Z')
const noted = 'ALTER TABLE shares ADD COLUMN note text'
let shop: OldShop
let before: Content
beforeEach(async () => {
  shop = await layOldShop()
  before = await contentOf(shop.url)
})
afterEach(() => shop.close())

const told: string[] = []
const tell = (sentence: string) => void told.push(sentence)
beforeEach(() => void told.splice(0))

/** As today's version migrates, and then one more. */
const migrateOn = (...statements: string[]) =>
  migrate(shop.url, { folder: migrationsWith(...statements), backedUp: true, now, tell })

it('Every later version opens a shop that 0.1.0 left.', async () => {
  await migrate(shop.url, { backedUp: true, tell })
  const after = await contentOf(shop.url)
  const counts = Object.fromEntries(Object.entries(after).map(([table, rows]) => [table, rows.length]))
  expect(counts).toMatchObject({
    ...{ staff: 1, visitors: 5, designs: 6, design_versions: dialect === 'postgres' ? 11 : 8 },
    ...{ shares: 16, answers: 8, conversions: 9, friend_marks: 8, ledger: 10, rewards: 2 },
    ...{ outbox: 26, suppressions: 1, orders: 2, proofs: 5, campaigns: 3, settings: 3, sessions: 14 },
  })
  expect(sameAs(before, after).ledger).toEqual(sameAs(before, before).ledger)

  const store = await openStore({ url: shop.url })
  expect(await verifyChains(store.db)).toMatchObject({ chains: 1, lines: 10, flaws: [] })
  expect((await readSettings(store.db)).smtp).toMatchObject({ from: shop.notes.smtp.from })
  const keys = createKeys(shop.notes.secret)
  const people = await store.db.select().from(visitors)
  expect(people.flatMap(({ address }) => (address ? keys.open(address) : [])).sort()).toEqual([
    'beate@home.example',
    'clara@home.example',
    'dora@post.example',
    'edda@post.example',
  ])
  await store.close()
})

/** As if today's version had been in use before the next one comes. */
async function migrated() {
  await shop.close()
  shop = await layMigratedShop()
  before = await contentOf(shop.url)
}

it('A migration that leaves the ledger unprotected is taken back, and nothing was changed.', async () => {
  await migrated()
  const on = dialect === 'postgres' ? ' ON ledger' : ''
  await expect(migrateOn(noted, `DROP TRIGGER ledger_never_changed${on}`)).rejects.toThrow(
    'The ledger is not protected',
  )
  expect(await contentOf(shop.url)).toEqual(before)
  await expect(migrateOn(noted, 'INSERT INTO nowhere VALUES (1)')).rejects.toThrow('nowhere')
  expect(await contentOf(shop.url)).toEqual(before)
  expect(await migrateOn(noted)).toMatchObject({ ran: 1 })
  expect(sameAs(before, await contentOf(shop.url))).toEqual(sameAs(before, before))
})

describe.runIf(dialect === 'postgres')('PostgreSQL', () => {
  it('holds an old shop: it is changed only when somebody says that there is a backup', async () => {
    await migrated()
    const folder = migrationsWith(noted)
    await expect(migrate(shop.url, { folder })).rejects.toThrow(/Make a backup .*pg_dump.*npm run migrate$/)
    expect(await contentOf(shop.url)).toEqual(before)
    expect(await migrate(shop.url, { folder, backedUp: true })).toEqual({ ran: 1 })
    expect(await migrate(shop.url, { folder })).toEqual({ ran: 0 })
    expect((await contentOf(shop.url)).shares).toContainEqual(expect.objectContaining({ note: null }))
  })

  it('is empty: the first start sets it up, and so does a second at the same moment', async () => {
    const empty = await openTestStore()
    const folder = migrationsWith(noted)
    const ran = await Promise.all([migrate(empty.url, { folder }), migrate(empty.url, { folder })])
    expect(ran.map((one) => one.ran).sort()).toEqual([0, 1])
    await empty.close()
  })
})

describe.runIf(dialect === 'sqlite')('SQLite', () => {
  const copies = () =>
    existsSync(copiesFolder(fileOf(shop.url))) ? readdirSync(copiesFolder(fileOf(shop.url))) : []

  it('is copied whole before a migration, named after the version that left it and the time', async () => {
    const { copy = '' } = await migrateOn(noted)
    expect(copy).toBe(join(dirname(fileOf(shop.url)), 'backups', 'toile-0.1.0-2026-11-27T08-31-00Z.sqlite'))
    expect(copies()).toEqual(['toile-0.1.0-2026-11-27T08-31-00Z.sqlite'])
    expect(await contentOf(`file:${copy}`)).toEqual(before)
    expect(told.join()).toContain(copy)
    expect((await contentOf(shop.url)).shares).toContainEqual(expect.objectContaining({ note: null }))
  })

  it('is not copied when there is nothing to change, nor while it is new', async () => {
    await migrated()
    await migrate(shop.url, { tell })
    const empty = await openTestStore()
    expect(await migrate(empty.url, { folder: migrationsWith(noted), tell })).toEqual({ ran: 1 })
    expect(readdirSync(dirname(fileOf(empty.url))).filter((name) => /backups|migrating/.test(name))).toEqual(
      [],
    )
    await empty.close()
    expect([copies(), told]).toEqual([[], []])
  })

  it('keeps every copy, but not the same twice, however often a migration fails', async () => {
    for (let n = 0; n < 3; n += 1) await expect(migrateOn('INSERT INTO nowhere VALUES (1)')).rejects.toThrow()
    expect(copies()).toHaveLength(1)
    const store = await openStore({ url: shop.url })
    await store.transact((tx) => tx.delete(visitors))
    await store.close()
    await migrateOn(noted)
    expect(copies().sort()).toEqual([
      'toile-0.1.0-2026-11-27T08-31-00Z-2.sqlite',
      'toile-0.1.0-2026-11-27T08-31-00Z.sqlite',
    ])
  })
})
