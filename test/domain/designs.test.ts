import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { createDesign, saveDesign } from '~/domain/designs/commands.server'
import { maxDocumentBytes, readDocument } from '~/domain/designs/designs'
import { designOf, designsOf } from '~/domain/designs/queries.server'
import { colorOf, recolored, recolors, swatchesOf } from '~/products/swatches'
import { dress } from '~/products/dress/index'
import { largestDocuments } from '../support/largest'
import { document, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>> | undefined
afterEach(() => scene?.close())

test('a save from an older revision is refused with what is there now; another visitor sees nothing', async () => {
  scene = await openScene()
  const { store } = scene
  const design = { id: 'design-one', visitorId: 'ana', document }
  await store.transact((tx) => createDesign(tx, { ...design, now }))
  await store.transact((tx) => createDesign(tx, { ...design, now: later(1) }))
  const save = (revision: number, visitorId = 'ana') =>
    store.transact((tx) => saveDesign(tx, { ...design, visitorId, revision, now: later(2) }))
  expect(await save(1)).toEqual({ ok: true, revision: 2 })
  expect(await save(1)).toEqual({ ok: false, reason: 'stale', document, revision: 2 })
  expect(await save(2, 'ben')).toEqual({ ok: false, reason: 'unknown' })
  expect(await designOf(store.db, { id: 'design-one', visitorId: 'ben' })).toBeUndefined()
  expect(await designsOf(store.db, 'ana')).toMatchObject([{ id: 'design-one', revision: 2, document }])
})

test('any posted value is read as a document or refused with a word, never thrown at', () => {
  fc.assert(
    fc.property(fc.anything(), fc.jsonValue(), (value, choices) => {
      const loose = readDocument(JSON.parse(JSON.stringify(value) ?? 'null'))
      const near = readDocument({ product: 'dress', version: 1, choices, motifs: [] })
      for (const read of [loose, near]) if (!read.ok) expect(read.error).toMatch(/^standing\.error\./)
    }),
  )
  expect(readDocument({ ...document, choices: { x: 'y'.repeat(maxDocumentBytes) } }).ok).toBe(false)
  expect(readDocument({ ...document, product: 'toString' }).ok).toBe(false)
  expect(readDocument(document)).toMatchObject({ ok: true, document })
})

test('the largest design that the studio can make is read whole, and hardly anything is larger', () => {
  for (const largest of largestDocuments()) {
    expect(readDocument(largest)).toEqual({ ok: true, document: largest, lost: [] })
    const bytes = Buffer.byteLength(JSON.stringify(largest))
    expect(bytes).toBeGreaterThan(maxDocumentBytes * 0.9)
    const padded = { ...largest, choices: { ...(largest.choices as object), x: 'y'.repeat(12 * 1024) } }
    expect(readDocument(padded)).toEqual({ ok: false, error: 'standing.error.design-too-big' })
  }
})

test('six swatches, the same each time, all apart, none switched off, none what the dress is already', () => {
  const palette = dress.groups.find((group) => group.kind === 'color')
  if (palette?.kind !== 'color') throw new Error('The dress has a palette.')
  const { options } = palette
  fc.assert(
    fc.property(
      fc.constantFrom(...options),
      fc.subarray(options, { maxLength: options.length - 10 }),
      (one, off) => {
        const red = recolored(document, one.color!)
        const ids = off.map(({ id }) => `dress.${id}`)
        const swatches = recolors(red, options, ids)
        expect(swatches).toEqual(recolors(red, options, ids))
        expect(swatches).toHaveLength(6)
        expect(new Set(swatches).size).toBe(6)
        expect(swatches).not.toContain(one.color!.toLowerCase())
        for (const color of swatches) expect(off.some((each) => each.color === color)).toBe(false)
      },
    ),
  )
  const [first] = swatchesOf(document, [])
  expect(colorOf(recolored(document, first!))).toBe(first)
})
