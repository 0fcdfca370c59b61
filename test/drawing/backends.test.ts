import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRasterizer } from '~/drawing/rasterizer.server'
import { createTiles } from '~/drawing/tiles.server'
import { tileId } from '~/products/cloth/tiles/tile-id'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { launch } from '../support/browser'
import { differenceOf, pixelsOf } from './pixels'
import { randomDrawing } from './random-drawing'
import { openStage, type CanvasStage } from './stage'

const tiles = createTiles({ svg: tileSvg })
let browser: Browser
let stage: CanvasStage
let cacheDir: string

beforeAll(async () => {
  browser = await launch()
  stage = await openStage(browser, tiles.png)
  cacheDir = await mkdtemp(join(tmpdir(), 'toile-pictures-'))
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await rm(cacheDir, { recursive: true, force: true })
})

test('every kind of paint, stroke, clip and matrix looks the same on the canvas and in the picture', async () => {
  const ids = [
    tileId({ kind: 'print', print: 'polka', ink: '#b23a48', tone: 'light', scale: 3 }),
    tileId({ kind: 'weave', fabric: 'linen', tone: 'light' }),
  ]
  const rasterizer = createRasterizer({ tile: tiles.png, cacheDir })
  const found = []
  for (let seed = 1; seed <= 12; seed++) {
    const drawing = randomDrawing(seed, ids)
    const picture = await rasterizer.render(drawing, { width: 800, format: 'png' })
    found.push(differenceOf(await pixelsOf(await stage.paint(drawing)), await pixelsOf(picture)))
  }
  expect(Math.max(...found.map(({ off }) => off))).toBeLessThan(0.001)
  expect(Math.max(...found.map(({ mean }) => mean))).toBeLessThan(1)
}, 120_000)
