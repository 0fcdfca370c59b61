import type { Mark, Paint, Point } from '~/drawing/drawing'
import { type Run, at, cubic, mirror, pathOf, reverse } from '~/drawing/geometry'
import { clothOf, solid } from '../../cloth/cloth'
import { glow } from '../../cloth/glow'
import { type Lighting, roundness } from '../../cloth/shade'
import { cast, spindle, stroke } from '../../cloth/stitching'
import { surface } from '../../cloth/surface'
import type { Hex } from '~/drawing/drawing'
import type { View } from '../../product'
import type { Figure } from '../../figure/grading'
import type { Belt } from '../options'
import { bodyHalf } from '../../figure/landmarks'
import { type Waistline, waistRun } from './joints'

/** How tall each belt is, and where its stitches or creases run. */
const belts: Record<Belt, { tall: number; rows: readonly number[] }> = {
  skinny: { tall: 9, rows: [] },
  belt: { tall: 17, rows: [0.16, 0.84] },
  sash: { tall: 21, rows: [0.3, 0.62] },
  obi: { tall: 54, rows: [0.2, 0.42, 0.6, 0.8] },
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
  const { tall, rows } = belts[kind]
  const silk = kind === 'sash' || kind === 'obi'
  const trim = clothOf(kind === 'sash' ? 'satin' : 'cotton', color)
  // A broad sash follows the body where it leaves the waist.
  const flare = (k: number) => (kind === 'obi' ? Math.max(0, bodyHalf(waist.y + k) - bodyHalf(waist.y)) : 0)
  const run = (k: number, ease: number) => waistRun(body, waist, k, ease + flare(k))
  const [top, bottom] = [run(-tall * 0.55, 1.5), run(tall * 0.45, 1.5)]
  const sides = [0.25, 0.5, 0.75].map((v) => run(-tall * 0.55 + v * tall, 1.5))
  const outline = pathOf([
    top,
    kind === 'obi' ? sides.map((side) => side[side.length - 1]!) : [],
    reverse(bottom),
    kind === 'obi' ? reverse(sides.map((side) => side[0]!)) : [],
  ])
  const free: Lighting = { of: 'belt', layer: 'light', fabric: trim.fabric, tone: trim.tone }
  const how = { ...free, clip: outline }
  const y = waist.y - tall * 0.55
  const half = waist.half + 1.5
  const s = surface({
    left: (v) => body.on(-half - flare(y + v * tall - waist.y), y + v * tall),
    right: (v) => body.on(half + flare(y + v * tall - waist.y), y + v * tall),
    sag: () => waist.sag,
    turn: 1.3,
  })
  const below = bottom.map((p) => at(p.x + 1, p.y))
  const shadow = pathOf([below, reverse(below.map((p) => at(p.x, p.y + 16)))])
  const marks: Mark[] = [
    ...cast({ ...free, clip: shadow }, below, 11, 0.42, '#1c1424'),
    { type: 'path', layer: 'light', of: 'belt', d: outline, fill: solid(color) },
    ...roundness(s, how, silk ? 1.15 : 1.05),
    ...(silk
      ? rows.flatMap((v) => [
          stroke(how, run(-tall * 0.55 + v * tall, 1), trim.tone.shade, 0.32, 1.6),
          stroke(how, run(-tall * 0.55 + v * tall + 1.6, 1), trim.tone.light, 0.26, 1.2),
        ])
      : rows.map((v) => stroke(how, run(-tall * 0.55 + v * tall, 1), trim.tone.light, 0.4, 0.9, [4, 3]))),
    stroke(free, top, trim.tone.line, 0.5, 1.1),
    stroke(free, bottom, trim.tone.line, 0.6, 1.2),
  ]
  const aside = waist.half * 0.657
  const middle = body.on(atSide ? aside : 0, waist.y + waist.sag * (atSide ? 0.55 : 1) - tall * 0.05)
  if (!silk && view === 'front') marks.push(...buckle(middle, tall))
  if (kind === 'sash') marks.push(...bow(middle, color))
  if (kind === 'obi' && view === 'back') marks.push(...bow(middle, color, 1.15))
  return marks
}

const brass = ({ x, y }: Point): Paint => ({
  type: 'linear',
  from: at(x - 14, y - 19),
  to: at(x + 14, y + 17),
  stops: [
    { at: 0, color: '#f7e3a1', alpha: 1 },
    { at: 0.45, color: '#c99b3f', alpha: 1 },
    { at: 1, color: '#7b5a1e', alpha: 1 },
  ],
})

function buckle(middle: Point, tall: number): Mark[] {
  const { x, y } = middle
  const wide = tall < 12 ? 10 : 14
  const box = (w: number, h: number) => [
    at(x - w, y - h),
    at(x + w, y - h),
    at(x + w, y + h),
    at(x - w, y + h),
  ]
  const h = tall / 2 + 2.5
  const rim = tall < 12 ? 2.6 : 4.5
  const frame = pathOf([box(wide, h)]) + pathOf([reverse(box(wide - rim, h - rim))])
  const mark = { type: 'path', layer: 'light', of: 'belt' } as const
  return [
    {
      ...mark,
      d: pathOf([box(wide, h).map((p) => at(p.x + 1.2, p.y + 2))]),
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
      d: pathOf([[at(x - wide + 3, y), at(x + wide - 5, y)]], false),
      stroke: { paint: solid('#e6c873', 1), width: 2.2, cap: 'round' },
    },
  ]
}

/** A tied bow: two loops, two tails, one knot. */
export function bow(knot: Point, color: Hex, size = 1, of = 'belt'): Mark[] {
  const { tone, fabric } = clothOf('satin', color)
  const free: Lighting = { of, layer: 'light', fabric, tone }
  const on = (x: number, y: number) => at(knot.x + x * size, knot.y + y * size)
  const leaf = (run: Run, d: string, from: Point, to: Point): Mark[] => {
    const how = { ...free, clip: d }
    return [
      {
        type: 'path',
        layer: 'light',
        of,
        d: pathOf([run.map((p) => at(p.x + 2, p.y + 4))]),
        fill: solid('#1c1424', 0.2),
      },
      { type: 'path', layer: 'light', of, d, fill: solid(color) },
      {
        type: 'path',
        layer: 'light',
        of,
        d,
        fill: {
          type: 'linear',
          from,
          to,
          stops: [
            { at: 0, color: tone.shade, alpha: 0.55 },
            { at: 0.35, color: tone.light, alpha: 0.3 * tone.lightGain },
            { at: 0.6, color: tone.shade, alpha: 0.05 },
            { at: 1, color: tone.shade, alpha: 0.42 },
          ],
        },
      },
      stroke(how, [...run, run[0]!], tone.line, 0.6, 2),
    ]
  }
  const side = (sign: number): Mark[] => {
    const turn = (run: Run) => (sign > 0 ? [...run] : mirror(run, knot.x))
    const tail = turn([
      ...cubic(on(2, 2), on(10, 24), on(14, 60), on(13, 104)),
      on(24, 97),
      on(36, 106),
      ...cubic(on(36, 106), on(30, 66), on(22, 26), on(8, 0)).slice(1),
    ])
    const loop = turn([
      ...cubic(on(2, -3), on(18, -30), on(58, -32), on(60, -12)),
      ...cubic(on(60, -12), on(62, 8), on(56, 22), on(50, 20)).slice(1),
      ...cubic(on(50, 20), on(34, 22), on(14, 12), on(2, 4)).slice(1),
    ])
    const crease = turn(cubic(on(6, 0), on(18, -6), on(30, -9), on(44, -9), 8))
    const inside = turn([
      ...cubic(on(60, -12), on(62, 8), on(56, 22), on(50, 20)),
      ...cubic(on(50, 20), on(46, 10), on(50, -12), on(60, -12)).slice(1),
    ])
    return [
      ...leaf(tail, pathOf([tail]), turn([on(6, 30)])[0]!, turn([on(34, 34)])[0]!),
      ...leaf(loop, pathOf([loop]), turn([on(4, 0)])[0]!, turn([on(60, 4)])[0]!),
      { type: 'path', layer: 'light', of, d: pathOf([inside]), fill: solid(tone.shade, 0.42) },
      { type: 'path', layer: 'light', of, d: spindle(crease, 4 * size), fill: solid(tone.shade, 0.5) },
      {
        type: 'path',
        layer: 'light',
        of,
        d: spindle(
          crease.map((p) => at(p.x, p.y + 5)),
          3 * size,
        ),
        fill: solid(tone.light, 0.35),
      },
    ]
  }
  const body = [on(-9, -9), on(0, -11), on(9, -9), on(11, 0), on(9, 9), on(0, 11), on(-9, 9), on(-11, 0)]
  const d = pathOf([body])
  return [
    ...side(-1),
    ...side(1),
    {
      type: 'path',
      layer: 'light',
      of,
      d,
      fill: solid(color),
      stroke: { paint: solid(tone.line, 0.55), width: 1.2, join: 'round' },
    },
    glow({ ...free, clip: d }, on(-3, -3), 9 * size, 10 * size, tone.light, 0.5),
    glow({ ...free, clip: d }, on(7, 6), 8 * size, 10 * size, tone.shade, 0.5),
  ]
}
