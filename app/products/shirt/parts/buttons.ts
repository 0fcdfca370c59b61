import type { Hex, Mark, Point } from '~/drawing/drawing'
import { ellipse, point } from '~/drawing/geometry'
import { blend, solid } from '../../cloth/tone'

/** One shirt button with its own small shadow: a turned rim, four holes and its thread. */
export function button(p: Point, color: Hex, radius = 4.6, of = 'buttons'): Mark[] {
  const mark = { type: 'path', layer: 'light', of } as const
  const [pale, deep] = [blend(color, '#ffffff', 0.62), blend(color, '#1d1410', 0.36)]
  const hole = radius * 0.27
  return [
    {
      ...mark,
      d: ellipse(point(p.x + 0.9, p.y + 1.7), radius * 1.1, radius * 1.1),
      fill: solid('#1c1424', 0.32),
    },
    {
      ...mark,
      d: ellipse(p, radius, radius),
      fill: {
        type: 'radial',
        center: point(p.x - radius * 0.32, p.y - radius * 0.36),
        radius: radius * 1.45,
        stops: [
          { offset: 0, color: pale, alpha: 1 },
          { offset: 0.36, color, alpha: 1 },
          { offset: 1, color: deep, alpha: 1 },
        ],
      },
      stroke: { paint: solid(blend(color, '#1d1410', 0.6), 0.6), width: 0.7 },
    },
    {
      ...mark,
      d: ellipse(p, radius * 0.66, radius * 0.66),
      stroke: { paint: solid(deep, 0.45), width: 0.6 },
    },
    {
      ...mark,
      d: [-1, 1]
        .flatMap((x) => [-1, 1].map((y) => ellipse(point(p.x + x * hole, p.y + y * hole), 0.62, 0.62)))
        .join(''),
      fill: solid(blend(color, '#120c0a', 0.78), 0.85),
    },
  ]
}

/** A cufflink: a small bright disc. */
export function link(p: Point, of = 'cuffs'): Mark[] {
  const mark = { type: 'path', layer: 'light', of } as const
  return [
    { ...mark, d: ellipse(point(p.x + 0.9, p.y + 1.8), 4.6, 4.6), fill: solid('#1c1424', 0.34) },
    {
      ...mark,
      d: ellipse(p, 4.3, 4.3),
      fill: {
        type: 'radial',
        center: point(p.x - 1.4, p.y - 1.6),
        radius: 6.4,
        stops: [
          { offset: 0, color: '#fffdf4', alpha: 1 },
          { offset: 0.4, color: '#d9c07a', alpha: 1 },
          { offset: 1, color: '#6d531c', alpha: 1 },
        ],
      },
      stroke: { paint: solid('#4a3710', 0.7), width: 0.7 },
    },
  ]
}
