import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRasterizer, type Rasterizer } from '~/pictures/rasterizer.server'
import { createTiles } from '~/pictures/tiles.server'
import type { Hex } from '~/drawing/drawing'
import { looks } from '~/products/dress/looks'
import { chance } from '~/products/cloth/chance'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { dress } from '~/products/dress/index'
import { assetsFor, fontIds } from '~/products/motifs/fonts'
import { figures } from '~/products/motifs/library'
import type { Motif } from '~/products/motifs/motif'
import { readMotifs } from '~/products/motifs/read'
import { differenceOf, pixelsOf, type Difference } from '../drawing/pixels'
import { openStage, type CanvasStage } from '../drawing/stage'
import { launch } from '../support/browser'

const upload = 'upload-of-a-test'
const tiles = createTiles({ svg: tileSvg })
let picture: Buffer
let browser: Browser
let stage: CanvasStage
let rasterizer: Rasterizer
let cacheDir: string

const tile = async (id: string) => (id === upload ? picture : tiles.png(id))

beforeAll(async () => {
  const shades = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, i) => (i * 7) % 256))
  picture = await sharp(shades, { raw: { width: 60, height: 40, channels: 3 } })
    .resize(300, 200, { kernel: 'cubic' })
    .png()
    .toBuffer()
  browser = await launch()
  stage = await openStage(browser, tile)
  cacheDir = await mkdtemp(join(tmpdir(), 'toile-pictures-'))
  rasterizer = createRasterizer({ tile, cacheDir })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await rm(cacheDir, { recursive: true, force: true })
})

/** A dozen motifs of every kind, laid by chance over the dress. */
function randomMotifs(seed: number): Motif[] {
  const next = chance(seed)
  const between = (low: number, high: number) => low + next() * (high - low)
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!
  const hex = (): Hex => `#${Math.floor(next() * 0x1000000).toString(16).padStart(6, '0')}` // prettier-ignore
  const list = Array.from({ length: 12 }, (_, i) => ({
    id: `m${i}`,
    kind: pick(['figure', 'text', 'picture', 'pen']),
    view: 'front',
    x: between(250, 550),
    y: between(250, 1000),
    width: between(40, 260),
    angle: next() < 0.3 ? 0 : between(-180, 180),
    flip: next() < 0.3,
    opacity: next() < 0.5 ? 1 : between(0.1, 1),
    figure: pick(figures).id,
    colors: [hex(), hex(), hex()],
    text: pick(['Ana', 'Perché così?', 'Mahal kita, Niño', 'DOLCE VITA 1957', 'piccola & bella']),
    font: pick(fontIds),
    color: hex(),
    curve: next() < 0.4 ? 0 : between(-1, 1),
    asset: upload,
    aspect: 1.5,
    points: Array.from({ length: 20 }, (_, n) => ({ x: n / 19 - 0.5, y: between(-0.2, 0.2) })),
    breadth: between(1, 14),
  }))
  return readMotifs(list).motifs
}

const worldly = ['Nguyễn Đặng', 'Ελένη', 'Олена', 'שָׁלוֹם שרה 12', 'محمّد لا إله', 'みさき！']

test('words of every alphabet in every font are the same on the canvas and in the picture', async () => {
  await mkdir('test/artifacts', { recursive: true })
  const found: (Difference & { font: string })[] = []
  for (const font of fontIds) {
    const list = worldly.map((text, i) => ({
      ...{
        id: `w${i}`,
        kind: 'text',
        view: 'front',
        x: 400,
        y: 330 + i * 90,
        width: 130,
        angle: i * 7,
        font,
      },
      ...{ text, color: '#ffffff', curve: i % 2 ? 0.4 : 0 },
    }))
    const { motifs, lost } = readMotifs(list)
    expect([lost, motifs]).toMatchObject([[], worldly.map((text) => ({ text }))])
    const choices = { ...dress.start, skirt: 'pencil', color: '#1d2a44' } as const
    const drawing = dress.draw(choices, 'front', motifs, await assetsFor(motifs))
    expect(drawing.marks.filter(({ type }) => type === 'glyphs')).toHaveLength(worldly.length)
    const [painted, mailed] = [
      await stage.paint(drawing),
      await rasterizer.render(drawing, { width: 800, format: 'png' }),
    ]
    await writeFile(`test/artifacts/words-${font}.png`, mailed)
    found.push({ font, ...differenceOf(await pixelsOf(painted), await pixelsOf(mailed)) })
  }
  expect(found.filter(({ off, mean }) => off > 0.002 || mean > 1)).toEqual([])
}, 240_000)

test('a dress full of motifs is the same on the canvas and in the picture', async () => {
  const found: (Difference & { seed: number })[] = []
  for (let seed = 1; seed <= 12; seed++) {
    const motifs = randomMotifs(seed)
    const { choices } = looks[seed % looks.length]!
    const drawing = dress.draw(choices, 'front', motifs, await assetsFor(motifs))
    const [painted, mailed] = [
      await stage.paint(drawing),
      await rasterizer.render(drawing, { width: 800, format: 'png' }),
    ]
    found.push({ seed, ...differenceOf(await pixelsOf(painted), await pixelsOf(mailed)) })
  }
  expect(found.filter(({ off, mean }) => off > 0.002 || mean > 1)).toEqual([])
}, 240_000)
