import type { PathData, Point } from '~/drawing/drawing'
import type { FontTable } from './font'
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

/** The characters a font can set: an accent it lacks is left off, and what it lacks wholly is left out. */
function settable(text: string, { glyphs }: FontTable): string[] {
  const has = (character: string) => Object.hasOwn(glyphs, character)
  return Array.from(text).flatMap((character) => {
    const found = [character, bare(character)].find(has)
    return found === undefined || /\p{M}/u.test(character) ? [] : [found]
  })
}

const kerningOf = ({ kerning }: FontTable, a: string, b: string) =>
  kerning[a + b] ?? kerning[bare(a) + bare(b)] ?? 0

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
  const characters = settable(text, table)
  let pen = 0
  const letters = characters.map((character, i) => {
    const before = characters[i - 1]
    if (before !== undefined) pen += kerningOf(table, before, character)
    const { advance } = table.glyphs[character]!
    const middle = pen + advance / 2
    pen += advance
    return { character, middle, half: advance / 2 }
  })
  const place = placing(curve, pen, table.unitsPerEm)
  const steps = letters.flatMap(({ character, middle, half }) => {
    const to = place(middle)
    return stepsOfGlyph(table, character).map(({ letter, points }) => ({
      letter,
      points: points.map((p) => to({ x: p.x - half, y: p.y })),
    }))
  })
  const extent = extentOf(steps)
  if (!extent || extent.right - extent.left < 1) return undefined
  return { d: pathOfSteps(steps), extent }
}

const kept = new WeakMap<FontTable, Map<string, Lettering | undefined>>()
const mostKept = 200

/**
 * Words set in a font, with kerning, straight or along an arc: `curve` from -1 (a valley) to 1 (an arch). Undefined
 * when nothing of them can be seen. Kept, because words that are moved stay the same words.
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
