import type { Hex, Mark, Paint, Point } from '~/drawing/drawing'
import { ellipse, pathOf, point } from '~/drawing/geometry'
import { clothOf } from '../../cloth/cloth'
import { blend, solid } from '../../cloth/tone'
import type { DressChoices } from '../choices'

/** A ball lit from the upper left: its shine, its body, its shade. */
const ball =
  (shine: Hex, color: Hex, shade: Hex, middle: number) =>
  (p: Point, radius: number): Paint => ({
    type: 'radial',
    center: point(p.x - radius * 0.35, p.y - radius * 0.4),
    radius: radius * 1.5,
    stops: [
      { offset: 0, color: shine, alpha: 1 },
      { offset: middle, color, alpha: 1 },
      { offset: 1, color: shade, alpha: 1 },
    ],
  })

const gold = ball('#fbeec0', '#cfa349', '#7b5a1e', 0.45)
const pearl = ball('#ffffff', '#f1e8dc', '#b3a28e', 0.5)

type Brooch = Exclude<DressChoices['brooch'], 'none'>

const mark = { type: 'path', layer: 'light', of: 'brooch' } as const
const edge = { paint: solid('#3a2a12', 0.5), width: 0.7 }
const shadow = (center: Point, rx: number, ry: number): Mark => ({
  ...mark,
  d: ellipse(center, rx, ry),
  fill: solid('#1c1424', 0.22),
})

/** `count` discs of a size in a ring of radius `r`. */
const ring = (p: Point, r: number, count: number, size: number, angle = 0) =>
  Array.from({ length: count }, (_, i) => {
    const a = (i / count) * Math.PI * 2 + angle
    return ellipse(point(p.x + Math.cos(a) * r, p.y + Math.sin(a) * r), size, size)
  }).join('')

const drawings: Record<Brooch, (p: Point, color: Hex) => Mark[]> = {
  pearl: (p) => [
    shadow(point(p.x + 1.6, p.y + 3), 15, 14),
    { ...mark, d: ellipse(p, 13.5, 13.5), fill: gold(p, 13.5), stroke: edge },
    { ...mark, d: ring(p, 10, 10, 3), fill: pearl(p, 12), stroke: edge },
    { ...mark, d: ellipse(p, 6.4, 6.4), fill: pearl(p, 6.4), stroke: edge },
  ],
  flower: (p, color) => {
    const { tone } = clothOf('satin', color)
    const line = { paint: solid(tone.line, 0.6), width: 0.9 }
    return [
      shadow(point(p.x + 2, p.y + 4), 21, 20),
      { ...mark, d: ring(p, 12.5, 7, 8.6), fill: solid(blend(color, tone.shade, 0.35)), stroke: line },
      { ...mark, d: ring(p, 8, 6, 7.4, 0.4), fill: solid(blend(color, tone.shade, 0.12)), stroke: line },
      { ...mark, d: ring(p, 3.8, 4, 5.2, 0.9), fill: solid(blend(color, tone.light, 0.25)), stroke: line },
      { ...mark, d: ellipse(p, 3.2, 3.2), fill: solid(blend(color, tone.light, 0.5)), stroke: line },
    ]
  },
  bar: (p, color) => {
    const on = (x: number, y: number) => point(p.x + x * 0.95 - y * 0.3, p.y - x * 0.3 - y * 0.95)
    const bar = [on(-19, -3), on(19, -3), on(22, 0), on(19, 3), on(-19, 3), on(-22, 0)]
    const stones = (dx: number, dy: number, size: number) =>
      [-11, 0, 11].map((x) => ellipse(on(x + dx, dy), size, size)).join('')
    return [
      { ...mark, d: pathOf([bar.map((q) => point(q.x + 1.2, q.y + 2.6))]), fill: solid('#1c1424', 0.26) },
      { ...mark, d: pathOf([bar]), fill: gold(p, 16), stroke: edge },
      { ...mark, d: stones(0, 0, 4.3), fill: solid(color), stroke: edge },
      { ...mark, d: stones(-1.3, 1.4, 1.3), fill: solid('#ffffff', 0.75) },
    ]
  },
}

/** A brooch, pinned where `p` is. */
export const pinBrooch = (kind: Brooch, p: Point, color: Hex): Mark[] => drawings[kind](p, color)
