import { eq, getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { getTableConfig as ofPostgres, type PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as ofSqlite, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dialect } from '#db/columns'
import { migrate } from '#db/migrate'
import { openStore } from '#db/open'
import * as schema from '#db/schema'
import type { Store } from '#db/store'
import { applyRetention } from '~/jobs/retention.server'
import { verifyChains } from '~/domain/ledger/verify.server'
import { contentOf, migrationsBefore, type Content } from '../support/migrations'
import { layOldShop, type OldShop } from '../support/old-shop'
import { foreignKeyTrouble, runOn } from '../support/raw'

const { designs, designVersions, quarantine, shares, visitors } = schema
const at = dialect === 'postgres' ? `'2026-11-01T00:00:00Z'` : '1793491200000'
const document = `'{"product":"dress","version":1,"choices":{"color":"#1d666a"},"motifs":[]}'`

let shop: OldShop
let store: Store
/** The shop as the version before left it, without the orphans; and after the migration. */
let before: Content
let after: Content
const told: string[] = []

/** A row that is written as somebody does who knows of no keys. */
function row(table: string, values: Record<string, string>): string {
  return `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`
}
const q = (text: string) => `'${text}'`

const design = (id: string, more: Record<string, string>) =>
  row('designs', { id: q(id), document, revision: '1', created_at: at, updated_at: at, ...more })
const version = (id: string, of: string) =>
  row('design_versions', {
    ...{ id: q(id), design_id: q(of), revision: '1', document, created_at: at, updated_at: at },
  })
const share = (id: string, more: Record<string, string>) =>
  row('shares', {
    ...{ id: q(id), document, way: q('mail'), token_hash: q(id), picture_token: q(id), created_at: at },
    ...{ friend_name: q('Ines'), friend_locale: q('en'), friend_address: q('k1.sealed') },
    ...{ campaign_id: q('dress'), campaign_version: '1', ...more },
  })
const conversion = (id: string, more: Record<string, string>) =>
  row('conversions', {
    ...{ id: q(id), campaign_id: q('dress'), campaign_version: '1', act: q('answered'), state: q('counted') },
    ...{ settle_at: at, created_at: at, ...more },
  })
const proof = (id: string, more: Record<string, string>) =>
  row('proofs', {
    ...{ id: q(id), session_id: q('none'), name: q('Ines'), mailbox_key: q('key'), address: q('k1.sealed') },
    ...{ code_hash: q('hash'), press_hash: q(id), next: q('/mine'), tries: '0', created_at: at },
    ...{ expires_at: at, ...more },
  })

/** One orphan and more in every table that refers to another; `own` is a visitor who is there. */
const orphans = (own: string) => [
  design('o-design', { visitor_id: q('nobody') }),
  design('o-copied', { visitor_id: q(own), from_share_id: q('none') }),
  version('o-version', 'none'),
  version('o-version-of-orphan', 'o-design'),
  share('o-share', { visitor_id: q('nobody'), design_id: q('o-design') }),
  share('o-stays', { visitor_id: q(own), design_id: q('none') }),
  row('answers', { id: q('o-answer'), share_id: q('none'), choice: q('just-so'), created_at: at }),
  row('answers', {
    id: q('o-answer-of-orphan'),
    share_id: q('o-share'),
    choice: q('just-so'),
    created_at: at,
  }),
  conversion('o-conversion', { share_id: q('none'), visitor_id: q(own) }),
  conversion('o-refers', {
    ...{ share_id: q('o-stays'), visitor_id: q(own), friend_visitor_id: q('nobody') },
    ...{ reward_id: q('none'), decided_by: q('nobody') },
  }),
  row('conversion_traces', { conversion_id: q('o-conversion'), kind: q('device'), key: q('o') }),
  row('friend_marks', { campaign_id: q('dress'), kind: q('mailbox'), key: q('o'), conversion_id: q('none') }),
  row('identities', {
    ...{ visitor_id: q(own), kind: q('device'), key: q('o'), first_seen_at: at, last_seen_at: at },
  }),
  row('identities', {
    ...{ visitor_id: q('nobody'), kind: q('device'), key: q('o'), first_seen_at: at, last_seen_at: at },
  }),
  proof('o-proof', { visitor_id: q('nobody') }),
  proof('o-proof-stays', { visitor_id: q(own), share_id: q('none') }),
  row('sessions', {
    ...{ id: q('o-session'), visitor_id: q('nobody'), staff_id: q('nobody'), device_id: q('d') },
    ...{ created_at: at, expires_at: at },
  }),
  row('orders', {
    ...{ id: q('o-order'), share_id: q('none'), document, name: q('Ines'), contact: q('k1.sealed') },
    ...{ note: q(''), state: q('done'), created_at: at, decided_by: q('nobody') },
  }),
  row('outbox', {
    ...{ id: q('o-mail'), email: q('ad'), locale: q('en'), props: q('{}'), mailbox_key: q('key') },
    ...{ share_id: q('none'), message_id: q('o'), state: q('handed-over'), tries: '1', next_try_at: at },
    ...{ said: q('250 taken'), created_at: at, done_at: at },
  }),
  row('setup_links', { token_hash: q('o-link'), created_by: q('nobody'), created_at: at, expires_at: at }),
  // A voucher that is good, whose earner and one of whose answers somebody deleted by hand.
  row('rewards', {
    ...{ id: q('o-reward'), visitor_id: q('gone'), campaign_id: q('dress'), k: '1', state: q('granted') },
    ...{ code_hash: q('o'), token_hash: q('o'), granted_at: at, redeemable_from: at, expires_at: at },
  }),
  conversion('o-counted', { share_id: q('gone'), visitor_id: q('gone'), reward_id: q('o-reward') }),
]

beforeAll(async () => {
  shop = await layOldShop()
  await migrate(shop.url, {
    folder: migrationsBefore('0010_what_refers_to_what'),
    backedUp: true,
    tell: () => {},
  })
  before = await contentOf(shop.url)
  await runOn(shop.url, orphans(String(before.visitors?.[0]?.id)))
  await migrate(shop.url, { backedUp: true, tell: (sentence) => void told.push(sentence) })
  after = await contentOf(shop.url)
  store = await openStore({ url: shop.url })
}, 60_000)
afterAll(async () => {
  await store.close()
  await shop.close()
})

const aside = [
  'answers o-answer share_id',
  'answers o-answer-of-orphan share_id',
  'conversion_traces o-conversion device o conversion_id',
  'conversions o-conversion share_id',
  'conversions o-refers decided_by',
  'conversions o-refers friend_visitor_id',
  'conversions o-refers reward_id',
  'design_versions o-version design_id',
  'design_versions o-version-of-orphan design_id',
  'designs o-copied from_share_id',
  'designs o-design visitor_id',
  'friend_marks dress mailbox o conversion_id',
  'identities device o nobody visitor_id',
  'orders o-order decided_by',
  'orders o-order share_id',
  'outbox o-mail share_id',
  'proofs o-proof visitor_id',
  'proofs o-proof-stays share_id',
  'sessions o-session staff_id',
  'sessions o-session visitor_id',
  'setup_links o-link created_by',
  'shares gone put back',
  'shares o-share visitor_id',
  'visitors gone put back',
]

it('what referred to rows that are not there stands in quarantine, in every table, with what it was and nothing sealed', async () => {
  const rows = await store.db.select().from(quarantine)
  expect(rows.map(({ tableName, rowId, reason }) => `${tableName} ${rowId} ${reason}`).sort()).toEqual(aside)
  const of = (id: string) => rows.find(({ rowId }) => rowId === id)?.row
  expect(of('o-share')).toMatchObject({ visitor_id: 'nobody', friend_name: 'Ines', design_id: 'o-design' })
  expect(of('o-design')).toMatchObject({ document: JSON.parse(document.slice(1, -1)) as object })
  expect(of('o-mail')).toEqual({ share_id: 'none' })
  expect(JSON.stringify(rows)).not.toContain('sealed')
  expect(told.at(-1)).toBe(
    'Rows that referred to others that are not there were taken out, or kept without that: answers 2, ' +
      'conversion_traces 1, conversions 4, design_versions 2, designs 2, friend_marks 1, identities 1, orders 2, ' +
      'outbox 1, proofs 2, sessions 2, setup_links 1, shares 1. What vouchers or the ledger rest on was missing, ' +
      'and put back without its content: shares 1, visitors 1. What they were stands in the table quarantine for 30 days.',
  )
})

it('a voucher and what it rests on stay, with an earner and a share of which nothing is kept', async () => {
  expect(after.rewards).toContainEqual(expect.objectContaining({ id: 'o-reward', visitor_id: 'gone' }))
  expect(after.conversions).toContainEqual(
    expect.objectContaining({ id: 'o-counted', share_id: 'gone', reward_id: 'o-reward' }),
  )
  const [visitor] = await store.db.select().from(visitors).where(eq(visitors.id, 'gone'))
  expect(visitor).toMatchObject({ name: null, address: null, erasedAt: expect.any(Date) as Date })
  const [ad] = await store.db.select().from(shares).where(eq(shares.id, 'gone'))
  expect(ad).toMatchObject({ designId: null, friendName: '', takenDownAt: expect.any(Date) as Date })
})

it('every row that was whole is as it was, column by column, and the ledger is untouched', async () => {
  const whole = (rows: Record<string, unknown>[] = []) =>
    rows
      .filter((one) => !Object.values(one).some((value) => value === 'o' || /^(o-|gone)/.test(String(value))))
      .map(({ said, ...one }) =>
        JSON.stringify({ ...one, ...(said !== undefined && { smtp_response: said }) }),
      )
      .map((text) => JSON.stringify(Object.entries(JSON.parse(text) as object).sort()))
      .sort()
  for (const [table, rows] of Object.entries(before)) {
    // Later migrations add columns.
    const columns = Object.keys(rows[0] ?? {}).map((name) => (name === 'said' ? 'smtp_response' : name))
    const there = after[table]?.map((one) =>
      rows.length > 0 ? Object.fromEntries(columns.map((name) => [name, one[name]])) : one,
    )
    expect([table, whole(there)]).toEqual([table, whole(rows)])
  }
  expect(after.outbox).toContainEqual(expect.objectContaining({ id: 'o-mail', smtp_response: '250 taken' }))
  expect(await verifyChains(store.db)).toMatchObject({ flaws: [] })
  for (const change of ['update ledger set seq = 99', 'delete from ledger'])
    await expect(runOn(shop.url, [change], { keys: true })).rejects.toThrow(/A ledger line is never/)
  await expect(
    runOn(shop.url, [`update rewards set state = 'redeemed' where id = 'o-reward'`]),
  ).rejects.toThrow(/rewards_redeemed_whole/)
})

const config =
  dialect === 'postgres' ? ofPostgres : (table: PgTable) => ofSqlite(table as unknown as SQLiteTable)
const tables = Object.values(schema).filter((one) => is(one, Table)) as unknown as PgTable[]
const references = tables.flatMap((table) =>
  config(table).foreignKeys.map((key) => {
    const { columns, foreignTable } = key.reference()
    return {
      table,
      name: getTableName(table),
      column: columns[0]!.name,
      parent: getTableName(foreignTable),
      key,
    }
  }),
)

it('every reference that the schema has is held by the database, and nothing points nowhere', async () => {
  expect(references).toHaveLength(34)
  expect(await foreignKeyTrouble(shop.url)).toEqual({
    broken: [],
    held: references.map(({ name, column, parent }) => `${name}.${column} ${parent}`).sort(),
  })
})

/** A row in each table that a shop of 0.1.0 has none of. */
async function fillNew(): Promise<void> {
  const [visitor] = after.visitors!
  const [share] = after.shares!
  const of = { visitor_id: q(String(visitor!.id)), created_at: at }
  await runOn(shop.url, [
    row('reviews', { id: q('r'), document, parts: q('[]'), state: q('waiting'), ...of }),
    row('reports', {
      ...{ id: q('n'), share_id: q(String(share!.id)), reason: q('other'), words: q(''), created_at: at },
    }),
    row('approvals', { part: q('p'), review_id: q('r'), ...of }),
  ])
}

it('a row that would point nowhere is refused, in every table', async () => {
  await fillNew()
  for (const { table, name, column } of references) {
    const first = Object.values(getTableColumns(table))[0]!.name
    const change = `update ${name} set ${column} = 'nowhere' where ${first} = (select min(${first}) from ${name})`
    await expect(runOn(shop.url, [change], { keys: true }), change).rejects.toThrow(/foreign key/i)
  }
})

it('the app’s own connection refuses it too: who is referred to can’t be deleted, and a design leaves its ads behind', async () => {
  const owner = String(before.designs?.[0]?.visitor_id)
  const refused = store.transact((tx) => tx.delete(visitors).where(eq(visitors.id, owner)))
  await expect(refused).rejects.toThrow()
  const stray = { id: 'stray', designId: 'none', revision: 1, createdAt: new Date(), updatedAt: new Date() }
  const empty = { product: 'dress', version: 1, choices: {}, motifs: [] }
  await expect(
    store.transact((tx) => tx.insert(designVersions).values({ ...stray, document: empty })),
  ).rejects.toThrow()

  const sent = after.shares?.find(({ design_id }) => design_id !== null)
  const [id, designId] = [String(sent?.id), String(sent?.design_id)]
  await store.transact(async (tx) => {
    await tx.delete(designVersions).where(eq(designVersions.designId, designId))
    await tx.delete(designs).where(eq(designs.id, designId))
  })
  expect((await store.db.select().from(shares).where(eq(shares.id, id)))[0]?.designId).toBeNull()
})

it('what rows of ours are deleted from has an index wherever it is referred to', () => {
  const deleted = ['visitors', 'designs']
  for (const { table, name, column, parent } of references) {
    if (!deleted.includes(parent)) continue
    const { indexes, primaryKeys } = config(table)
    const first = [
      ...indexes.map((one) => one.config.columns[0] as unknown),
      ...primaryKeys.map((one) => one.columns[0] as unknown),
    ]
    const own = Object.values(getTableColumns(table)).find((one) => one.name === column)
    const leads = first.some((one) => (one as { name?: string } | undefined)?.name === own?.name)
    expect([name, column, leads]).toEqual([name, column, true])
  }
})

it('quarantine is swept thirty days later', async () => {
  const [{ at: since } = { at: new Date(0) }] = await store.db.select().from(quarantine).limit(1)
  const sweep = (days: number) =>
    applyRetention(store, new Date(since.getTime() + days * 86_400_000), async (what, work) => {
      if (what === 'what a migration took out') await work()
    })
  await sweep(29)
  expect(await store.db.$count(quarantine)).toBe(aside.length)
  await sweep(31)
  expect(await store.db.$count(quarantine)).toBe(0)
})
