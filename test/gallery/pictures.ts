import type { DesignPicture } from '~/catalog/design-picture'
import sharp from 'sharp'
import { assetsOf } from '~/drawing/assets'
import { toSvg } from '~/drawing/svg'
import { createTiles } from '~/pictures/tiles.server'
import { looks } from '~/products/dress/looks'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { dress } from '~/products/dress/index'
import { pathTo } from '~/url/own-path'

const tiles = createTiles({ svg: tileSvg })

/** The picture of a look. */
export const pictureOf = (look: string, alt: string): DesignPicture => ({
  src: pathTo`/pictures/${look}.svg`,
  alt,
  width: 800,
  height: 1200,
})

/** A look as SVG, drawn by what draws it in the shop; undefined where there is none of that name. */
export async function drawLook(name: string): Promise<string | undefined> {
  const look = looks.find(({ id }) => id === name)
  if (!look) return undefined
  const drawing = dress.draw(look.choices, 'front', [])
  const loaded = await Promise.all(
    assetsOf(drawing).map(async (id) => {
      const png = await tiles.png(id)
      if (!png)
        throw new Error(`There is no tile "${id}". Look in products/cloth/tiles for how it is called.`)
      const { width, height } = await sharp(png).metadata()
      return [id, { png, width, height }] as const
    }),
  )
  return toSvg(drawing, new Map(loaded), { width: 800, height: 1200 })
}
