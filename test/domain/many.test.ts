import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { dialect } from '#db/columns'
import { designs, shares } from '#db/schema'
import type { Reader, Writer } from '#db/store'
import { designFrom, designsOf } from '~/domain/designs/queries.server'
import type { Cursor } from '~/domain/cursor.server'
import { linksOf, mailsWaiting, sharesOf } from '~/domain/shares/queries.server'
import { document, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

type NewShare = typeof shares.$inferInsert

/** Shares of Ana's: ten at each moment, as when ten friends are written into one form. The last number is the latest. */
async function addShares(
  tx: Writer,
  count: number,
  { from = 0, ...more }: Partial<NewShare> & { from?: number } = {},
) {
  const rows = Array.from({ length: count }, (_, at) => from + at).map((n): NewShare => ({
    id: `share-${(n * 7919) % 100_003}`,
    visitorId: 'ana',
    designId: 'design',
    document,
    way: 'link',
    tokenHash: `token-${n}`,
    pictureToken: `picture-${n}`,
    friendName: `F${n}`,
    friendLocale: 'en',
    campaignId: 'dress',
    campaignVersion: 1,
    createdAt: new Date(now.getTime() + Math.floor(n / 10) * 1000),
    releasedAt: now,
    ...more,
  }))
  await addDesign(tx, ...new Set(rows.flatMap(({ designId }) => designId ?? [])))
  for (let at = 0; at < rows.length; at += 500) await tx.insert(shares).values(rows.slice(at, at + 500))
}

async function addDesign(tx: Writer, ...ids: string[]) {
  const made = { visitorId: 'ana', document, revision: 1, createdAt: now, updatedAt: now }
  for (const id of ids)
    await tx
      .insert(designs)
      .values({ ...made, id })
      .onConflictDoNothing()
}

async function addDesigns(tx: Writer, count: number) {
  const rows = Array.from({ length: count }, (_, n) => {
    const at = new Date(now.getTime() + Math.floor(n / 10) * 1000)
    return { id: `design-${(n * 7919) % 100_003}`, visitorId: 'ana', document, createdAt: now, updatedAt: at }
  })
  for (const row of rows) await tx.insert(designs).values({ ...row, revision: 1 })
}

/** Every page of a list, each taken up where the one before ended; `between` happens after the first. */
async function pages<Row>(
  pageAt: (place: Cursor | undefined) => Promise<Row[]>,
  placeOf: (row: Row) => Cursor,
  between: () => Promise<unknown> = async () => undefined,
): Promise<Row[][]> {
  const found: Row[][] = []
  for (let place: Cursor | undefined; ;) {
    const rows = await pageAt(place)
    const last = rows.at(-1)
    if (!last) return found
    if (found.push(rows) === 1) await between()
    place = placeOf(last)
  }
}

test('a thousand shares come a page at a time: each once, the newest first, none lost to one added meanwhile', async () => {
  scene = await openScene()
  const { store } = scene
  await store.transact((tx) => addShares(tx, 1000))
  const seen = await pages(
    (place) => sharesOf(store.db, 'ana', later(1), { place }),
    ({ share }) => ({ at: share.createdAt, id: share.id }),
    () => store.transact((tx) => addShares(tx, 5, { from: 1000 })),
  )
  expect(seen.map(({ length }) => length)).toEqual([...Array<number>(41).fill(24), 16])
  const friends = seen.flat().map(({ share }) => Number(share.friendName.slice(1)))
  expect(new Set(friends).size).toBe(1000)
  const moments = friends.map((n) => Math.floor(n / 10))
  expect(moments).toEqual([...moments].sort((one, other) => other - one))
})

test('a hundred designs come a page at a time, each once', async () => {
  scene = await openScene()
  const { store } = scene
  await store.transact((tx) => addDesigns(tx, 100))
  const seen = await pages(
    (place) => designsOf(store.db, 'ana', { place }),
    ({ updatedAt, id }) => ({ at: updatedAt, id }),
  )
  expect(seen.map(({ length }) => length)).toEqual([24, 24, 24, 24, 4])
  expect(new Set(seen.flat().map(({ id }) => id)).size).toBe(100)
})

test('the mails that wait and the links of one design are known however much was sent since', async () => {
  scene = await openScene()
  const { store } = scene
  await store.transact(async (tx) => {
    const waiting = { way: 'mail', releasedAt: null, friendAddress: 'sealed' } as const
    await addShares(tx, 400, waiting)
    await addShares(tx, 3, { from: 400, ...waiting, friendAddress: null })
    await addShares(tx, 2, { from: 410, designId: 'first' })
    await addShares(tx, 1, { from: 412, designId: 'first', takenDownAt: now })
    await addShares(tx, 1, { from: 413, designId: 'first', way: 'mail' })
    await addShares(tx, 500, { from: 500 })
  })
  expect(await mailsWaiting(store.db, 'ana')).toBe(400)
  const links = await linksOf(store.db, { visitorId: 'ana', designId: 'first' })
  expect(links.map(({ friendName }) => friendName).sort()).toEqual(['F410', 'F411'])
  expect(await linksOf(store.db, { visitorId: 'ana', designId: 'design' })).toHaveLength(24)
})

test('a friend’s dress, made one’s own, is found behind a hundred newer designs', async () => {
  scene = await openScene()
  const { store } = scene
  await store.transact(async (tx) => {
    await addShares(tx, 1, { id: 'of-ben' })
    const made = { id: 'made', visitorId: 'ana', document, revision: 1, fromShareId: 'of-ben' }
    await tx.insert(designs).values({ ...made, createdAt: now, updatedAt: later(-1) })
    await addDesigns(tx, 100)
  })
  expect(await designFrom(store.db, { visitorId: 'ana', shareId: 'of-ben' })).toMatchObject({ id: 'made' })
  expect(await designFrom(store.db, { visitorId: 'ana', shareId: 'of-mia' })).toBeUndefined()
})

/** PostgreSQL learns how many rows there are, as it does by itself after a while. */
async function analyzed(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('analyze')
  await client.end()
}

/** How many rows of the shop's tables a piece of work made PostgreSQL read. */
async function rowsRead(db: Reader, work: () => Promise<unknown>): Promise<number> {
  const readSoFar = async () => {
    const [row] = await db
      .select({ rows: sql`sum(seq_tup_read + coalesce(idx_tup_fetch, 0))`.mapWith(Number) })
      .from(sql`pg_stat_xact_user_tables`)
    return row?.rows ?? 0
  }
  const before = await readSoFar()
  await work()
  return (await readSoFar()) - before
}

test.runIf(dialect === 'postgres')(
  'a page of a thousand shares, or designs, reads no more rows than it shows',
  async () => {
    scene = await openScene()
    const { store } = scene
    await store.transact((tx) => addShares(tx, 1000))
    await store.transact((tx) => addDesigns(tx, 1000))
    await analyzed(scene.url)
    const [middle] = (await sharesOf(store.db, 'ana', now, { limit: 500 })).slice(-1)
    const place = { at: middle!.share.createdAt, id: middle!.share.id }
    await store.transact(async (tx) => {
      // A page, what stands at the moments it begins and ends at, and the sender beside each.
      expect(await rowsRead(tx, () => sharesOf(tx, 'ana', now))).toBeLessThan(100)
      expect(await rowsRead(tx, () => sharesOf(tx, 'ana', now, { place }))).toBeLessThan(100)
      expect(await rowsRead(tx, () => designsOf(tx, 'ana'))).toBeLessThan(50)
    })
  },
)
