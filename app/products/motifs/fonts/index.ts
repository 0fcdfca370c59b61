import type { TileId } from '~/drawing/drawing'
import type { Assets } from '../../product'
import type { FontTable } from '../font'
import type { Motif } from '../motif'
import { type FontId, fontIds, isFont } from './ids'
import { type PackedFont, unpack } from './unpack'

export { fontIds, isFont }
export type { FontId }

const files: Record<FontId, () => Promise<{ default: unknown }>> = {
  serif: () => import('./serif.json'),
  sans: () => import('./sans.json'),
  script: () => import('./script.json'),
  slab: () => import('./slab.json'),
  hand: () => import('./hand.json'),
  stencil: () => import('./stencil.json'),
}

const atHand = new Map<string, FontTable>()
const requested = new Map<FontId, Promise<FontTable>>()

/** Loads a font, once however often it is asked for. Undefined when there is no such font; a later try may help when it fails. */
export async function loadFont(id: string): Promise<FontTable | undefined> {
  if (!isFont(id)) return undefined
  let loading = requested.get(id)
  if (!loading) {
    loading = files[id]().then((file) => {
      const table = unpack(file.default as PackedFont)
      atHand.set(id, table)
      return table
    })
    loading.catch(() => requested.delete(id))
    requested.set(id, loading)
  }
  return loading
}

/** The fonts some motifs are written in, each once. */
export const fontsOf = (motifs: readonly Motif[]): string[] => [
  ...new Set(motifs.flatMap((motif) => (motif.kind === 'text' ? [motif.font] : []))),
]

/** Drawing with every font that is loaded by now. `picture` says which uploads can be shown; without it, all. */
export const assetsAtHand = (picture?: (id: TileId) => boolean): Assets => ({
  font: (id) => atHand.get(id),
  ...(picture && { picture }),
})

/** What these motifs need to be drawn, loaded. */
export async function assetsFor(
  motifs: readonly Motif[],
  picture?: (id: TileId) => boolean,
): Promise<Assets> {
  await Promise.all(fontsOf(motifs).map(loadFont))
  return assetsAtHand(picture)
}
