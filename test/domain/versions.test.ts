import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDesign, saveDesign } from '~/domain/designs/commands.server'
import { designOf, versionsOf } from '~/domain/designs/queries.server'
import { colorOf, recolored } from '~/products/swatches'
import { mostVersions, stretch } from '~/domain/designs/versions'
import { bringBack, keepVersion, markSent } from '~/domain/designs/versions.server'
import { uploadsInUse } from '~/domain/shares/uploads.server'
import type { Hex } from '~/drawing/drawing'
import { dress } from '~/products/dress/index'
import { document, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
/** The one the scene sends. */
const id = 'design'
const by = { id, visitorId: 'ana' }
const minute = 60_000

beforeEach(async () => {
  scene = await openScene()
  await scene.store.transact((tx) => createDesign(tx, { ...by, document: inColor(0), now }))
})
afterEach(() => scene.close())

const at = (ms: number) => new Date(now.getTime() + ms)
/** The design of that number: each has a colour of its own. */
const inColor = (n: number) => recolored(document, `#${n.toString(16).padStart(6, '0')}`)
const save = (n: number, ms: number, apart = false) =>
  scene.store.transact((tx) =>
    saveDesign(tx, { ...by, document: inColor(n), revision: n, now: at(ms), apart }),
  )
/** The number of each version, the latest first. */
const kept = async () =>
  (await versionsOf(scene.store.db, id)).map((version) => parseInt(colorOf(version.document)!.slice(1), 16))

test('saves of one stretch of work are one version; the first, a later stretch, and what stands apart are others', async () => {
  await save(1, 10_000)
  await save(2, 2 * minute)
  await save(3, 4 * minute)
  expect(await kept()).toEqual([3, 0])
  await save(4, 10_000 + stretch)
  expect(await kept()).toEqual([4, 3, 0])
  await save(5, 12_000 + stretch, true)
  expect(await kept()).toEqual([5, 4, 3, 0])
  const versions = await versionsOf(scene.store.db, id)
  expect(versions.map(({ revision }) => revision)).toEqual([6, 5, 2, 1])
  expect(versions[2]).toMatchObject({ createdAt: at(10_000), updatedAt: at(4 * minute) })
})

test('what was kept or sent stays as it was', async () => {
  const { store } = scene
  await save(1, 1000)
  await store.transact((tx) => keepVersion(tx, { designId: id, name: 'For Mia', now: at(1500) }))
  await save(2, 2000)
  await store.transact((tx) => markSent(tx, { designId: id, now: at(2500) }))
  await save(3, 3000)
  expect(await kept()).toEqual([3, 2, 1, 0])
  const [, sent, named] = await versionsOf(store.db, id)
  expect(sent).toMatchObject({ name: null, keptAt: null, sentAt: at(2500) })
  expect(named).toMatchObject({ name: 'For Mia', keptAt: at(1500), sentAt: null })
})

test('an ad marks the version it was made of', async () => {
  expect(await versionsOf(scene.store.db, id)).toMatchObject([{ sentAt: null }])
  await scene.send(['mia'], { way: 'link' })
  expect(await versionsOf(scene.store.db, id)).toMatchObject([{ sentAt: now }])
})

test('bringing a version back is the next revision, and what the design was before can be brought back too', async () => {
  const { store } = scene
  await save(1, 1000)
  const back = (revision: number, visitorId = 'ana') =>
    store.transact((tx) => bringBack(tx, { designId: id, visitorId, revision, now: at(2000) }))
  expect(await back(1, 'ben')).toBeUndefined()
  expect(await back(7)).toBeUndefined()
  expect(await back(1)).toBe(3)
  expect(await designOf(store.db, by)).toMatchObject({ revision: 3, document: inColor(0) })
  expect(await kept()).toEqual([0, 1, 0])
  expect(await save(2, 3000)).toMatchObject({ ok: false, reason: 'stale', revision: 3 })
  expect(await back(2)).toBe(4)
  expect(await designOf(store.db, by)).toMatchObject({ document: inColor(1) })
})

test('a full history lets go of the oldest that nobody marked, and never of the design as it is', async () => {
  const { store } = scene
  await save(1, stretch)
  await store.transact((tx) => keepVersion(tx, { designId: id, name: '', now: at(stretch) }))
  for (let n = 2; n < mostVersions + 10; n++) await save(n, n * stretch)
  const numbers = await kept()
  expect(numbers).toHaveLength(mostVersions)
  expect(numbers[0]).toBe(mostVersions + 9)
  expect(numbers.slice(-2)).toEqual([numbers.at(-3)! - 1, 1])
  for (let n = mostVersions + 10; n < 2 * mostVersions + 12; n++) {
    await save(n, n * stretch)
    await store.transact((tx) => keepVersion(tx, { designId: id, name: '', now: at(n * stretch) }))
  }
  expect(await kept()).toEqual(Array.from({ length: mostVersions }, (_, i) => 2 * mostVersions + 11 - i))
})

test('a picture on an earlier version is in use', async () => {
  const asset = `upload-${'a'.repeat(32)}`
  const picture = { id: 'p', kind: 'picture', asset, aspect: 1, view: 'front', x: 400, y: 400, width: 90 }
  const held = { ...document, motifs: [{ ...picture, angle: 0, flip: false, opacity: 1 }] }
  const { store } = scene
  await store.transact((tx) => saveDesign(tx, { ...by, document: held as never, revision: 1, now }))
  await save(2, stretch * 2)
  expect(await uploadsInUse(store.db)).toEqual(new Set([asset]))
})

test('a belt in the very colour a dress is dyed in takes the colour the dress had', () => {
  const choices = { ...dress.start, color: '#1f6b6b', beltColor: '#c48f2f', printColor: '#f3ead8' } as const
  const ochre = recolored({ ...document, choices }, '#c48f2f' as Hex)
  expect(ochre.choices).toEqual({ ...choices, color: '#c48f2f', beltColor: '#1f6b6b' })
  expect(recolored({ ...document, choices }, '#a3162b').choices).toEqual({ ...choices, color: '#a3162b' })
})
