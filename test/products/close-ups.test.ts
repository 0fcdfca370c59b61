import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRasterizer, type Rasterizer } from '~/pictures/rasterizer.server'
import { createTiles } from '~/pictures/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { products } from '~/products/registry'
import { applies, type AnyProduct, type Choices, type Group } from '~/catalog/choices'
import { choicesFor } from '~/studio/stage/use-thumbs'

let rasterizer: Rasterizer
let cacheDir: string
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'toile-close-ups-'))
  rasterizer = createRasterizer({ tile: createTiles({ svg: tileSvg }).png, cacheDir })
})
afterAll(() => rm(cacheDir, { recursive: true, force: true }))

/** As wide as a swatch on a screen that has two pixels for one. */
const size = 128

/** The small picture of one option, as in the studio. What lies outside the drawing is white. */
async function swatch(product: AnyProduct, choices: Choices, group: string, option: string): Promise<Buffer> {
  const wanted = choicesFor(product, choices, group, option)
  const crop = product.staging.closeUp(group, wanted)
  const drawing = product.draw(wanted, crop.view ?? 'front', [])
  const width = Math.min(1200, 2 * Math.round((size * drawing.width) / crop.width / 2))
  const per = width / drawing.width
  const margin = Math.ceil(200 * per)
  const picture = await rasterizer.render(drawing, { width, format: 'png' })
  const extended = await sharp(picture)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#ffffff' })
    .toBuffer()
  return sharp(extended)
    .extract({
      left: Math.round(crop.x * per) + margin,
      top: Math.round(crop.y * per) + margin,
      width: Math.round(crop.width * per),
      height: Math.round(crop.height * per),
    })
    .resize(size, size, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer()
}

/** How many of the pixels of two swatches are plainly not the same. */
function differing(one: Buffer, other: Buffer): number {
  let pixels = 0
  for (let i = 0; i < one.length; i += 3) {
    if ([0, 1, 2].some((channel) => Math.abs(one[i + channel]! - other[i + channel]!) > 14)) pixels++
  }
  return pixels
}

/** The start, or the nearest to it on which the group has an effect. */
function whereItApplies(product: AnyProduct, group: Group): Choices {
  const start = product.start as Choices
  const near = product.groups.flatMap(({ id, ...other }) =>
    'options' in other ? other.options.map((option) => ({ ...start, [id]: option.id })) : [],
  )
  return [start, ...near].find((choices) => applies(group, choices))!
}

it.each(products)(
  'each option of a $id is told from its neighbours by its small picture alone',
  async (product) => {
    const alike: string[] = []
    for (const group of product.groups) {
      if (!('options' in group) || group.kind === 'color') continue
      const choices = whereItApplies(product, group)
      const swatches: { id: string; picture: Buffer }[] = []
      for (const { id } of group.options) {
        const picture = await swatch(product, choices, group.id, id)
        for (const other of swatches) {
          const pixels = differing(picture, other.picture)
          if (pixels < 24) alike.push(`${group.id}: ${other.id} and ${id} differ in ${pixels} pixels`)
        }
        swatches.push({ id, picture })
      }
    }
    expect(alike).toEqual([])
  },
  60_000,
)
