import { mix, point } from '~/drawing/geometry'
import { figure } from '../../../figure/landmarks'
import { isHigh } from '../joints'
import { type SkirtCut, type SkirtSize, downTo, hanging } from './cut'

/** Skirts that lie close to the hips and flare from a height further down. */

/** Where a mermaid's flare begins: above the knee, or higher where the hem is near. */
const flareY = ({ hemY }: SkirtSize): number => Math.min(figure.knee.y - 24, hemY - 130)

export const mermaid: SkirtCut = {
  hemHalf: (size) => 128 + 0.52 * (size.hemY - flareY(size)),
  knots: (size, half) => {
    const [flare, high] = [flareY(size), isHigh(size.waist)]
    return [
      point(500, high ? 98 : 82),
      point(540, high ? 107 : 104),
      point(figure.hip.y, figure.hip.half),
      point(mix(figure.hip.y, flare, 0.6), 108),
      point(flare, 98),
      point(mix(flare, size.hemY, 0.5), mix(98, half, 0.34)),
    ]
  },
  pieces: (plan) => {
    const flare = flareY(plan)
    const start = [downTo(plan, flare - 30), downTo(plan, flare + 30)] as const
    return [hanging(plan, { count: 9, depth: 9, sag: 26, start })]
  },
}

/** Where godets are let in. */
const godetY = ({ hemY }: SkirtSize): number => mix(figure.hip.y, hemY, 0.42)

export const godet: SkirtCut = {
  hemHalf: (size) => 124 + 0.4 * (size.hemY - godetY(size)),
  knots: (size, half) => {
    const [flare, high] = [godetY(size), isHigh(size.waist)]
    return [
      point(500, high ? 98 : 84),
      point(540, high ? 108 : 106),
      point(figure.hip.y, 120),
      point(flare, 126),
      point(mix(flare, size.hemY, 0.5), mix(126, half, 0.46)),
    ]
  },
  pieces: (plan) => {
    const begin = downTo(plan, godetY(plan))
    const hang = { count: 9, depth: 10, sag: 24, start: [begin, begin] as const, play: 0.1, tuck: 1.05 }
    return [hanging(plan, hang, { lines: 'godets' })]
  },
}
