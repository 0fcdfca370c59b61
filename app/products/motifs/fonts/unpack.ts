import type { PathData } from '~/drawing/drawing'
import type { FontTable } from '../font'

/** A font as `npm run fonts` writes it: outlines in relative commands, accents apart from their letters. */
export interface PackedFont extends Omit<FontTable, 'glyphs'> {
  /** Advance, outline, and the letter whose own outline comes first. */
  glyphs: Record<string, [advance: number, d: string, base?: string]>
}

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

/** A font as it is drawn with. */
export function unpack({ glyphs, ...rest }: PackedFont): FontTable {
  const whole = Object.entries(glyphs).map(([character, [advance, own, base]]) => {
    const below = base === undefined ? '' : (glyphs[base]?.[1] ?? '')
    return [character, { d: absolute(below + own), advance }] as const
  })
  return { ...rest, glyphs: Object.fromEntries(whole) }
}
