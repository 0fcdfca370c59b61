import type { Mark, Point } from '~/drawing/drawing'
import { at, cubic } from '~/drawing/geometry'
import { centre, figure, onFigure, shoulderHeight } from '../../figure/landmarks'
import type { Bodice, Neckline, Sleeve } from '../options'

/** A garment's marks, in the order its parts lie on each other. */
export interface Sewn {
  cloth: Mark[]
  light: Mark[]
}

/** The line where bodice and skirt meet: its ends at `half` from the centre, its middle `sag` lower. */
export interface Waistline {
  y: number
  half: number
  sag: number
}

export const waistlineOf = (bodice: Bodice): Waistline => (bodice === 'empire' ? figure.empire : figure.waist)

/** Points of the waistline from left to right, `drop` lower and `ease` wider than the joint itself. */
export function waistRun({ y, half, sag }: Waistline, drop = 0, ease = 0, pieces = 20): Point[] {
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const t = (i / pieces) * 2 - 1
    return at(centre + t * (half + ease), y + drop + sag * (1 - t * t))
  })
}

/**
 * The armhole's right side, from the shoulder tip down to the underarm: the one curve that the bodice is
 * cut to and the sleeve is set into. Without a sleeve it is cut further in.
 */
export function armhole(neckline: Neckline, sleeve: Sleeve): Point[] {
  const arm = onFigure(figure.underarm.half, figure.underarm.y)
  if (neckline === 'halter') {
    return cubic(
      onFigure(46, 167),
      onFigure(50, 232),
      onFigure(66, 300),
      onFigure(figure.underarm.half, figure.underarm.y),
      18,
    )
  }
  const half = sleeve === 'none' ? 101 : 108
  const tip = onFigure(half, shoulderHeight(half))
  return sleeve === 'none'
    ? cubic(tip, onFigure(92, 256), onFigure(88, 308), arm, 18)
    : cubic(tip, onFigure(98, 258), onFigure(91, 316), arm, 18)
}
