import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRasterizer, type Rasterizer } from '~/drawing/rasterizer.server'
import { createTiles } from '~/drawing/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { products } from '~/products/registry'
import { launch } from '../support/browser'
import { differenceOf, pixelsOf, type Difference } from './pixels'
import { randomChoices } from './random-design'
import { openStage, type CanvasStage } from './stage'

const designs = 40
const tiles = createTiles({ svg: tileSvg })
let browser: Browser
let stage: CanvasStage
let rasterizer: Rasterizer
let cacheDir: string

beforeAll(async () => {
  browser = await launch()
  stage = await openStage(browser, tiles.png)
  cacheDir = await mkdtemp(join(tmpdir(), 'toile-pictures-'))
  rasterizer = createRasterizer({ tile: tiles.png, cacheDir })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await rm(cacheDir, { recursive: true, force: true })
})

test.each(Object.values(products))(
  `truth 7: what a visitor sees on the canvas is what the friend gets: ${designs} random designs of $id`,
  async (product) => {
    const found: (Difference & { seed: number })[] = []
    for (let seed = 1; seed <= designs; seed++) {
      const drawing = product.draw(randomChoices(product, seed), seed % 4 === 0 ? 'back' : 'front', [])
      const picture = await rasterizer.render(drawing, { width: 800, format: 'png' })
      found.push({
        seed,
        ...differenceOf(await pixelsOf(await stage.paint(drawing)), await pixelsOf(picture)),
      })
    }
    expect(found.filter(({ off, mean }) => off > 0.001 || mean > 1)).toEqual([])
  },
  240_000,
)
