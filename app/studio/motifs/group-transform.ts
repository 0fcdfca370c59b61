import type { Motif } from '~/products/motifs/motif'
import { change, type MotifChange } from '~/catalog/motifs/edit'

/** What is done to several motifs as one thing, around the middle of them all. A single one is its own middle. */

export type SizeOf = (motif: Motif) => { width: number; height: number }

/** The middle of the box around the chosen motifs, not turned. Undefined where none is chosen. */
export function centerOf(
  motifs: readonly Motif[],
  ids: readonly string[],
  sizeOf: SizeOf,
): { x: number; y: number } | undefined {
  const chosen = motifs.filter(({ id }) => ids.includes(id))
  if (chosen.length === 0) return undefined
  const halves = (along: 'x' | 'y', across: 'width' | 'height') =>
    chosen.flatMap((motif) => [-1, 1].map((side) => motif[along] + (side * sizeOf(motif)[across]) / 2))
  const middle = (edges: number[]) => (Math.min(...edges) + Math.max(...edges)) / 2
  return { x: middle(halves('x', 'width')), y: middle(halves('y', 'height')) }
}

/** The chosen ones carried so that their middle comes to lie there; what is left out stays as it is. */
export function moveTo(
  motifs: readonly Motif[],
  ids: readonly string[],
  to: { x?: number; y?: number },
  sizeOf: SizeOf,
): Motif[] {
  const middle = centerOf(motifs, ids, sizeOf)
  if (!middle) return [...motifs]
  const [dx, dy] = [(to.x ?? middle.x) - middle.x, (to.y ?? middle.y) - middle.y]
  return change(motifs, ids, ({ x, y }) => ({ x: x + dx, y: y + dy }))
}

/** Turned clockwise by degrees. */
export function rotate(
  motifs: readonly Motif[],
  ids: readonly string[],
  degrees: number,
  sizeOf: SizeOf,
): Motif[] {
  const middle = centerOf(motifs, ids, sizeOf)
  if (!middle) return [...motifs]
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return change(motifs, ids, ({ x, y, angle }): MotifChange => {
    const [dx, dy] = [x - middle.x, y - middle.y]
    return { x: middle.x + dx * cos - dy * sin, y: middle.y + dx * sin + dy * cos, angle: angle + degrees }
  })
}

/** Larger or smaller by a factor. */
export function resize(
  motifs: readonly Motif[],
  ids: readonly string[],
  factor: number,
  sizeOf: SizeOf,
): Motif[] {
  const middle = centerOf(motifs, ids, sizeOf)
  if (!middle) return [...motifs]
  return change(motifs, ids, ({ x, y, width }) => ({
    x: middle.x + (x - middle.x) * factor,
    y: middle.y + (y - middle.y) * factor,
    width: width * factor,
  }))
}

/** Left and right exchanged. */
export function mirror(motifs: readonly Motif[], ids: readonly string[], sizeOf: SizeOf): Motif[] {
  const middle = centerOf(motifs, ids, sizeOf)
  if (!middle) return [...motifs]
  return change(motifs, ids, ({ x, angle, flip }) => ({ x: 2 * middle.x - x, angle: -angle, flip: !flip }))
}
