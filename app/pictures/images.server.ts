import type { TileId } from '~/drawing/drawing'
import { loadImage } from './surface.server'

type Image = Awaited<ReturnType<typeof loadImage>>

/** Four bytes each, and as many again of the file it was read from: 24 MB at the very worst. */
const keptPixels = 3e6

/** Assets as images to paint with, decoded once and kept while there is room for their pixels; the oldest go first. */
export function createImages(bytesOf: (id: TileId) => Promise<Buffer>) {
  const kept = new Map<TileId, Image>()
  let pixels = 0

  function keep(id: TileId, image: Image) {
    kept.set(id, image)
    pixels += image.width * image.height
    for (const [oldest, { width, height }] of kept) {
      if (pixels <= keptPixels || oldest === id) break
      kept.delete(oldest)
      pixels -= width * height
    }
  }

  async function load(id: TileId): Promise<[TileId, Image]> {
    const known = kept.get(id)
    if (known) return [id, known]
    const image = await loadImage(await bytesOf(id))
    // Another may have brought it meanwhile.
    if (!kept.has(id)) keep(id, image)
    return [id, image]
  }

  return {
    /** Rejects with a sentence when one is missing. */
    of: async (ids: readonly TileId[]): Promise<ReadonlyMap<TileId, Image>> =>
      new Map(await Promise.all(ids.map(load))),
  }
}
