import sharp from 'sharp'
import type { TileId } from './drawing'

export interface Tiles {
  /** The tile's PNG, or undefined when no such tile exists. Rasterised once; all askers get the same bytes. */
  png: (id: TileId) => Promise<Buffer | undefined>
}

/** Tiles made from SVG of our own (never of a visitor's), kept in memory up to `keep` of them. */
export function createTiles({
  svg,
  keep = 400,
}: {
  svg: (id: TileId) => string | undefined
  keep?: number
}): Tiles {
  const made = new Map<TileId, Promise<Buffer>>()
  return {
    async png(id) {
      const known = made.get(id)
      if (known) {
        made.delete(id)
        made.set(id, known)
        return known
      }
      const source = svg(id)
      if (source === undefined) return undefined
      const work = sharp(Buffer.from(source)).png({ compressionLevel: 9 }).toBuffer()
      made.set(id, work)
      for (const oldest of made.keys()) {
        if (made.size <= keep) break
        made.delete(oldest)
      }
      work.catch(() => made.delete(id))
      return work
    },
  }
}
