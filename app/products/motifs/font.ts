import type { PathData } from '~/drawing/drawing'
import type { Alphabet } from './alphabets'

/** A sign of a letter: its outline by its key, and where its origin lies from the letter's, in the font's units. */
export interface Sign {
  glyph: string
  dx: number
  dy: number
}

/** What stands at one place of a line: a letter in its form, with the marks on it. */
export interface Letter {
  signs: Sign[]
  advance: number
  /** How much closer (negative) or wider it stands to what is left of it. */
  kerned: number
  /** It is written in one stroke with its neighbours, and so bends with its line. */
  joined: boolean
}

/** Where marks stand on the letters of an alphabet; places are x, y from the letter's origin. */
export interface MarkPlaces {
  /** By sign: the places of its reference marks, above and below. */
  anchors: Record<string, readonly [x: number, y: number, belowX: number, belowY: number]>
  /** By mark: which of the two it goes by (0 is above), and how far it lies from there. */
  offsets: Record<string, readonly [side: number, dx: number, dy: number]>
  /** By sign and mark: what does not follow from those. On the first letter of a ligature there is a 1 between them. */
  pairs: Record<string, readonly [x: number, y: number]>
  /** By two marks: how far the second lies from the first, on which it stands. */
  stacked: Record<string, readonly [dx: number, dy: number]>
}

/** A font as outlines, compiled at build time: no font engine is needed to set words with it. */
export interface FontTable {
  id: string
  /** Units of an em; all lengths below are in them, y down. */
  unitsPerEm: number
  ascender: number
  descender: number
  /** Which alphabets have come. Words that need another are not set. */
  alphabets: ReadonlySet<Alphabet>
  /** By character, or by a joined letter and its form (i, m or f). What is missing is left out. */
  glyphs: Record<string, { d: PathData; advance: number }>
  /** By the two characters: how much closer (negative) or wider they stand. */
  kerning: Record<string, number>
  /** There once an alphabet beyond the first has come. */
  places?: MarkPlaces
  /** The letters of a line from left to right as they are seen, where some of it is written from right to left. */
  order?: (line: string, table: FontTable) => Letter[]
}
