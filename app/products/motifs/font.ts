import type { PathData } from '~/drawing/drawing'

/** A font as outlines, compiled at build time: no font engine is needed to set words with it. */
export interface FontTable {
  id: string
  /** Units of an em; all lengths below are in them, y down. */
  unitsPerEm: number
  ascender: number
  descender: number
  /** By character. What is missing is left out. */
  glyphs: Record<string, { d: PathData; advance: number }>
  /** By the two characters: how much closer (negative) or wider they stand. */
  kerning: Record<string, number>
}
