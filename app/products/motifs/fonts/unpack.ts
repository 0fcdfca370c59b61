import type { PathData } from '~/drawing/drawing'
import type { FontTable, MarkPlaces } from '../font'

/** An alphabet of a font as `npm run fonts` writes it: outlines in relative commands, accents apart from their letters. */
export interface PackedFont extends Pick<FontTable, 'id' | 'kerning'>, Partial<MarkPlaces> {
  /** Advance, outline, and the letter whose own outline comes first. */
  glyphs: Record<string, [advance: number, d: string, base?: string]>
}

/** The first part of a font says what holds for all of them. */
export type PackedLatin = PackedFont & Pick<FontTable, 'unitsPerEm' | 'ascender' | 'descender'>

const size: Record<string, number> = { m: 2, l: 2, q: 4, c: 6, z: 0 }

/** The same path in absolute commands. Only what `npm run fonts` writes is understood. */
function absolute(relative: string): PathData {
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let d = ''
  for (const [, command, text] of relative.matchAll(/([mlqcz])([^mlqcz]*)/g)) {
    const letter = command!.toUpperCase()
    if (letter === 'Z') {
      ;[x, y] = [startX, startY]
      d += 'Z'
      continue
    }
    const numbers = text!.match(/-?\d+/g)?.map(Number) ?? []
    const take = size[command!]!
    for (let start = 0; start + take <= numbers.length; start += take) {
      const to = numbers.slice(start, start + take).map((n, i) => n + (i % 2 ? y : x))
      ;[x, y] = to.slice(-2) as [number, number]
      if (letter === 'M') [startX, startY] = [x, y]
      d += letter + to.join(' ')
    }
  }
  return d
}

type Glyphs = FontTable['glyphs']

/** The outlines as they are drawn with; `before` are those of the same font that have come already. */
export function unpackGlyphs({ glyphs }: PackedFont, before: Glyphs = {}): Glyphs {
  const whole: Glyphs = {}
  const outlineOf = (character: string): PathData => {
    const known = (whole[character] ?? before[character])?.d
    if (known !== undefined) return known
    const [, own = '', base] = glyphs[character] ?? []
    return (base === undefined ? '' : outlineOf(base)) + absolute(own)
  }
  for (const [character, [advance]] of Object.entries(glyphs))
    whole[character] = { d: outlineOf(character), advance }
  return whole
}

/** A font of which one part has come. */
export function unpack({ glyphs, ...rest }: PackedLatin): FontTable {
  return { ...rest, alphabets: new Set(['latin']), glyphs: unpackGlyphs({ ...rest, glyphs }) }
}
