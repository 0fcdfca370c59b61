import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Drawing } from '~/drawing/drawing'
import { createRasterizer, type Rasterizer } from '~/pictures/rasterizer.server'
import { createTiles } from '~/pictures/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { assetsFor } from '~/products/motifs/fonts'
import type { View } from '~/products/product'
import { productOf } from '~/products/registry'
import { launch } from '../support/browser'
import { isLong } from '../support/long'
import { differenceOf, pixelsOf, type Difference } from './pixels'
import { randomDesign } from './random-design'
import { samplePictures } from './sample-pictures'
import { openStage, type CanvasStage } from './stage'

const together = 12
const designs = isLong ? 300 : 12

const tiles = createTiles({ svg: tileSvg })
let samples: Awaited<ReturnType<typeof samplePictures>>
let browser: Browser
let stage: CanvasStage
let rasterizer: Rasterizer
let cacheDir: string
const all: (Difference & { seed: number; view: View })[] = []

beforeAll(async () => {
  ;[samples, browser] = await Promise.all([samplePictures(), launch()])
  const asset = async (id: string) => (await tiles.png(id)) ?? samples.bytes(id)
  stage = await openStage(browser, asset)
  cacheDir = await mkdtemp(join(tmpdir(), 'toile-pictures-'))
  rasterizer = createRasterizer({ tile: asset, cacheDir })
}, 60_000)

afterAll(async () => {
  await mkdir('test/artifacts', { recursive: true })
  await writeFile('test/artifacts/parity.json', JSON.stringify(all.sort((a, b) => b.off - a.off)))
  await browser?.close()
  await samples?.remove()
  await rm(cacheDir, { recursive: true, force: true })
})

async function drawn(seed: number, view: View): Promise<Drawing> {
  const { product, choices, motifs } = randomDesign(seed, samples.pictures)
  return productOf(product)!.draw(choices, view, motifs, await assetsFor(motifs))
}

async function compared(seed: number, view: View): Promise<Difference & { seed: number; view: View }> {
  const drawing = await drawn(seed, view)
  const picture = await rasterizer.render(drawing, { width: 800, format: 'png' })
  const painted = await stage.paint(drawing)
  return { seed, view, ...differenceOf(await pixelsOf(painted), await pixelsOf(picture)) }
}

const seeds = Array.from({ length: designs }, (_, i) => i + 1)
const lots = Array.from({ length: designs / together }, (_, i) =>
  seeds.slice(i * together, (i + 1) * together),
)

test.each(lots.map((lot) => [lot[0], lot.at(-1), lot] as const))(
  'truth 7: what a visitor sees on the canvas is what the friend gets: designs %i to %i, motifs and all, both sides',
  async (_first, _last, lot) => {
    const found = []
    for (const seed of lot)
      for (const view of ['front', 'back'] as const) found.push(await compared(seed, view))
    all.push(...found)
    expect(found.filter(({ off, mean }) => off > 0.001 || mean > 1)).toEqual([])
  },
)
