import type { Mark } from '~/drawing/drawing'
import { type Run, along, point, through } from '~/drawing/geometry'
import { seam } from '../../../cloth/stitching'
import type { Figure } from '../../../figure/grading'
import { bothSides, centre, figure } from '../../../figure/landmarks'
import { type Waistline, isHigh, isLow } from '../joints'
import type { Sewing } from './cut'

/** Darts and seams that shape a bodice to the body. */

type Place = readonly [half: number, y: number]

const { apex, waist: natural } = figure

const both = (run: Run, draw: (run: Run) => Mark[]): Mark[] => bothSides(run).flatMap(draw)

const runOf = ({ on }: Figure, places: readonly Place[], pieces: number) =>
  through(
    places.map((place) => on(...place)),
    pieces,
  )

/** What depends on where a bodice's waist lies. */
const byWaist = <T>(waist: Waistline, cases: { high: T; natural: T; low: T }): T =>
  isHigh(waist) ? cases.high : isLow(waist) ? cases.low : cases.natural

/** Where a bodice ends at the centre. */
const bottomOf = (waist: Waistline) => waist.y + waist.sag - 1

/** A dart from under the bust to the waist, and one from the side seam. */
export function darts({ body, joints, lighting }: Sewing): Mark[] {
  const { waist } = joints
  const bottom = bottomOf(waist)
  const below = byWaist<readonly Place[]>(waist, {
    high: [[42, bottom - 2]],
    natural: [
      [43, 424],
      [33, bottom - 2],
    ],
    low: [
      [43, 424],
      [36, natural.y],
      [46, 528],
    ],
  })
  const waistDart = runOf(body, [[apex.half - 2, apex.y + 36], ...below], 6)
  const bustDart = through([joints.side[2]!, body.on(88, 372), body.on(apex.half + 20, apex.y + 12)], 5)
  return [
    ...both(waistDart, (run) => seam(lighting, run, 0.85)),
    ...both(bustDart, (run) => seam(lighting, run, 0.6)),
  ]
}

/** A seam from the armhole over the bust down to the waist. */
export function princessSeams({ body, joints, lighting, bare }: Sewing): Mark[] {
  const { neck, armhole, waist } = joints
  const bottom = bottomOf(waist)
  const below = byWaist<readonly Place[]>(waist, {
    high: [[46, bottom]],
    natural: [
      [46, 400],
      [32, bottom],
    ],
    low: [
      [46, 400],
      [37, natural.y],
      [50, 520],
      [52, bottom],
    ],
  })
  const begin = bare ? along(neck)(0.68) : along(armhole)(0.56)
  const places: Place[] = [[68, 312], [apex.half + 2, apex.y + 4], ...below]
  const run = through([begin, ...places.map((place) => body.on(...place))], 6)
  return both(run, (r) => seam(lighting, r))
}

/** A zip down the middle of the back, and a dart on either side. */
export function zipAndDarts({ body, joints, lighting }: Sewing): Mark[] {
  const { waist } = joints
  const bottom = bottomOf(waist)
  const zip = [point(centre, joints.neck[0]!.y), body.on(0, bottom)]
  const dart = runOf(
    body,
    isLow(waist)
      ? [
          [40, 376],
          [37, 430],
          [33, natural.y],
          [42, 536],
        ]
      : [
          [40, waist.y - 92],
          [37, waist.y - 40],
          [30, bottom],
        ],
    5,
  )
  return [...seam(lighting, zip, 0.8), ...both(dart, (run) => seam(lighting, run, 0.7))]
}
