import type { Hex, Mark, Point } from '~/drawing/drawing'
import { type Run, cubic, mirror, pathOf, point } from '~/drawing/geometry'
import { clothOf } from '../../cloth/cloth'
import { solid } from '../../cloth/tone'
import { glow } from '../../cloth/glow'
import type { Lighting } from '../../cloth/shade'
import { spindle, stroke } from '../../cloth/stitching'

/** A tied bow: two loops, two tails, one knot. */
export function bow(knot: Point, color: Hex, size = 1, of = 'belt'): Mark[] {
  const { tone, fabric } = clothOf('satin', color)
  const free: Lighting = { of, layer: 'light', fabric, tone }
  const on = (x: number, y: number) => point(knot.x + x * size, knot.y + y * size)
  const leaf = (run: Run, d: string, from: Point, to: Point): Mark[] => {
    const lighting = { ...free, clip: d }
    return [
      {
        type: 'path',
        layer: 'light',
        of,
        d: pathOf([run.map((p) => point(p.x + 2, p.y + 4))]),
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
            { offset: 0, color: tone.shade, alpha: 0.55 },
            { offset: 0.35, color: tone.light, alpha: 0.3 * tone.lightGain },
            { offset: 0.6, color: tone.shade, alpha: 0.05 },
            { offset: 1, color: tone.shade, alpha: 0.42 },
          ],
        },
      },
      stroke(lighting, [...run, run[0]!], tone.line, 0.6, 2),
    ]
  }
  const side = (sign: number): Mark[] => {
    const onSide = (run: Run) => (sign > 0 ? [...run] : mirror(run, knot.x))
    const tail = onSide([
      ...cubic(on(2, 2), on(10, 24), on(14, 60), on(13, 104)),
      on(24, 97),
      on(36, 106),
      ...cubic(on(36, 106), on(30, 66), on(22, 26), on(8, 0)).slice(1),
    ])
    const loop = onSide([
      ...cubic(on(2, -3), on(18, -30), on(58, -32), on(60, -12)),
      ...cubic(on(60, -12), on(62, 8), on(56, 22), on(50, 20)).slice(1),
      ...cubic(on(50, 20), on(34, 22), on(14, 12), on(2, 4)).slice(1),
    ])
    const crease = onSide(cubic(on(6, 0), on(18, -6), on(30, -9), on(44, -9), 8))
    const inside = onSide([
      ...cubic(on(60, -12), on(62, 8), on(56, 22), on(50, 20)),
      ...cubic(on(50, 20), on(46, 10), on(50, -12), on(60, -12)).slice(1),
    ])
    return [
      ...leaf(tail, pathOf([tail]), onSide([on(6, 30)])[0]!, onSide([on(34, 34)])[0]!),
      ...leaf(loop, pathOf([loop]), onSide([on(4, 0)])[0]!, onSide([on(60, 4)])[0]!),
      { type: 'path', layer: 'light', of, d: pathOf([inside]), fill: solid(tone.shade, 0.42) },
      { type: 'path', layer: 'light', of, d: spindle(crease, 4 * size), fill: solid(tone.shade, 0.5) },
      {
        type: 'path',
        layer: 'light',
        of,
        d: spindle(
          crease.map((p) => point(p.x, p.y + 5)),
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
