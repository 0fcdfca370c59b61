import type { TileId } from '~/drawing/drawing'
import type { Assets } from '../../product'
import { type Alphabet, alphabetsOf } from '../alphabets'
import type { FontTable } from '../font'
import type { Motif } from '../motif'
import type { Further } from './further'
import { type FontId, fontIds, isFont, standIns } from './ids'
import { type PackedLatin, unpack } from './unpack'

export { fontIds, isFont }
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
    const from = alphabet === 'ext' ? id : standIns[id]
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

/** The fonts some motifs are written in, with the alphabets that their words need of each. */
export function fontsOf(motifs: readonly Motif[]): Map<string, Alphabet[]> {
  const texts = new Map<string, string>()
  for (const motif of motifs)
    if (motif.kind === 'text') texts.set(motif.font, (texts.get(motif.font) ?? '') + motif.text)
  return new Map(Array.from(texts, ([id, text]) => [id, alphabetsOf(text).sort()]))
}

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
  await Promise.all(Array.from(fontsOf(motifs), ([id, alphabets]) => loadFont(id, alphabets)))
  return assetsAtHand(picture)
}
