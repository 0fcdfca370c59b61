import type { Hex, Mark, Point } from '~/drawing/drawing'
import { ellipse, mix, point } from '~/drawing/geometry'
import type { Lighting } from '../../cloth/shade'
import { stroke } from '../../cloth/stitching'
import { lightness, solid } from '../../cloth/tone'
import { centre } from '../../figure/landmarks'

/** Buttons down the centre front, from below the neck to `to`, each with its own small shadow. */
export function sewButtons(
  from: number,
  to: number,
  cloth: Hex,
  skirtTo?: number,
  columns: readonly number[] = [0],
): Mark[] {
  const pearl = lightness(cloth) < 0.72
  const [face, edge] = pearl ? (['#f6efe0', '#b9a98c'] as const) : (['#8b6a4d', '#4b3524'] as const)
  const heights: number[] = []
  const gap = 31
  const count = Math.max(2, Math.floor((to - from) / gap) + 1)
  for (let i = 0; i < count; i++) heights.push(mix(from, to, count === 1 ? 0 : i / (count - 1)))
  if (skirtTo) for (let y = to + 54; y < skirtTo; y += 42) heights.push(y)
  return columns.flatMap((x) => heights.flatMap((y) => button(point(centre + x, y), face, edge)))
}

function button(p: Point, face: Hex, edge: Hex): Mark[] {
  const mark = { type: 'path', layer: 'light', of: 'buttons' } as const
  return [
    { ...mark, d: ellipse(point(p.x + 1, p.y + 2), 6.2, 6.2), fill: solid('#1c1424', 0.3) },
    {
      ...mark,
      d: ellipse(p, 5.6, 5.6),
      fill: {
        type: 'radial',
        center: point(p.x - 1.8, p.y - 2),
        radius: 8,
        stops: [
          { offset: 0, color: '#ffffff', alpha: 1 },
          { offset: 0.3, color: face, alpha: 1 },
          { offset: 1, color: edge, alpha: 1 },
        ],
      },
      stroke: { paint: solid('#2e1d12', 0.35), width: 0.7 },
    },
    {
      ...mark,
      d: [-1.5, 1.5]
        .flatMap((dx) => [-1.5, 1.5].map((dy) => ellipse(point(p.x + dx, p.y + dy), 0.7, 0.7)))
        .join(''),
      fill: solid('#2e1d12', 0.7),
    },
  ]
}

/** A placket's edge, where buttons close the front. */
export const placket = (lighting: Lighting, from: number, to: number): Mark[] => [
  stroke(lighting, [point(centre + 12, from), point(centre + 12, to)], lighting.tone.line, 0.34, 1),
  stroke(lighting, [point(centre - 12, from), point(centre - 12, to)], lighting.tone.line, 0.22, 1),
]
