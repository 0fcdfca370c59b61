import type { Alphabet } from '../alphabets'
import type { FontTable, MarkPlaces } from '../font'
import { lettersInOrder } from '../right-to-left'
import { type PackedFont, unpackGlyphs } from './unpack'

export type Further = Exclude<Alphabet, 'latin'>

const files: Record<string, () => Promise<{ default: unknown }>> = {
  'serif-ext': () => import('./serif-ext.json'),
  'sans-ext': () => import('./sans-ext.json'),
  'script-ext': () => import('./script-ext.json'),
  'slab-ext': () => import('./slab-ext.json'),
  'hand-ext': () => import('./hand-ext.json'),
  'stencil-ext': () => import('./stencil-ext.json'),
  'classic-ext': () => import('./classic-ext.json'),
  'classic-greek': () => import('./classic-greek.json'),
  'classic-cyrillic': () => import('./classic-cyrillic.json'),
  'classic-hebrew': () => import('./classic-hebrew.json'),
  'classic-arabic': () => import('./classic-arabic.json'),
  'classic-kana': () => import('./classic-kana.json'),
  'round-ext': () => import('./round-ext.json'),
  'round-greek': () => import('./round-greek.json'),
  'round-cyrillic': () => import('./round-cyrillic.json'),
  'round-hebrew': () => import('./round-hebrew.json'),
  'round-arabic': () => import('./round-arabic.json'),
  'round-kana': () => import('./round-kana.json'),
}

const placesWith = (had: MarkPlaces | undefined, { anchors, offsets, pairs, stacked }: PackedFont) => ({
  anchors: { ...had?.anchors, ...anchors },
  offsets: { ...had?.offsets, ...offsets },
  pairs: { ...had?.pairs, ...pairs },
  stacked: { ...had?.stacked, ...stacked },
})

/**
 * Loads an alphabet beyond the first, as the font of that id draws it. Gives what adds it to a font as far as that has
 * come.
 */
export async function loadFurther(id: string, alphabet: Further): Promise<(had: FontTable) => FontTable> {
  const packed = (await files[`${id}-${alphabet}`]!()).default as PackedFont
  return (had) => ({
    ...had,
    alphabets: new Set([...had.alphabets, alphabet]),
    glyphs: { ...had.glyphs, ...unpackGlyphs(packed, had.glyphs) },
    kerning: { ...had.kerning, ...packed.kerning },
    places: placesWith(had.places, packed),
    order: lettersInOrder,
  })
}
