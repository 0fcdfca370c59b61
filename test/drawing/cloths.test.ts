import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hex } from '~/drawing/drawing'
import { createRasterizer, type Rasterizer } from '~/pictures/rasterizer.server'
import { createTiles } from '~/pictures/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import type { DressChoices } from '~/products/dress/choices'
import { dress } from '~/products/dress/index'
import { fabricChoices } from '~/products/dress/options'
import { clothFeatures, nearest } from './cloth-features'
import { pixelsOf } from './pixels'
import { randomChoices } from './random-design'

let cacheDir: string
let rasterizer: Rasterizer

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'toile-pictures-'))
  rasterizer = createRasterizer({ tile: createTiles({ svg: tileSvg }).png, cacheDir })
})

afterAll(() => rm(cacheDir, { recursive: true, force: true }))

const pictureOf = (choices: DressChoices) =>
  rasterizer.render(dress.draw(choices, 'front', []), { width: 400, format: 'png' })

/** The skirt from its waist to its hem. */
const box = { left: 100, top: 240, width: 200, height: 260 }

/** Only passed on. */
const quickly = { compressionLevel: 1 }

/** The grey values in the box, their mean taken away; `blur` in pixels. */
async function greys(picture: Buffer, blur: number): Promise<number[]> {
  const grey = sharp(picture).flatten({ background: '#ffffff' }).greyscale()
  // A pipeline of sharp's cuts before it blurs, whatever the order.
  const soft = blur ? sharp(await grey.png(quickly).toBuffer()).blur(blur) : grey
  const { data, info } = await sharp(await soft.png(quickly).toBuffer())
    .extract(box)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const values = Array.from({ length: info.width * info.height }, (_, i) => data[i * info.channels]!)
  const mean = values.reduce((sum, n) => sum + n, 0) / values.length
  return values.map((n) => n - mean)
}

/** Every two cloths of a colour, and how far their pictures differ on average, of 255. */
async function differences(color: Hex, blur: number): Promise<{ pair: string; by: number }[]> {
  const found: { fabric: string; values: number[] }[] = []
  for (const fabric of fabricChoices) {
    const values = await greys(await pictureOf({ ...dress.start, color, fabric }), blur)
    found.push({ fabric, values })
  }
  return found.flatMap((one, i) =>
    found.slice(i + 1).map((other) => ({
      pair: `${one.fabric} and ${other.fabric}`,
      by: one.values.reduce((sum, n, k) => sum + Math.abs(n - other.values[k]!), 0) / one.values.length,
    })),
  )
}

test.each(['#1f6b6b', '#101012', '#f4f1ea'] as const)(
  'in %s every two cloths look different, and not by their grain alone',
  async (color) => {
    const [sharply, blurred] = [await differences(color, 0), await differences(color, 3)]
    expect(sharply).toHaveLength((fabricChoices.length * (fabricChoices.length - 1)) / 2)
    expect(sharply.filter(({ by }) => by < 6)).toEqual([])
    expect(blurred.filter(({ by }) => by < 3)).toEqual([])
  },
  120_000,
)

/** The part of the skirt that crops are cut from, and how wide it is painted: half as large as it is drawn. */
const part = { x: 270, y: 524, width: 230, height: 216 }
const partPixels = 115

/** Where crops of 100 pixels are cut in it. */
const taughtAt = [
  [15, 8],
  [0, 0],
] as const
const askedAt = [[15, 8]] as const

/** Crops of random designs, each in several cloths, unprinted: a print hides what lies under it. */
async function crops(
  seeds: readonly number[],
  cloths: (seed: number) => readonly DressChoices['fabric'][],
  places: readonly (readonly [number, number])[],
) {
  const found: { name: string; features: number[] }[] = []
  for (const seed of seeds) {
    const choices = randomChoices(dress as never, seed) as unknown as DressChoices
    for (const fabric of cloths(seed)) {
      const drawing = dress.draw({ ...choices, fabric, print: 'plain' }, 'front', [])
      const options = { width: partPixels, format: 'png', closeUp: part } as const
      const picture = await pixelsOf(await rasterizer.render(drawing, options))
      for (const [left, top] of places)
        found.push({ name: fabric, features: clothFeatures(picture, left, top, 100) })
    }
  }
  return found
}

test('taught on twelve designs, the cloth of crops from twelve others is named ten times of twelve', async () => {
  const seeds = Array.from({ length: 12 }, (_, i) => i + 1)
  const name = nearest(await crops(seeds, () => fabricChoices, taughtAt))
  const others = seeds.map((seed) => seed + 100)
  // Each cloth three times, each time on a design of its own.
  const dealt = (seed: number) => fabricChoices.filter((_, i) => i % 4 === seed % 4)
  const asked = await crops(others, dealt, askedAt)
  const right = asked.filter((crop) => name(crop.features) === crop.name)
  expect(asked).toHaveLength(3 * fabricChoices.length)
  expect(right.length).toBeGreaterThanOrEqual((10 / 12) * asked.length)
}, 240_000)
