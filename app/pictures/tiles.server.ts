import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import type { TileId } from '~/drawing/drawing'

export interface Tiles {
  /** The tile's PNG, or undefined when no such tile exists. Rasterised once; all askers get the same bytes. */
  png: (id: TileId) => Promise<Buffer | undefined>
}

/**
 * Where a tile is turned its pixels are resampled, which overshoots: a channel that is full already would run over
 * and leave a blue speck in a white sleeve.
 */
const brightest = 247

/** Few colours and no dither: a tile is carried inside each picture, so every byte of it counts. */
async function rasterize(svg: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  for (let i = 0; i < data.length; i++) if (i % 4 !== 3 && data[i]! > brightest) data[i] = brightest
  const { width, height, channels } = info
  return sharp(data, { raw: { width, height, channels } })
    .png({ palette: true, colours: 64, dither: 0, effort: 5 })
    .toBuffer()
}

/** Tiles made from SVG of our own (never of a visitor's), kept in memory up to `keep` of them. */
export function createTiles({
  svg,
  keep = 400,
}: {
  svg: (id: TileId) => string | undefined
  keep?: number
}): Tiles {
  const made = new LRUCache<TileId, Promise<Buffer>>({ max: keep })
  return {
    async png(id) {
      const known = made.get(id)
      if (known) return known
      const source = svg(id)
      if (source === undefined) return undefined
      const work = rasterize(source)
      made.set(id, work)
      work.catch(() => made.delete(id))
      return work
    },
  }
}
