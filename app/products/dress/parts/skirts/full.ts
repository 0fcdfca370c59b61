import { clamp, mix, point } from '~/drawing/geometry'
import { figure } from '../../../figure/landmarks'
import { isHigh } from '../joints'
import { type Hang, type SkirtCut, type SkirtPlan, type SkirtSize, belowHip, hanging, longness } from './cut'

/** Skirts that widen from the waist down: each hangs in flutes. */

export const aline: SkirtCut = {
  hemHalf: ({ hemY }) => 132 + 0.28 * belowHip(hemY),
  knots: ({ waist }) => [
    point(waist.y + 46, waist.half + (isHigh(waist) ? 10 : 27)),
    point(figure.hip.y, isHigh(waist) ? 124 : 120),
  ],
  pieces: (plan) => {
    const long = longness(plan)
    const count = Math.round(7 + 2 * long)
    return [hanging(plan, { count, depth: 7 + 4 * long, sag: 24 + 8 * long, start: [0.08, 0.4], bends: 8 })]
  },
}

export const pleated: SkirtCut = {
  hemHalf: ({ hemY }) => 136 + 0.24 * belowHip(hemY),
  knots: ({ waist }) => [
    point(waist.y + 40, waist.half + 22),
    point(figure.hip.y - 30, isHigh(waist) ? 122 : 119),
    point(figure.hip.y + 40, 134),
  ],
  pieces: (plan) => {
    const long = longness(plan)
    const pressed = { play: 0, tuck: 1.1, start: [0, 0] as const, bends: 8 }
    const count = Math.round(13 + 4 * long)
    return [hanging(plan, { count, depth: 5 + long, sag: 22 + 8 * long, ...pressed }, { lines: 'pleats' })]
  },
}

/** Gathered into the waist, and widest well above the hem. */
export const ball: SkirtCut = {
  hemHalf: ({ waist, hemY }) => Math.min(378, waist.half + 92 + 0.34 * (hemY - waist.y)),
  knots: ({ waist, hemY }, half) => [
    point(waist.y + 18, mix(waist.half, half, 0.2)),
    point(mix(waist.y, hemY, 0.16), mix(waist.half, half, 0.5)),
    point(mix(waist.y, hemY, 0.4), mix(waist.half, half, 0.8)),
    point(mix(waist.y, hemY, 0.75), mix(waist.half, half, 0.98)),
  ],
  pieces: (plan) => {
    const long = longness(plan)
    const count = Math.round(10 + 3 * long)
    const hang: Hang = { count, depth: 8 + 4 * long, sag: 34 + 14 * long, start: [0, 0.2] }
    return [hanging(plan, hang, { gathered: true })]
  },
}

const wheel = {
  hemHalf: ({ hemY }: SkirtSize) => 150 + 0.43 * belowHip(hemY),
  knots: ({ waist, hemY }: SkirtSize, half: number) => [
    point(waist.y + 50, mix(waist.half, half, 50 / (hemY - waist.y)) + 5),
  ],
}

const wheelHang = (plan: SkirtPlan): Hang => {
  const long = longness(plan)
  return {
    count: Math.round(9 + 3 * long),
    depth: 9 + 4 * long,
    sag: 30 + 14 * long,
    start: [0, 0.24],
    bends: 5,
  }
}

export const circle: SkirtCut = { ...wheel, pieces: (plan) => [hanging(plan, wheelHang(plan))] }

/** A zigzag between 0 at whole numbers and 1 between them. */
const zigzag = (n: number): number => 1 - Math.abs(2 * (n - Math.floor(n)) - 1)

/** A square with a hole for the waist: its corners hang lower. */
export const handkerchief: SkirtCut = {
  ...wheel,
  hemHalf: ({ hemY }) => 150 + 0.4 * belowHip(hemY),
  hemShape: () => (u) => 1 - 0.2 * Math.pow(zigzag(u * 4), 0.9),
  pieces: (plan) => [hanging(plan, { ...wheelHang(plan), depth: 6, tuck: 0.8, bends: 7 })],
}

/** Longer on the wearer's right. */
export const asymmetric: SkirtCut = {
  ...wheel,
  hemShape: (view) => (u) => 1 - 0.3 * (view === 'front' ? u : 1 - u),
  pieces: (plan) => [hanging(plan, { ...wheelHang(plan), bends: 7 })],
}

/** Short in front: below its hem the back's inside shows. */
export const highlow: SkirtCut = {
  ...wheel,
  hemShape: (view) =>
    view === 'back' ? undefined : (u) => 1 - 0.34 * Math.pow(Math.sin(Math.PI * clamp(u)), 1.5),
  pieces: (plan) => {
    const hang = { ...wheelHang(plan), bends: 7 }
    const outer = hanging(plan, hang)
    return plan.view === 'back' ? [outer] : [hanging(plan, { ...hang, behind: 5 }, { inside: true }), outer]
  },
}
