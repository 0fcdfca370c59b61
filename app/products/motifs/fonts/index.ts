import type { TileId } from '~/drawing/drawing'
import type { Assets } from '../../product'
import { type Alphabet, alphabetsOf } from '../alphabets'
import type { FontTable } from '../font'
import type { Motif } from '../motif'
import type { Further } from './further'
import { type FontId, fontIds, isFont, standInOf } from './ids'
import { type PackedLatin, unpack } from './unpack'

export { fontIds }
export type { FontId }

const files: Record<FontId, () => Promise<{ default: unknown }>> = {
  serif: () => import('./serif.json'),
  sans: () => import('./sans.json'),
  script: () => import('./script.json'),
  slab: () => import('./slab.json'),
  hand: () => import('./hand.json'),
  stencil: () => import('./stencil.json'),
  classic: () => import('./classic.json'),
  round: () => import('./round.json'),
}

const atHand = new Map<string, FontTable>()
const requested = new Map<string, Promise<unknown>>()

/** Does something once however often it is asked for; where it fails, a later try may help. */
function once(key: string, load: () => Promise<unknown>): Promise<unknown> {
  let loading = requested.get(key)
  if (!loading) {
    requested.set(key, (loading = load()))
    loading.catch(() => requested.delete(key))
  }
  return loading
}

const loadLatin = (id: FontId) =>
  once(id, async () => atHand.set(id, unpack((await files[id]()).default as PackedLatin)))

/** Letters that a font has not are those of the one that stands in for it. */
const loadAlphabet = (id: FontId, alphabet: Further) =>
  once(`${id} ${alphabet}`, async () => {
    const from = alphabet === 'ext' ? id : standInOf(id)
    const [{ loadFurther }] = await Promise.all([import('./further'), loadLatin(id)])
    const add = await loadFurther(from, alphabet)
    atHand.set(id, add(atHand.get(id)!))
  })

/**
 * Loads a font with the alphabets asked for, each part once however often it is asked for. Gives the font with all of it
 * that has come by now; undefined when there is no such font. A later try may help when it fails.
 */
export async function loadFont(
  id: string,
  alphabets: readonly Alphabet[] = [],
): Promise<FontTable | undefined> {
  if (!isFont(id)) return undefined
  const parts = alphabets.map((one) => (one === 'latin' ? loadLatin(id) : loadAlphabet(id, one)))
  await Promise.all([loadLatin(id), ...parts])
  return atHand.get(id)
}

/** The font of each motif with words, and the alphabets that they need of it. */
export const fontsOf = (motifs: readonly Motif[]): [id: string, alphabets: Alphabet[]][] =>
  motifs.flatMap((motif) => (motif.kind === 'text' ? [[motif.font, alphabetsOf(motif.text)]] : []))

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
  await Promise.all(fontsOf(motifs).map(([id, alphabets]) => loadFont(id, alphabets)))
  return assetsAtHand(picture)
}
