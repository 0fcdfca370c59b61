import { expect, it } from 'vitest'
import { assetsOf } from '~/drawing/assets'
import { paintLayer } from '~/drawing/canvas'
import { createImages } from '~/pictures/images.server'
import { createSurface } from '~/pictures/surface.server'
import { createTiles } from '~/pictures/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { products } from '~/products/registry'
import { applies, type AnyProduct, type Choices, type Group } from '~/catalog/choices'
import { choicesFor } from '~/catalog/option-picture'

const tiles = createTiles({ svg: tileSvg })
const images = createImages(async (id) => (await tiles.png(id))!)

/** As wide as a swatch on a screen that has two pixels for one. */
const size = 128

/** The small picture of one option, as the studio paints it, on white. */
async function swatch(product: AnyProduct, choices: Choices, group: string, option: string): Promise<Buffer> {
  const wanted = choicesFor(product, choices, group, option)
  const crop = product.staging.closeUp(group, wanted)
  const drawing = product.draw(wanted, crop.view ?? 'front', [])
  const scale = size / crop.width
  const surface = createSurface({ width: size, height: Math.round(crop.height * scale) })
  surface.context.fillStyle = '#ffffff'
  surface.context.fillRect(0, 0, surface.width, surface.height)
  surface.context.translate(-crop.x * scale, -crop.y * scale)
  paintLayer(surface.context, drawing.marks, await images.of(assetsOf(drawing)), scale)
  return surface.pixels()
}

/** How many of the pixels of two swatches are plainly not the same. */
function differing(one: Buffer, other: Buffer): number {
  let pixels = 0
  for (let i = 0; i < one.length; i += 4) {
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
