import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRasterizer } from '~/pictures/rasterizer.server'
import { createTiles } from '~/pictures/tiles.server'
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

test('every kind of paint, stroke, clip and matrix looks the same on the canvas, in the picture and as an SVG', async () => {
  const ids = [
    tileId({ kind: 'print', print: 'polka', ink: '#b23a48', tone: 'light', scale: 3 }),
    tileId({ kind: 'weave', fabric: 'linen', tone: 'light' }),
  ]
  const rasterizer = createRasterizer({ tile: tiles.png, cacheDir })
  const found = []
  for (let seed = 1; seed <= 12; seed++) {
    const drawing = randomDrawing(seed, ids)
    const canvas = await pixelsOf(await stage.paint(drawing))
    const picture = await pixelsOf(await rasterizer.render(drawing, { width: 800, format: 'png' }))
    const svg = Buffer.from(await rasterizer.vector(drawing))
    const vector = await pixelsOf(await sharp(svg).png({ compressionLevel: 1 }).toBuffer())
    found.push(differenceOf(canvas, picture), differenceOf(picture, vector))
  }
  expect(Math.max(...found.map(({ off }) => off))).toBeLessThan(0.001)
  expect(Math.max(...found.map(({ mean }) => mean))).toBeLessThan(1)
}, 120_000)
