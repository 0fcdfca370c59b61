import type { Point } from '~/drawing/drawing'
import { clamp, mix, smoothstep } from '~/drawing/geometry'
import type { Drape } from '../../../cloth/fabrics'
import { type Lobe, flutes } from '../../../cloth/surface'
import type { Figure } from '../../../figure/grading'
import { figure } from '../../../figure/landmarks'
import type { View } from '../../../product'
import type { Hem } from '../../options'
import type { Waistline } from '../joints'
import { type HemCut, type HemShape, finished } from './hem-shape'
import { type SkirtPiece, cutPiece } from './piece'

/** Between which heights a skirt hangs, on the regular body. */
export interface SkirtSize {
  waist: Waistline
  hemY: number
}

/** One way to cut a skirt. */
export interface SkirtCut {
  /** Half its width at the hem. */
  hemHalf: (size: SkirtSize) => number
  /**
   * Half its width (y) at heights (x) from the waistline down, whose own ends need not be named; `half` is that at the
   * hem. Heights for which a low waist or a short skirt leaves no room are passed over.
   */
  knots: (size: SkirtSize, half: number) => Point[]
  /** Where its hem is cut other than level. */
  hemShape?: (view: View) => HemShape | undefined
  /** Its pieces, from the lowest to the topmost. */
  pieces: (plan: SkirtPlan) => SkirtPiece[]
}

/** What the pieces of one skirt are set out from. */
export interface SkirtPlan extends SkirtSize {
  body: Figure
  view: View
  hem: Hem
  drape: Drape
  /** Half its width at each height. */
  half: (y: number) => number
  hemShape?: HemShape
}

/** How far a height lies below the hip. */
export const belowHip = (y: number): number => y - figure.hip.y

/** How long a skirt is, 0 to 1: what hangs longer has more and deeper folds. */
export const longness = ({ hemY }: SkirtSize): number => clamp((hemY - 700) / 400)

/** Where a height lies between waistline and hem, 0 to 1. */
export const downTo = ({ waist, hemY }: SkirtSize, y: number): number =>
  clamp((y - waist.y) / (hemY - waist.y))

/** How a piece hangs in flutes. */
export interface Hang {
  count: number
  depth: number
  sag: number
  /** Earliest and latest height where a flute begins, 0 at the waist to 1 at the hem. */
  start: readonly [number, number]
  play?: number
  bends?: number
  tuck?: number
  /** How much nearer to the middle its edges lie, for what hangs behind. */
  behind?: number
}

/** A piece from waist to hem that falls in flutes. */
export function hanging(plan: SkirtPlan, hang: Hang, more: Partial<SkirtPiece> = {}): SkirtPiece {
  const { body, waist, hemY, drape, view } = plan
  const { sag, bends = 13, behind = 0 } = hang
  const lobes = falling(drape, hang, view === 'back' ? 40 : 7)
  const half = flaring(plan)
  return cutPiece(
    body,
    {
      from: waist,
      to: { y: hemY - sag * 0.75, sag },
      half: (y) => half(mix(waist.y, hemY, (y - waist.y) / (hemY - sag * 0.75 - waist.y))) - behind,
      bends,
      lobes,
      ...(more.inside ? {} : hemCut(plan, lobes, sag)),
    },
    more,
  )
}

/** The flutes that a cloth of this drape falls in. What is pressed or let in keeps its own number and beginning. */
export function falling(
  drape: Drape,
  { count, depth, start, play = 0.5, tuck = 1 }: Omit<Hang, 'sag'>,
  seed: number,
): Lobe[] {
  const { folds, late } = drape
  const free = play >= 0.3
  return flutes({
    count: free ? Math.max(3, Math.round(count * folds)) : count,
    depth: depth * drape.depth,
    tuck: drape.tuck * tuck,
    start: free ? [Math.min(start[0] + late, 0.85), Math.min(start[1] + late, 0.85)] : start,
    play: free ? Math.min(1, play * 2 * drape.play) : play,
    facet: drape.facet,
    seed: seed + (free ? Math.round(folds * 100) : 0),
  })
}

/** Half the width at each height: below the hip, limp cloth falls nearer to the body than it is cut. */
function flaring({ half, hemY, drape }: SkirtPlan): (y: number) => number {
  const { y: hip } = figure.hip
  return (y) => half(y) * mix(1, drape.flare, smoothstep(hip, Math.max(hip + 60, hemY), y))
}

/** A piece from waist to hem that lies close, without folds. */
export function straight(plan: SkirtPlan, more: Partial<SkirtPiece> = {}): SkirtPiece {
  const { body, waist, hemY, half, drape } = plan
  // Cloth that is too thin to lie smooth is gathered a little, even here.
  const eased = drape.begin > 0.75 && !more.inside
  const lobes = eased ? falling(drape, { count: 7, depth: 2, start: [0, 0.1], tuck: 0.5 }, 19) : []
  const cut = more.inside ? { shape: () => 0.965 } : hemCut(plan, lobes, 10)
  return cutPiece(
    body,
    { from: waist, to: { y: hemY - 8, sag: 10 }, half, lobes, wrapAngle: 1.3, bends: 10, ...cut },
    more,
  )
}

/** Whether a hem is cut in scallops: so finished, or left as the cloth is made. */
export const isScalloped = ({ hem, drape }: Pick<SkirtPlan, 'hem' | 'drape'>): boolean =>
  hem === 'scallop' || (hem === 'plain' && drape.scalloped === true)

const hemCut = (plan: SkirtPlan, lobes: readonly Lobe[], sag: number): HemCut => {
  const { hemShape, half, hemY, waist } = plan
  return finished(hemShape, isScalloped(plan), lobes, { wide: half(hemY), tall: hemY - waist.y - sag })
}
