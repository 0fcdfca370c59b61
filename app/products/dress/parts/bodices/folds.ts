import type { Mark, Point } from '~/drawing/drawing'
import { cubic, mirror, mix, pathOf, point, reverse } from '~/drawing/geometry'
import { cast, gathers, seam } from '../../../cloth/stitching'
import type { Figure } from '../../../figure/grading'
import { centre } from '../../../figure/landmarks'
import { type BodiceJoints, isHigh } from '../joints'
import type { Sewing } from './cut'

/** Bodices whose cloth is gathered or laid in folds. */

/** Gathered into the waist. */
export function waistGathers({ body: { on }, joints: { waist }, lighting }: Sewing): Mark[] {
  const high = isHigh(waist)
  const [wide, up] = [waist.half * 0.818, Math.min(330, waist.y - 80) + (high ? 0 : 26)]
  return gathers(
    lighting,
    (t) => on(mix(-wide, wide, t), waist.y + waist.sag - 1 - Math.abs(t - 0.5) * 8),
    (t) => on(mix(-62, 62, t), up),
    { count: 15, length: high ? [20, 46] : [30, 70], width: 6, seed: 5, strength: 0.8 },
  )
}

/** Cut longer than the body, and held by the waist over which it hangs. */
export function blousonGathers({ body: { on }, joints: { waist }, lighting }: Sewing): Mark[] {
  return gathers(
    lighting,
    (t) => on(mix(-0.86, 0.86, t) * waist.half, waist.y + waist.sag * (1 - Math.abs(t - 0.5) * 2) - 1),
    (t) => on(mix(-1.2, 1.2, t) * waist.half, waist.y - 110),
    { count: 17, length: [22, 64], width: 7, seed: 9, strength: 1 },
  )
}

/** The edge of a wrap's upper layer, its shadow on the lower one, and the folds drawn to where it is tied. */
export function wrapped({ body, joints, lighting }: Sewing): Mark[] {
  const { on } = body
  const { waist } = joints
  const run = wrapEdge(body, joints)
  return [
    ...cast(
      { ...lighting, clip: pathOf([[...run, on(140, 480), on(140, 160)]]) },
      run,
      9,
      lighting.fabric.shade * 0.8,
    ),
    ...gathers(
      lighting,
      (t) => on(waist.half - mix(6, 3, t), waist.y - 30 + 28 * t),
      (t) => on(mix(-40, -70, t), mix(320, 440, t)),
      { count: 8, length: [54, 120], width: 6, seed: 12, strength: 0.85 },
    ),
    ...seam(lighting, run, 1.1),
  ]
}

/** The wrap's upper layer: it runs from our left shoulder over the centre to the right side of the waist. */
function wrapEdge({ on }: Figure, joints: BodiceJoints): Point[] {
  const left = mirror(reverse(joints.neck), centre)
  const low = left[left.length - 1]!
  return [
    ...left,
    ...cubic(
      low,
      point(centre + 18, low.y + 30),
      on(44, joints.waist.y - 52),
      on(joints.waist.half - 5, joints.waist.y - 6),
    ).slice(1),
  ]
}
