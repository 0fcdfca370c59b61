import type { Mark } from '~/drawing/drawing'
import { ellipse, point } from '~/drawing/geometry'
import { toneOf } from '../../cloth/tone'
import type { CarChoices } from '../choices'
import { axleHeight, axles } from './landmarks'
import { type Facing, area, fade, line, solid } from './marks'

const part: ['light', string] = ['light', 'wheels']
const onCircle = (x: number, y: number, r: number, i: number, of: number) =>
  point(x + r * Math.cos((i / of) * 2 * Math.PI - 0.5), y + r * Math.sin((i / of) * 2 * Math.PI - 0.5))
const spot = (p: { x: number; y: number }) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`

function rim(c: CarChoices, x: number, y: number): Mark[] {
  const disc = (r: number) => ellipse(point(x, y), r, r)
  const metal = (r: number): Mark[] => [
    area(part, disc(r), solid('#b9b7b1')),
    area(
      part,
      disc(r),
      fade(point(x - r, y - r), point(x + r, y + r), [
        [0, '#ffffff', 0.95],
        [0.45, '#d6d4ce', 0.2],
        [1, '#3c3a37', 0.75],
      ]),
    ),
    line(part, disc(r), '#3c3a37', 0.7, 1.2),
  ]
  switch (c.wheels) {
    case 'hubcap':
    case 'whitewall': {
      const tone = toneOf(c.color)
      return [
        area(part, disc(39), solid(c.color)),
        area(
          part,
          disc(39),
          fade(point(x, y - 39), point(x, y + 39), [
            [0, tone.shade, 0.55],
            [0.5, tone.shade, 0.1],
            [1, tone.light, 0.3],
          ]),
        ),
        ...metal(c.wheels === 'hubcap' ? 26 : 21),
        line(part, disc(13), '#57534d', 0.6, 1.6),
      ]
    }
    case 'spokes':
      return [
        area(part, disc(40), solid('#2a2725')),
        ...Array.from({ length: 28 }, (_, i) => {
          const swing = i % 2 ? 2.2 : -2.2
          return line(
            part,
            `M${spot(onCircle(x, y, 8, i, 28))}L${spot(onCircle(x, y, 38, i + swing, 28))}`,
            '#d9d7d1',
            0.9,
            1.3,
          )
        }),
        line(part, disc(38.5), '#c9c7c1', 1, 4),
        line(part, disc(40), '#ffffff', 0.6, 1),
        ...metal(10),
      ]
    case 'alloy':
      return [
        area(part, disc(40), solid('#1c1a19')),
        ...Array.from({ length: 5 }, (_, i) => {
          const [a, b] = [onCircle(x, y, 39, i - 0.14, 5), onCircle(x, y, 39, i + 0.14, 5)]
          const [p, q] = [onCircle(x, y, 10, i + 0.3, 5), onCircle(x, y, 10, i - 0.3, 5)]
          return `M${spot(a)}L${spot(b)}L${spot(p)}L${spot(q)}Z`
        }).flatMap((spoke) => [
          area(
            part,
            spoke,
            fade(point(x - 36, y - 36), point(x + 36, y + 36), [
              [0, '#ffffff', 1],
              [0.5, '#cfcdc7', 1],
              [1, '#77746e', 1],
            ]),
          ),
          line(part, spoke, '#3c3a37', 0.6, 1),
        ]),
        line(part, disc(39), '#c9c7c1', 1, 3.4),
        ...metal(11),
      ]
  }
}

/** Both wheels on the floor, a little of each hidden in its arch. */
export function wheelsOf(c: CarChoices, { x }: Facing): Mark[] {
  return Object.values(axles).flatMap((axle) => {
    const [cx, cy] = [x(axle), axleHeight]
    const disc = (r: number) => ellipse(point(cx, cy), r, r)
    return [
      area(part, disc(62), solid('#242220')),
      area(
        part,
        disc(62),
        fade(point(cx - 50, cy - 60), point(cx + 40, cy + 60), [
          [0, '#6d6861', 0.6],
          [0.4, '#3a3633', 0.2],
          [1, '#000000', 0.5],
        ]),
      ),
      line(part, disc(54), '#000000', 0.35, 1.4),
      ...(c.wheels === 'whitewall'
        ? [line(part, disc(46), '#f1ece0', 1, 12), line(part, disc(46), '#8d8678', 0.25, 12)]
        : []),
      ...rim(c, cx, cy),
    ]
  })
}
