import { clamp, cubic, monotone, point } from '~/drawing/geometry'
import { figure } from '../../../figure/landmarks'
import { isHigh } from '../joints'
import { type SkirtCut, type SkirtPlan, belowHip, falling, straight } from './cut'
import { type SkirtPiece, cutPiece } from './piece'

/** Skirts that lie close to the hips and narrow below them. */

export const pencil: SkirtCut = {
  hemHalf: ({ hemY }) => 112 - 0.045 * belowHip(hemY),
  knots: ({ waist }) => [
    point(500, isHigh(waist) ? 99 : 82),
    point(540, isHigh(waist) ? 108 : 104),
    point(figure.hip.y, figure.hip.half + 1),
    point(690, 115),
  ],
  pieces: (plan) => [straight(plan)],
}

/** A pencil skirt with a short flounce over it. */
export const peplum: SkirtCut = { ...pencil, pieces: (plan) => [straight(plan), flounce(plan)] }

function flounce({ body, waist, drape }: SkirtPlan): SkirtPiece {
  const lobes = falling(drape, { count: 8, depth: 9, start: [0, 0.2] }, 31)
  const to = { y: waist.y + 118, sag: 24 }
  const half = monotone([
    point(waist.y - 6, waist.half),
    point(waist.y, waist.half),
    point(waist.y + 50, waist.half + 40),
    point(to.y, Math.max(143, waist.half + 46)),
  ])
  return cutPiece(body, { from: waist, to, half, lobes, bends: 8 })
}

/** Two petals that cross in front and part towards the hem; between them the back shows from inside. */
export const tulip: SkirtCut = {
  hemHalf: ({ hemY }) => figure.hip.half - 0.04 * belowHip(hemY),
  knots: ({ waist }) => [
    point(waist.y + 34, waist.half + 30),
    point(waist.y + 92, Math.max(126, waist.half + 30)),
    point(figure.hip.y + 20, Math.max(131, waist.half + 26)),
  ],
  hemShape: (view) =>
    view === 'back' ? undefined : (u) => 0.985 - 0.27 * Math.pow(clamp(1 - Math.abs(u - 0.44) / 0.6), 1.5),
  pieces: (plan) => {
    const front = straight(plan, { gathered: true })
    if (plan.view === 'back') return [front]
    const { surface: s } = front
    const crossing = cubic(
      s.pointAt(0.44, 1),
      s.pointAt(0.5, 0.72),
      s.pointAt(0.68, 0.34),
      s.pointAt(0.78, 0),
    )
    return [straight(plan, { inside: true }), { ...front, crossing }]
  },
}
