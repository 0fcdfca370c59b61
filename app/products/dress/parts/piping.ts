import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, at } from '~/drawing/geometry'
import { lines } from './bodice-work'
import { trimLighting } from './trim-lighting'

/** Cord in another colour along edges. */
export function sewPiping(runs: readonly Run[], color: Hex): Mark[] {
  const how = trimLighting('piping', color)
  return [
    lines(how, runs, how.tone.line, 0.85, 4.2),
    lines(how, runs, color, 1, 3.2),
    lines(
      how,
      runs.map((run) => run.map((p) => at(p.x - 0.5, p.y - 0.7))),
      how.tone.light,
      0.6,
      1,
    ),
  ]
}
