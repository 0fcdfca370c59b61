import { LRUCache } from 'lru-cache'
import type { TileId } from '~/drawing/drawing'
import { loadImage } from './surface.server'

type Image = Awaited<ReturnType<typeof loadImage>>

/** Four bytes each, and as many again of the file it was read from: 24 MB at the very worst. */
const keptPixels = 3e6

/** Assets as images to paint with, decoded once and kept while there is room for their pixels. */
export function createImages(bytesOf: (id: TileId) => Promise<Buffer>) {
  const kept = new LRUCache<TileId, Image>({
    maxSize: keptPixels,
    sizeCalculation: ({ width, height }) => Math.max(1, width * height),
  })

  async function load(id: TileId): Promise<[TileId, Image]> {
    const known = kept.get(id)
    if (known) return [id, known]
    const image = await loadImage(await bytesOf(id))
    kept.set(id, image)
    return [id, image]
  }

  return {
    /** Rejects with a sentence when one is missing. */
    of: async (ids: readonly TileId[]): Promise<ReadonlyMap<TileId, Image>> =>
      new Map(await Promise.all(ids.map(load))),
  }
}
