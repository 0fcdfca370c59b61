import type { Hex, Mark, Point } from '~/drawing/drawing'
import { along, at, clamp, ellipse, mix, pathOf, reverse } from '~/drawing/geometry'
import { solid } from '../../cloth/cloth'
import type { Lighting } from '../../cloth/shade'
import { stroke } from '../../cloth/stitching'
import { lightness } from '../../cloth/tone'
import { level } from '../../cloth/surface'
import { centre } from '../../figure/landmarks'
import type { SkirtPiece } from './skirts'

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
  return columns.flatMap((x) => heights.flatMap((y) => button(at(centre + x, y), face, edge)))
}

function button(p: Point, face: Hex, edge: Hex): Mark[] {
  const mark = { type: 'path', layer: 'light', of: 'buttons' } as const
  return [
    { ...mark, d: ellipse(at(p.x + 1, p.y + 2), 6.2, 6.2), fill: solid('#1c1424', 0.3) },
    {
      ...mark,
      d: ellipse(p, 5.6, 5.6),
      fill: {
        type: 'radial',
        center: at(p.x - 1.8, p.y - 2),
        radius: 8,
        stops: [
          { at: 0, color: '#ffffff', alpha: 1 },
          { at: 0.3, color: face, alpha: 1 },
          { at: 1, color: edge, alpha: 1 },
        ],
      },
      stroke: { paint: solid('#2e1d12', 0.35), width: 0.7 },
    },
    {
      ...mark,
      d: [-1.5, 1.5]
        .flatMap((dx) => [-1.5, 1.5].map((dy) => ellipse(at(p.x + dx, p.y + dy), 0.7, 0.7)))
        .join(''),
      fill: solid('#2e1d12', 0.7),
    },
  ]
}

/** A placket's edge, where buttons close the front. */
export const placket = (how: Lighting, from: number, to: number): Mark[] => [
  stroke(how, [at(centre + 12, from), at(centre + 12, to)], how.tone.line, 0.34, 1),
  stroke(how, [at(centre - 12, from), at(centre - 12, to)], how.tone.line, 0.22, 1),
]

/** A band of another colour above the hem, part of the cloth: folds shade it like the rest. */
export function hemBand(p: SkirtPiece, color: Hex, height: number): Mark[] {
  const from = 1 - clamp(height / (p.surface.at(0.5, 1).y - p.surface.at(0.5, 0).y), 0, 0.4)
  const outline = pathOf([p.outline])
  const upper = level(p.surface, from, Math.max(24, p.surface.lobes.length * 8), -0.01, 1.01)
  const lower = level(p.surface, 1.06, 2, -0.04, 1.04)
  return [
    {
      type: 'path',
      layer: 'cloth',
      of: 'hem',
      clip: outline,
      d: pathOf([upper, reverse(lower)]),
      fill: solid(color),
    },
  ]
}

/** Two rows of stitches near the hem. */
export function hemStitch(p: SkirtPiece, how: Lighting, color: Hex): Mark[] {
  const tall = p.surface.at(0.5, 1).y - p.surface.at(0.5, 0).y
  return [9, 15].map((rise) => stroke(how, level(p.surface, 1 - rise / tall, 10), color, 0.72, 1.1, [5, 3.4]))
}

/** A scalloped lace edge that hangs below the hem, with its eyelets. Only what is below the hem is painted. */
export function hemLace(p: SkirtPiece): Mark[] {
  const hem = along(p.hem)
  const length = p.hem.reduce(
    (sum, q, i) => sum + (i ? Math.hypot(q.x - p.hem[i - 1]!.x, q.y - p.hem[i - 1]!.y) : 0),
    0,
  )
  const count = Math.round(length / 15)
  const centres = Array.from({ length: count }, (_, i) => hem((i + 0.5) / count))
  const below = pathOf([p.hem, reverse(p.hem).map((q) => at(centre + (q.x - centre) * 1.03, q.y + 26))])
  const mark = { type: 'path', layer: 'light', of: 'hem', clip: below } as const
  const scallops = centres.map((c) => ellipse(at(c.x, c.y + 3), 8.6, 11)).join('')
  const ring = (r: number, dy: number) => centres.map((c) => ellipse(at(c.x, c.y + dy), r, r)).join('')
  return [
    { ...mark, d: scallops, stroke: { paint: solid('#6d6257', 0.4), width: 1.6 }, fill: solid('#fbf7ee', 1) },
    { ...mark, d: ring(2.3, 8.4), fill: solid('#8f8374', 0.65) },
    {
      ...mark,
      d: centres.flatMap((c) => [-4.4, 4.4].map((dx) => ellipse(at(c.x + dx, c.y + 5.4), 1.2, 1.2))).join(''),
      fill: solid('#8f8374', 0.5),
    },
  ]
}

/** The lace's heading: a fine row of loops sewn on the hem itself. */
export function laceHeading(p: SkirtPiece, how: Lighting): Mark[] {
  return [
    stroke(
      how,
      p.hem.map((q) => at(q.x, q.y - 3)),
      '#fbf7ee',
      0.9,
      4,
    ),
    stroke(
      how,
      p.hem.map((q) => at(q.x, q.y - 3)),
      '#8f8374',
      0.5,
      1,
      [1.6, 3],
    ),
  ]
}
