import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, at } from '~/drawing/geometry'
import { stroke } from '../../cloth/stitching'
import { trimLighting } from './trim-lighting'

/** Cord in another colour along edges. */
export function sewPiping(runs: readonly Run[], color: Hex): Mark[] {
  const how = trimLighting('piping', color)
  return [
    stroke(how, runs, how.tone.line, 0.85, 4.2),
    stroke(how, runs, color, 1, 3.2),
    stroke(
      how,
      runs.map((run) => run.map((p) => at(p.x - 0.5, p.y - 0.7))),
      how.tone.light,
      0.6,
      1,
    ),
  ]
}
