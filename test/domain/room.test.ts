import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { pino } from 'pino'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { designs, designVersions, shares } from '#db/schema'
import { createDesign, saveDesign } from '~/domain/designs/commands.server'
import { weightOf } from '~/domain/designs/designs'
import { designBytes } from '~/domain/designs/oldest.server'
import { designOf, versionsOf } from '~/domain/designs/queries.server'
import { mostVersionBytes, stretch } from '~/domain/designs/versions'
import { growthOf, keepVersion } from '~/domain/designs/versions.server'
import type { DesignDocument } from '~/products/product'
import { isNear, percentOf } from '~/domain/designs/storage'
import { createStorage } from '~/jobs/storage.server'
import { createUploads } from '~/uploads/uploads.server'
import { largestDocument } from '../support/largest'
import { addVisitor, document, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
let dir: string
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'toile-room-'))
  scene = await openScene()
})
afterEach(async () => {
  await scene.close()
  rmSync(dir, { recursive: true, force: true })
})

const at = (ms: number) => new Date(now.getTime() + ms)
/** A design of about so many letters more than the plain one. */
const long = (letters: number): DesignDocument => ({
  ...document,
  choices: { ...(document.choices as object), note: 'x'.repeat(letters) } as never,
})
/** What a design takes, added up from its rows. */
async function takes(id: string) {
  const design = await designOf(scene.store.db, { id, visitorId: 'ana' })
  const versions = await versionsOf(scene.store.db, id)
  return [design!, ...versions].reduce((sum, row) => sum + weightOf(row.document), 0)
}
const bytesOf = async (id: string) =>
  (await scene.store.db.select({ bytes: designs.bytes }).from(designs).where(eq(designs.id, id)))[0]?.bytes

test('what a design takes with its versions is known at each save, and so is what a save would add', async () => {
  const { store } = scene
  const save = { id: 'd', visitorId: 'ana' }
  await store.transact((tx) => createDesign(tx, { ...save, document, now }))
  expect(await bytesOf('d')).toBe(await takes('d'))
  const steps = [
    { letters: 5000, ms: 10_000 },
    { letters: 9000, ms: 20_000 },
    { letters: 10, ms: 30_000 },
    { letters: 700, ms: stretch * 2 },
    { letters: 700, ms: stretch * 2 + 1, apart: true },
    { letters: 40_000, ms: stretch * 4 },
  ]
  for (const [n, { letters, ms, apart = false }] of steps.entries()) {
    const change = { document: long(letters), now: at(ms), apart }
    const before = (await bytesOf('d'))!
    const growth = await growthOf(store.db, { designId: 'd', ...change })
    await store.transact((tx) => saveDesign(tx, { ...save, ...change, revision: n + 1 }))
    expect(await bytesOf('d')).toBe(await takes('d'))
    expect(growth).toBe(Math.max(0, (await bytesOf('d'))! - before))
  }
  expect(await designBytes(store.db)).toBe(await takes('d'))
})

test('a history has an end in bytes too: what nobody marked goes first, and the design as it is stays', async () => {
  const { store } = scene
  const save = { id: 'd', visitorId: 'ana' }
  const largest = largestDocument()
  const fit = Math.floor(mostVersionBytes / weightOf(largest))
  await store.transact((tx) => createDesign(tx, { ...save, document: largest, now }))
  await store.transact((tx) => keepVersion(tx, { designId: 'd', name: 'For Mia', now }))
  for (let n = 1; n < fit + 5; n += 1) {
    const change = { document: largestDocument('dress', n), revision: n, now: at(n), apart: true }
    await store.transact((tx) => saveDesign(tx, { ...save, ...change }))
  }
  const versions = await versionsOf(store.db, 'd')
  expect(versions).toHaveLength(fit)
  expect(versions[0]!.document).toEqual(largestDocument('dress', fit + 4))
  expect(versions.at(-1)).toMatchObject({ revision: 1, name: 'For Mia' })
  expect(await bytesOf('d')).toBe(await takes('d'))
  expect(await bytesOf('d')).toBeLessThanOrEqual(mostVersionBytes + weightOf(largest))
})

const withPicture = (asset: string): DesignDocument => ({
  ...document,
  motifs: [
    { id: 'p', kind: 'picture', asset, aspect: 1, view: 'front', x: 400, y: 400, width: 90 } as const,
  ].map((motif) => ({ ...motif, angle: 0, flip: false, opacity: 1 })),
})

/** A shop with 40 designs of strangers, each a picture of its own, some of which are somebody's after all. */
async function crowded(said: object[]) {
  const { store } = scene
  const uploads = createUploads({ dir })
  const pictures: string[] = []
  for (let n = 0; n < 40; n += 1) {
    const background = `#${(n + 1).toString(16).padStart(6, '0')}`
    const png = await sharp({ create: { width: 40, height: 40, channels: 3, background } })
      .png()
      .toBuffer()
    const taken = await uploads.take(png, { cut: false })
    if (!taken?.ok) throw new Error('It was not taken.')
    utimesSync(join(dir, taken.asset), later(-2 + n / 100), later(-2 + n / 100))
    pictures.push(taken.asset)
  }
  await store.transact(async (tx) => {
    await addVisitor(tx, 'stranger', false)
    for (const [n, picture] of pictures.entries()) {
      const visitorId = n === 1 ? 'ana' : 'stranger'
      const made = { id: `design-${n}`, visitorId, document: withPicture(picture), now: later(n - 50) }
      await createDesign(tx, made)
    }
  })
  // The third was sent: its share names it, and holds the picture as well.
  const [{ id } = { id: '' }] = await scene.send(['mia'], { way: 'link' })
  await store.transact((tx) =>
    tx
      .update(shares)
      .set({ visitorId: 'stranger', designId: 'design-2', document: withPicture(pictures[3]!) })
      .where(eq(shares.id, id)),
  )
  const log = pino({ level: 'warn', base: undefined }, { write: (line) => said.push(JSON.parse(line)) })
  const given = { store, uploads, clock: { now: () => now }, log }
  return { given, uploads, pictures, used: (await designBytes(store.db)) + (await uploads.size()) }
}

const there = async () =>
  (await scene.store.db.select({ id: designs.id }).from(designs))
    .map(({ id }) => Number(id.replace('design-', '')))
    .sort((a, b) => a - b)

test('a shop that is full lets the oldest designs go that nobody owns and nobody sent, with their pictures, and no other', async () => {
  const said: { msg: string }[] = []
  const { given, uploads, pictures, used } = await crowded(said)
  const storage = createStorage({ ...given, limit: Math.round(used * 0.8) })
  expect(storage.fill()).toBeUndefined()
  await storage.keepWithin()

  const left = await there()
  const gone = Array.from({ length: 40 }, (_, n) => n).filter((n) => !left.includes(n))
  expect(gone[0]).toBe(0)
  // Without a gap from the oldest on, but for the one that is Ana's and the one that was sent.
  expect(gone).toEqual([0, ...Array.from({ length: gone.length - 1 }, (_, n) => n + 3)])
  expect(gone.length).toBeGreaterThan(5)
  expect(gone.length).toBeLessThan(20)
  // The picture of the fourth design is on a share: it stays, though its design went.
  const kept = [...left, 3].sort((a, b) => a - b).map((n) => pictures[n]!)
  expect(await uploads.present(pictures)).toEqual(new Set(kept))
  expect(await scene.store.db.$count(designVersions)).toBe(left.length)

  const { used: now, limit } = storage.fill()!
  expect(now).toBe((await designBytes(scene.store.db)) + (await uploads.size()))
  expect(now).toBeLessThanOrEqual(limit)
  expect(said.map(({ msg }) => msg)).toEqual([
    expect.stringContaining(`so ${gone.length} designs that nobody owned or sent made room`),
    expect.stringContaining('% full'),
  ])
  await storage.keepWithin()
  expect(await there()).toEqual(left)
})

test('where all that is left belongs to somebody, nothing of it goes, and the log says what to do', async () => {
  const said: { msg: string }[] = []
  const { given } = await crowded(said)
  await createStorage({ ...given, limit: 100 }).keepWithin()
  expect(await there()).toEqual([1, 2])
  expect(said.map(({ msg }) => msg).join('\n')).toContain(
    'Set STORAGE_LIMIT higher, and see that the disk has room',
  )
})

test('whoever fills the shop with what they sent takes no design from the screen of those who are at work', async () => {
  const { store } = scene
  const uploads = createUploads({ dir })
  const big = (id: string, visitorId: string, ms: number) =>
    store.transact((tx) => createDesign(tx, { id, visitorId, document: long(100_000), now: at(ms) }))
  await store.transact((tx) => addVisitor(tx, 'stranger', false))
  for (let n = 0; n < 10; n += 1) await big(`owned-${n}`, 'ana', n)
  const limit = await designBytes(store.db)
  for (let n = 0; n < 3; n += 1) await big(`early-${n}`, 'stranger', -n - 1)
  const small = { visitorId: 'stranger', document, now: at(20) }
  await store.transact((tx) => createDesign(tx, { id: 'at-work', ...small }))
  const log = pino({ level: 'silent' })
  await createStorage({ store, uploads, clock: { now: () => now }, log, limit }).keepWithin()
  const left = (await store.db.select({ id: designs.id }).from(designs)).map(({ id }) => id)
  expect(left).toContain('at-work')
  expect(left.filter((id) => id.startsWith('early'))).toEqual([])
  expect(await designBytes(store.db)).toBeLessThanOrEqual(1.1 * limit)
})

test('what comes on top makes room by itself, and people are told from 80 % on', async () => {
  const said: { msg: string }[] = []
  const { given, used } = await crowded(said)
  const limit = Math.round(used / 0.81)
  const storage = createStorage({ ...given, limit })
  await storage.keepWithin()
  expect(said.map(({ msg }) => msg)).toEqual([
    expect.stringMatching(/storage is 81 % full.*set STORAGE_LIMIT/),
  ])
  expect(isNear(storage.fill()!)).toBe(true)
  expect(isNear({ used: 79, limit: 100 })).toBe(false)
  await storage.keepWithin()
  expect(said).toHaveLength(1)

  const many = Math.ceil((limit - used) / weightOf(document))
  await scene.store.transact(async (tx) => {
    for (let n = 40; n < 40 + many; n += 1)
      await createDesign(tx, { id: `design-${n}`, visitorId: 'stranger', document, now: later(n) })
  })
  storage.grew(2 * many * weightOf(document))
  await expect.poll(there).not.toContain(0)
  await storage.keepWithin()
  expect(percentOf(storage.fill()!)).toBeLessThanOrEqual(96)
  expect(await there()).toEqual(expect.arrayContaining([1, 2, 39 + many]))
})

test('the sum of all designs is read from an index', async () => {
  const { store } = scene
  await store.transact((tx) => createDesign(tx, { id: 'd', visitorId: 'ana', document, now }))
  await store.transact((tx) => tx.update(designs).set({ bytes: sql`${designs.bytes} + 5` }))
  expect(await designBytes(store.db)).toBe(2 * weightOf(document) + 5)
})
