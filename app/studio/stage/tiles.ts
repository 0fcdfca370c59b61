import type { TileId } from '~/drawing/drawing'
import { addressOf, preloadedByHead } from '~/studio/preload'

const loaded = new Map<TileId, ImageBitmap>()
const loading = new Map<TileId, Promise<void>>()

/** The tiles at hand. A back end leaves out marks whose tile is missing. */
export const tiles: ReadonlyMap<TileId, CanvasImageSource> = loaded

export const missingOf = (ids: readonly TileId[]): TileId[] => ids.filter((id) => !loaded.has(id))

async function load(id: TileId): Promise<void> {
  const response = await fetch(addressOf(id))
  if (!response.ok) throw new Error(`The tile ${id} did not come. Try again when the network is back.`)
  // The very bytes: a colour profile or premultiplying would part the canvas from the mailed picture.
  loaded.set(id, await createImageBitmap(await response.blob(), { colorSpaceConversion: 'none' }))
}

/** Loads tiles; what does not come is asked for again the next time. Resolves when all have been tried. */
export async function loadTiles(ids: readonly TileId[]): Promise<void> {
  await Promise.all(
    missingOf(ids).map((id) => {
      const work =
        loading.get(id) ??
        load(id)
          .catch(() => undefined)
          .finally(() => loading.delete(id))
      loading.set(id, work)
      return work
    }),
  )
}

// Unpacked while React still takes the page over.
if (typeof document !== 'undefined') void loadTiles(preloadedByHead())
