import sharp from 'sharp'
import { expect, test } from 'vitest'
import { assetsOf } from '~/drawing/assets'
import { halved, wholeStep } from '~/drawing/bands'
import type { Drawing, TileId } from '~/drawing/drawing'
import { madeSheets } from '~/drawing/sheets.server'
import { toSvg, type Tile } from '~/drawing/svg'
import { createTiles } from '~/drawing/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { productOf } from '~/products/registry'
import { randomChoices } from './random-design'

const tiles = createTiles({ svg: tileSvg })

async function tilesOf(drawing: Drawing): Promise<Map<TileId, Tile>> {
  const loaded = assetsOf(drawing).map(async (id): Promise<[TileId, Tile]> => {
    const bytes = await tiles.png(id)
    const { width, height } = await sharp(bytes).metadata()
    return [id, { png: bytes!.toString('base64'), width, height }]
  })
  return new Map(await Promise.all(loaded))
}

const raw = (svg: string) => sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer()

const furthest = (a: Buffer, b: Buffer) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), a.length === b.length ? 0 : 255)

function drawn(seed: number): Drawing {
  const product = productOf(seed % 4 === 3 ? 'shirt' : 'dress')!
  return product.draw(randomChoices(product, seed), seed % 2 ? 'back' : 'front', [])
}

test.for([800, 600])('two halves set under each other are the whole picture, %i wide', async (width) => {
  const scale = width / 800
  for (let seed = 1; seed <= 5; seed++) {
    const drawing = drawn(seed)
    const loaded = await tilesOf(drawing)
    const whole = await raw(toSvg(drawing, loaded, { width, height: 1200 * scale }))
    const halves = await Promise.all(
      halved(drawing, wholeStep(800, width)).map(({ y, height, marks }) =>
        raw(
          toSvg(
            { width: 800, height, marks },
            loaded,
            { width, height: Math.round(height * scale) },
            { top: y },
          ),
        ),
      ),
    )
    expect(furthest(Buffer.concat(halves), whole), `design ${seed}`).toBeLessThanOrEqual(2)
  }
})

test('a turned print cut from a sheet looks as its pattern does', async () => {
  const { start, draw } = productOf('dress')!
  const drawing = draw({ ...start, fabric: 'cotton', print: 'stripe' }, 'front', [])
  const loaded = await tilesOf(drawing)
  const sheets = await madeSheets(drawing, loaded)
  expect(sheets.size).toBeGreaterThan(0)
  const [pattern, cut] = await Promise.all([
    raw(toSvg(drawing, loaded)),
    raw(toSvg(drawing, loaded, drawing, { sheets })),
  ])
  let [sum, far] = [0, 0]
  pattern.forEach((value, i) => {
    const off = Math.abs(value - cut[i]!)
    sum += off
    if (off > 32) far++
  })
  expect(sum / pattern.length).toBeLessThan(0.5)
  expect(far / pattern.length).toBeLessThan(0.001)
})
