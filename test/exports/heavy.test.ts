import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTiles } from '~/pictures/tiles.server'
import { makeExport } from '~/exports/make.server'
import type { ExportFile } from '~/exports/files'
import { createPainter } from '~/pictures/painter.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import type { ReadDocument } from '~/products/product'
import { createUploads } from '~/uploads/uploads.server'
import { heavyDesign, heavyUploads } from '../support/heavy'

let dataDir: string
let assets: string[]
let taken: (document: ReadDocument, file: ExportFile) => Promise<Buffer>

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'toile-heavy-'))
  assets = await heavyUploads(dataDir, 5)
  const uploads = createUploads({ dir: join(dataDir, 'uploads') })
  const painter = createPainter({ tiles: createTiles({ svg: tileSvg }), uploads, dataDir })
  const about = { id: 'a-design', view: 'front', locale: 'en', shop: 'Atelier', timeZone: 'UTC' } as const
  taken = (document, file) => makeExport({ painter, uploads }, { ...about, now: new Date(0), document, file })
}, 60_000)
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const times = (text: string, what: RegExp) => text.match(what)?.length ?? 0

/** The same design with so many of its pictures, laid in this way. */
const laid = (document: ReadDocument, ways: { width: number; x: number; angle: number }[]): ReadDocument => ({
  ...document,
  motifs: ways.map((way, i) => ({ ...document.motifs[i]!, ...way, y: 500 })),
})

test('a picture laid sixty times is in the drawing once', async () => {
  const svg = (await taken(heavyDesign(assets.slice(0, 1)), 'picture.svg')).toString()
  expect(times(svg, /<use xlink:href="#\w+" transform/g)).toBe(60)
  expect(times(svg, /base64,[^"]{100000}/g)).toBe(1)
  expect(svg.length).toBeLessThan(9_000_000)
}, 60_000)

test('the pictures of a drawing are as large as paper shows them, and together never more than it can carry', async () => {
  const small = laid(heavyDesign(assets.slice(0, 1)), [{ width: 40, x: 400, angle: 0 }])
  expect((await taken(small, 'picture.svg')).length).toBeLessThan(300_000)
  const svg = await taken(heavyDesign(assets), 'picture.svg')
  expect(svg.length).toBeLessThan(36_000_000)
  expect((await sharp(svg, { unlimited: true }).metadata()).width).toBe(800)
}, 60_000)

test('a drawing looks like the picture of the same design, pictures that are laid small and turned included', async () => {
  const three = [0, 1, 2].map((i) => ({ width: 60, x: 370 + i * 30, angle: 33 * i }))
  const document = laid(heavyDesign(assets), three)
  const raw = async (file: ExportFile) =>
    sharp(await taken(document, file))
      .resize({ width: 400 })
      .extract({ left: 170, top: 235, width: 60, height: 30 })
      .removeAlpha()
      .raw()
      .toBuffer()
  const [drawing, picture] = [await raw('picture.svg'), await raw('picture.png')]
  const off = picture.reduce((sum, value, at) => sum + Math.abs(value - drawing[at]!), 0) / picture.length
  expect(off).toBeLessThan(4)
}, 60_000)

test('the sheet carries each picture once, small', async () => {
  const pdf = await taken(heavyDesign(assets), 'sheet.pdf')
  // Five pictures, each with what shines through, and the two sides of the dress.
  expect(times(pdf.toString('latin1'), /\/Subtype \/Image/g)).toBe(5 * 2 + 2)
  expect(pdf.length).toBeLessThan(2_000_000)
}, 60_000)
