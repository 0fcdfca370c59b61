import type { Mark, Point } from '~/drawing/drawing'
import { type Run, cubic, point, reverse } from '~/drawing/geometry'
import { usualWrap } from '../../cloth/surface'
import type { Figure } from '../../figure/grading'
import { centre, figure, shoulderHeight } from '../../figure/landmarks'
import type { Neckline, Sleeve } from '../options'

/** A garment's marks, in the order its parts lie on each other. */
export interface Sewn {
  cloth: Mark[]
  light: Mark[]
}

/**
 * The line where bodice and skirt meet: its ends at `half` from the centre, its middle `sag` lower. In the regular
 * body's units; what reads it grades it.
 */
export interface Waistline {
  y: number
  half: number
  sag: number
}

/** What the other parts read off a bodice. Edges are of the right half; the left mirrors them. */
export interface BodiceJoints {
  neck: Point[]
  armhole: Point[]
  side: Point[]
  waist: Waistline
  outline: Run
}

/** Whether a waistline lies above the body's own, as an empire's does, or below it. */
export const isHigh = ({ y }: Waistline): boolean => y < figure.waist.y
export const isLow = ({ y }: Waistline): boolean => y > figure.waist.y

/** A run across the whole width, from its right half. */
export const wholeOf = (half: Run): Run => [
  ...reverse(half).map((p) => point(2 * centre - p.x, p.y)),
  ...half.slice(1),
]

/** How a seam round the body hangs across its width, -1 to 1: as the cloth of a skirt does. */
function hang(t: number): number {
  const [reach, edge] = [Math.sin(usualWrap), Math.cos(usualWrap)]
  return (Math.sqrt(1 - (t * reach) ** 2) - edge) / (1 - edge)
}

/** Points of the waistline from left to right, `drop` lower and `ease` wider than the joint itself. */
export function waistRun(
  { on }: Figure,
  { y, half, sag }: Waistline,
  drop = 0,
  ease = 0,
  pieces = 20,
): Point[] {
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const t = (i / pieces) * 2 - 1
    return on(t * (half + ease), y + drop + sag * hang(t))
  })
}

/** Necklines that leave the shoulders bare, so that the side seam begins at the neck's own edge. */
export const bare = (neckline: Neckline): boolean => neckline === 'strapless' || neckline === 'camisole'

/** Where a bare neckline's edge meets the armhole, and where one that lies off the shoulder meets the sleeve. */
export const bareEnd = { half: 98.5, y: 327 }
export const offEnd = { half: 112, y: 262 }

/**
 * The armhole's right side, from the shoulder tip down to the underarm: the one curve that the bodice is
 * cut to and the sleeve is set into. Without a sleeve it is cut further in.
 */
export function armholeOf({ on }: Figure, neckline: Neckline, sleeve: Sleeve): Point[] {
  const arm = on(figure.underarm.half, figure.underarm.y)
  if (neckline === 'halter') return cubic(on(46, 167), on(50, 232), on(66, 300), arm, 18)
  if (bare(neckline)) return cubic(on(bareEnd.half, bareEnd.y), on(99, 330), on(99.6, 335), arm, 4)
  if (neckline === 'offshoulder') {
    return cubic(on(offEnd.half, offEnd.y), on(104, 284), on(96, 318), arm, 18)
  }
  // A sleeve is set in near the shoulder's tip; without one the edge lies further in.
  const half = figure.shoulderTip.half - (sleeve === 'none' ? 9 : 2)
  const tip = on(half, shoulderHeight(half))
  return sleeve === 'none'
    ? cubic(tip, on(92, 256), on(88, 308), arm, 18)
    : cubic(tip, on(98, 258), on(91, 316), arm, 18)
}
