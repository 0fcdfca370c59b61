import type { PathData, Point } from '~/drawing/drawing'
import { alphabetsOf } from './alphabets'
import type { FontTable, Letter } from './font'
import { type Extent, type Step, extentOf, pathOfSteps, stepsOf } from './paths'

/** Words set as outlines, in the font's own units, and the box they fill. */
export interface Lettering {
  d: PathData
  extent: Extent
}

/** Below this a bend can't be seen. */
const straight = 0.01
/** How far words at a curve of 1 reach round: half a circle. */
const furthest = Math.PI
/** A circle smaller than this, in ems, would fold its letters into each other. */
const leastRadius = 0.9

const glyphSteps = new WeakMap<FontTable, Map<string, Step[]>>()

function stepsOfGlyph(table: FontTable, character: string): Step[] {
  let known = glyphSteps.get(table)
  if (!known) glyphSteps.set(table, (known = new Map()))
  let steps = known.get(character)
  if (!steps) known.set(character, (steps = stepsOf(table.glyphs[character]!.d)))
  return steps
}

const bare = (character: string) => Array.from(character.normalize('NFD'))[0]!

/** Keeps two letters from joining; it has no outline. */
const apart = '\u200c'

/** The characters a font can set: an accent it lacks is left off, and what it lacks wholly is left out. */
function settable(text: string, { glyphs }: FontTable): string[] {
  const has = (character: string) => character === apart || Object.hasOwn(glyphs, character)
  return Array.from(text).flatMap((character) => [character, bare(character)].find(has) ?? [])
}

/** How much closer (negative) or wider two characters stand; accented ones as their bare letters do. */
export const kerningOf = ({ kerning }: FontTable, a: string, b: string) =>
  kerning[a + b] ?? kerning[bare(a) + bare(b)] ?? 0

/** Whether some of a text is written from right to left, or stands on what is. */
export const isRightToLeft = (text: string): boolean => /[\u0590-\u06ff]/.test(text)

/** The letters of a line, from left to right. */
function lettersOf(text: string, table: FontTable): Letter[] {
  const characters = settable(text, table)
  if (table.order && isRightToLeft(text)) return table.order(characters.join(''), table)
  return characters
    .filter((character) => character !== apart)
    .map((glyph, i, all) => ({
      signs: [{ glyph, dx: 0, dy: 0 }],
      advance: table.glyphs[glyph]!.advance,
      kerned: i === 0 ? 0 : kerningOf(table, all[i - 1]!, glyph),
      joined: false,
    }))
}

/** Each letter moved along its line, or turned around the arc it stands on. */
function placing(curve: number, length: number, em: number): (middle: number) => (p: Point) => Point {
  if (Math.abs(curve) < straight) return (middle) => (p) => ({ x: middle + p.x, y: p.y })
  const radius = Math.max(length / (Math.abs(curve) * furthest), leastRadius * em)
  const side = Math.sign(curve)
  return (middle) => {
    const angle = (middle - length / 2) / radius
    const [c, s] = [Math.cos(angle), side * Math.sin(angle)]
    const foot = { x: side * radius * s, y: side * radius * (1 - c) }
    return (p) => ({ x: foot.x + p.x * c - p.y * s, y: foot.y + p.x * s + p.y * c })
  }
}

function setLetters(text: string, table: FontTable, curve: number): Lettering | undefined {
  if (!alphabetsOf(text).every((alphabet) => table.alphabets.has(alphabet))) return undefined
  let pen = 0
  const letters = lettersOf(text, table).map(({ advance, kerned, ...letter }) => {
    pen += kerned
    const middle = pen + advance / 2
    pen += advance
    return { ...letter, middle, half: advance / 2 }
  })
  const place = placing(curve, pen, table.unitsPerEm)
  const steps = letters.flatMap(({ signs, middle, half, joined }) => {
    const to = place(middle)
    // One stroke through all letters bends as a whole; what stands alone is turned and keeps its shape.
    const moved = (x: number, y: number) => (joined ? place(middle + x)({ x: 0, y }) : to({ x, y }))
    return signs.flatMap(({ glyph, dx, dy }) =>
      stepsOfGlyph(table, glyph).map(({ letter, points }) => ({
        letter,
        points: points.map((p) => moved(p.x + dx - half, p.y + dy)),
      })),
    )
  })
  const extent = extentOf(steps)
  if (!extent || extent.right - extent.left < 1) return undefined
  return { d: pathOfSteps(steps), extent }
}

const kept = new WeakMap<FontTable, Map<string, Lettering | undefined>>()
const mostKept = 200

/**
 * Words set in a font, with kerning, straight or along an arc: `curve` from -1 (a valley) to 1 (an arch). Undefined
 * when nothing of them can be seen, or when an alphabet of theirs has not come yet. Kept, because words that are moved stay the same words.
 */
export function lettering(text: string, table: FontTable, curve: number): Lettering | undefined {
  let known = kept.get(table)
  if (!known) kept.set(table, (known = new Map()))
  const key = `${curve}:${text}`
  if (known.has(key)) return known.get(key)
  if (known.size >= mostKept) known.clear()
  const set = setLetters(text, table, curve)
  known.set(key, set)
  return set
}
