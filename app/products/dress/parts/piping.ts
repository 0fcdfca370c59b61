import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, point } from '~/drawing/geometry'
import { stroke } from '../../cloth/stitching'
import { trimLighting } from './trim-lighting'

/** Cord in another colour along edges. */
export function sewPiping(runs: readonly Run[], color: Hex): Mark[] {
  const lighting = trimLighting('piping', color)
  return [
    stroke(lighting, runs, lighting.tone.line, 0.85, 4.2),
    stroke(lighting, runs, color, 1, 3.2),
    stroke(
      lighting,
      runs.map((run) => run.map((p) => point(p.x - 0.5, p.y - 0.7))),
      lighting.tone.light,
      0.6,
      1,
    ),
  ]
}
