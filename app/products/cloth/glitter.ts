import type { Mark, PathData } from '~/drawing/drawing'
import { clamp, pathOf, point } from '~/drawing/geometry'
import { chance } from './chance'
import { solid } from './tone'
import { type Lighting, litAt } from './shade'
import type { Surface } from './surface'

/** A spark of four points. */
const spark = (x: number, y: number, size: number): PathData =>
  pathOf([
    Array.from({ length: 8 }, (_, i) => {
      const reach = i % 2 ? size * 0.3 : size
      return point(x + reach * Math.cos((i * Math.PI) / 4), y + reach * Math.sin((i * Math.PI) / 4))
    }),
  ])

/** Spangles that throw the lamp back: close where the cloth faces it, few where it turns away. */
export function glitter(s: Surface, lighting: Lighting, seed: number): Mark[] {
  const { fabric, tone, layer, of, clip } = lighting
  if (!fabric.glitter) return []
  const next = chance(seed)
  const [left, right, top, hem] = [s.pointAt(0, 0.7), s.pointAt(1, 0.7), s.pointAt(0.5, 0), s.pointAt(0.5, 1)]
  const count = Math.round((fabric.glitter * (right.x - left.x) * (hem.y - top.y)) / 1e4)
  const [small, large]: [PathData[], PathData[]] = [[], []]
  for (let i = 0; i < count; i++) {
    const [u, v, luck] = [next(), Math.pow(next(), 0.7), next()]
    const facing = litAt(s, fabric, u)
    if (luck > 0.04 + 1.5 * facing) continue
    const { x, y } = s.pointAt(0.02 + 0.96 * u, clamp(v, 0.02, 0.98))
    const size = 1.6 + 3 * facing * next()
    ;(size > 2.6 ? large : small).push(spark(x, y, size))
  }
  const mark = { type: 'path', layer, of, clip } as const
  return [
    { ...mark, d: small.join(''), fill: solid(tone.light, 0.8) },
    { ...mark, d: large.join(''), fill: solid('#ffffff', 0.92) },
  ].filter(({ d }) => d) as Mark[]
}
