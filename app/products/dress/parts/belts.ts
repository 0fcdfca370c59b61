import type { Hex, Mark, Paint, Point } from '~/drawing/drawing'
import { pathOf, point, reverse } from '~/drawing/geometry'
import { clothOf } from '../../cloth/cloth'
import { solid } from '../../cloth/tone'
import { type Lighting, roundness } from '../../cloth/shade'
import { cast, stroke } from '../../cloth/stitching'
import { type Surface, surface } from '../../cloth/surface'
import type { Figure } from '../../figure/grading'
import { bodyHalf } from '../../figure/landmarks'
import type { View } from '../../product'
import type { Belt } from '../options'
import { bow } from './bow'
import { type Waistline, waistRun } from './joints'

interface BeltCut {
  tall: number
  /** Where its stitches or creases run, 0 to 1 from its upper edge. */
  rows: readonly number[]
  cloth: 'cotton' | 'satin'
  /** Silk lies in creases, leather is stitched. */
  silk: boolean
  /** Follows the body where it leaves the waist. */
  broad?: boolean
  /** What closes it, on the side where that shows. */
  fastening: (view: View, middle: Point, tall: number, color: Hex) => Mark[]
}

const buckled: BeltCut['fastening'] = (view, middle, tall) => (view === 'front' ? buckle(middle, tall) : [])

const cuts: Record<Belt, BeltCut> = {
  skinny: { tall: 9, rows: [], cloth: 'cotton', silk: false, fastening: buckled },
  belt: { tall: 17, rows: [0.16, 0.84], cloth: 'cotton', silk: false, fastening: buckled },
  sash: {
    tall: 21,
    rows: [0.3, 0.62],
    cloth: 'satin',
    silk: true,
    fastening: (_, middle, __, color) => bow(middle, color),
  },
  obi: {
    tall: 54,
    rows: [0.2, 0.42, 0.6, 0.8],
    cloth: 'cotton',
    silk: true,
    broad: true,
    fastening: (view, middle, _, color) => (view === 'back' ? bow(middle, color, 1.15) : []),
  },
}

/** A belt of soft leather, or a satin sash with a bow, or a broad one without; all lie on the waistline. */
export function sewBelt(
  body: Figure,
  kind: Belt,
  waist: Waistline,
  color: Hex,
  view: View,
  atSide = false,
): Mark[] {
  const cut = cuts[kind]
  const { tall, rows, silk, broad } = cut
  const trim = clothOf(cut.cloth, color)
  const flare = (drop: number) => (broad ? Math.max(0, bodyHalf(waist.y + drop) - bodyHalf(waist.y)) : 0)
  const run = (drop: number, ease: number) => waistRun(body, waist, drop, ease + flare(drop))
  /** The line at a place between its upper edge, 0, and its lower one, 1. */
  const row = (v: number, ease: number, below = 0) => run(-tall * 0.55 + v * tall + below, ease)
  const [top, bottom] = [run(-tall * 0.55, ease), run(tall * 0.45, ease)]
  const sides = broad ? [0.25, 0.5, 0.75].map((v) => row(v, ease)) : []
  const outline = pathOf([
    top,
    sides.map((side) => side[side.length - 1]!),
    reverse(bottom),
    reverse(sides.map((side) => side[0]!)),
  ])
  const free: Lighting = { of: 'belt', layer: 'light', fabric: trim.fabric, tone: trim.tone }
  const lighting = { ...free, clip: outline }
  const middle = body.on(
    atSide ? waist.half * 0.657 : 0,
    waist.y + waist.sag * (atSide ? 0.55 : 1) - tall * 0.05,
  )
  return [
    ...shadowBelow(bottom, free),
    { type: 'path', layer: 'light', of: 'belt', d: outline, fill: solid(color) },
    ...roundness(surfaceOf(body, waist, tall, flare), lighting, silk ? 1.15 : 1.05),
    ...(silk
      ? rows.flatMap((v) => [
          stroke(lighting, row(v, 1), trim.tone.shade, 0.32, 1.6),
          stroke(lighting, row(v, 1, 1.6), trim.tone.light, 0.26, 1.2),
        ])
      : rows.map((v) => stroke(lighting, row(v, 1), trim.tone.light, 0.4, 0.9, [4, 3]))),
    stroke(free, top, trim.tone.line, 0.5, 1.1),
    stroke(free, bottom, trim.tone.line, 0.6, 1.2),
    ...cut.fastening(view, middle, tall, color),
  ]
}

/** How much wider than the waist a belt lies, on either side. */
const ease = 1.5

function surfaceOf(body: Figure, waist: Waistline, tall: number, flare: (drop: number) => number): Surface {
  const y = waist.y - tall * 0.55
  const edge = (sign: number) => (v: number) =>
    body.on(sign * (waist.half + ease + flare(y + v * tall - waist.y)), y + v * tall)
  return surface({ left: edge(-1), right: edge(1), sag: () => waist.sag, wrapAngle: 1.3 })
}

function shadowBelow(bottom: readonly Point[], free: Lighting): Mark[] {
  const below = bottom.map((p) => point(p.x + 1, p.y))
  const clip = pathOf([below, reverse(below.map((p) => point(p.x, p.y + 16)))])
  return cast({ ...free, clip }, below, 11, 0.42, '#1c1424')
}

const brass = ({ x, y }: Point): Paint => ({
  type: 'linear',
  from: point(x - 14, y - 19),
  to: point(x + 14, y + 17),
  stops: [
    { offset: 0, color: '#f7e3a1', alpha: 1 },
    { offset: 0.45, color: '#c99b3f', alpha: 1 },
    { offset: 1, color: '#7b5a1e', alpha: 1 },
  ],
})

function buckle(middle: Point, tall: number): Mark[] {
  const { x, y } = middle
  const wide = tall < 12 ? 10 : 14
  const box = (w: number, h: number) => [
    point(x - w, y - h),
    point(x + w, y - h),
    point(x + w, y + h),
    point(x - w, y + h),
  ]
  const h = tall / 2 + 2.5
  const rim = tall < 12 ? 2.6 : 4.5
  const frame = pathOf([box(wide, h)]) + pathOf([reverse(box(wide - rim, h - rim))])
  const mark = { type: 'path', layer: 'light', of: 'belt' } as const
  return [
    {
      ...mark,
      d: pathOf([box(wide, h).map((p) => point(p.x + 1.2, p.y + 2))]),
      stroke: { paint: solid('#1c1424', 0.3), width: 3, join: 'round' },
    },
    { ...mark, d: frame, fill: brass(middle), rule: 'evenodd' },
    {
      ...mark,
      d: pathOf([box(wide, h)]),
      stroke: { paint: solid('#4a3410', 0.55), width: 0.9, join: 'round' },
    },
    {
      ...mark,
      d: pathOf([[point(x - wide + 3, y), point(x + wide - 5, y)]], false),
      stroke: { paint: solid('#e6c873', 1), width: 2.2, cap: 'round' },
    },
  ]
}
