import type { Mark } from '~/drawing/drawing'
import type { Lighting } from '../../../cloth/shade'
import type { Figure } from '../../../figure/grading'
import type { Waist } from '../../options'
import type { BodiceJoints } from '../joints'

/** A bodice that is set out, and how its seams and folds are to be lit. */
export interface Sewing {
  body: Figure
  joints: BodiceJoints
  lighting: Lighting
  /** Its neckline leaves the shoulders bare, so that seams begin at the neck's own edge. */
  bare: boolean
}

/** One way to cut a bodice. */
export interface BodiceCut {
  /** What is sewn and worked into its front. */
  front: (sewing: Sewing) => Mark[]
  /** What is sewn and worked into its back. */
  back: (sewing: Sewing) => Mark[]
  /** How much wider than the body it hangs, from the underarm (0) to the waist (1). */
  ease?: (t: number) => number
  /** How much lower the middle of its lower edge lies. */
  dip?: (waist: Waist) => number
  /** Its front is laid across itself: a cowl has no place on it. */
  crossed?: boolean
}
