import type { Hex } from '~/drawing/drawing'
import { type Lab, apart, chromaOf, hueBetween, oklab } from './oklab'
import { colorIds, colorOfName } from './names'

/** Below this a colour counts as neutral: whites, greys, creams, near blacks. */
const neutral = 0.05

/** How well two colours stand side by side, 0 (they clash, or read as one) to about 1. */
export function harmony(one: Hex, other: Hex): number {
  const [p, q] = [oklab(one), oklab(other)]
  const [lightness, chroma] = [Math.abs(p[0] - q[0]), [chromaOf(p), chromaOf(q)] as const]
  // Lighter and darker by a clear step, but not the whole way: black beside white is the last resort.
  const step = Math.min(1, lightness / 0.3) * (lightness > 0.7 ? 0.8 : 1)
  const both = Math.min(...chroma)
  if (both < neutral) return Math.max(...chroma) < neutral ? step * 0.75 : 0.3 + 0.5 * step
  const turn = hueBetween(p, q)
  // The same hue, its neighbours, its opposite; between a third and a half of the circle lies the restless part.
  const kinship = turn < 18 ? 0.62 : turn < 60 ? 0.8 : turn < 95 ? 0.3 : turn < 145 ? 0.55 : 1
  // Two loud colours need quiet between them.
  const loud = Math.max(0, both - 0.1) * 4
  return Math.max(0, kinship * (0.45 + 0.55 * step) - loud)
}

/** What goes well with a colour, best first, no two alike: from some dyes, or from all colours that have a name. */
export function goesWith(color: Hex, among: readonly Hex[] = colorIds.map(colorOfName), count = 5): Hex[] {
  const taken: Lab[] = [oklab(color)]
  const chosen: Hex[] = []
  const ranked = among
    .map((other) => ({ other, lab: oklab(other), worth: harmony(color, other) }))
    .filter(({ worth }) => worth > 0.25)
    .sort((p, q) => q.worth - p.worth)
  let neutrals = 0
  for (const { other, lab } of ranked) {
    if (chosen.length === count) break
    const quiet = chromaOf(lab) < neutral
    if (taken.some((own) => apart(own, lab) < 0.13) || (quiet && neutrals === 2)) continue
    taken.push(lab)
    chosen.push(other)
    if (quiet) neutrals++
  }
  return chosen
}
