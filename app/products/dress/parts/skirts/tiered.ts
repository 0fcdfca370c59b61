import { mix, monotone, point } from '~/drawing/geometry'
import { figure } from '../../../figure/landmarks'
import { type SkirtCut, type SkirtPlan, belowHip, falling, isScalloped } from './cut'
import { finished } from './hem-shape'
import { type SkirtPiece, cutPiece } from './piece'

/** Gathered tiers, each set under the hem of the one above. */
export const tiered: SkirtCut = {
  hemHalf: ({ hemY }) => 148 + 0.3 * belowHip(hemY),
  knots: ({ waist }) => [point(waist.y + 60, waist.half + 34), point(figure.hip.y, 138)],
  pieces: (plan) => {
    const long = plan.hemY - plan.waist.y
    const count = Math.max(long < 200 ? 2 : 3, Math.round(long / 150) + 1)
    return Array.from({ length: count }, (_, i) => tier(plan, count - 1 - i, count))
  },
}

/** One tier of `count`, counted from the waist down. */
function tier(plan: SkirtPlan, index: number, count: number): SkirtPiece {
  const { body, waist, hemY, half, drape } = plan
  const first = index === 0
  // Scallops are cut up into a tier, which must still hang over the next.
  const overlap = isScalloped(plan) ? 44 : 27
  const top = mix(waist.y, hemY, index / count)
  const bottom = mix(waist.y, hemY, (index + 1) / count) - 12
  const sag = mix(16, 34, index / count)
  const from = first ? waist : { y: top - overlap, sag: mix(14, 30, index / count) }
  const wide = half(mix(waist.y, hemY, (index + 1) / count)) + 8
  const narrow = first ? waist.half : half(top) - 6
  const lobes = falling(drape, { count: 11 + 2 * index, depth: 7, start: [0, 0.1], play: 0.6 }, 70 + index)
  const plain = {
    from,
    to: { y: bottom - sag * 0.4, sag },
    half: monotone([
      point(from.y - 6, narrow),
      point(from.y, narrow),
      point(mix(from.y, bottom, 0.3), mix(narrow, wide, first ? 0.6 : 0.66)),
      point(bottom - sag * 0.4, wide),
    ]),
    bends: 5,
    lobes,
  }
  const cut = finished(undefined, isScalloped(plan), lobes, { wide, tall: bottom - from.y })
  return cutPiece(body, { ...plain, ...cut }, { gathered: true })
}
