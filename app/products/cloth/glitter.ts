import type { Mark, PathData } from '~/drawing/drawing'
import { clamp, pathOf, point } from '~/drawing/geometry'
import { chance } from './chance'
import { solid } from './tone'
import { type Lighting, litAt } from './shade'
import type { Surface } from './surface'

const spark = (x: number, y: number, size: number): PathData =>
  pathOf([[point(x - size, y), point(x, y - size), point(x + size, y), point(x, y + size)]])

/** Spangles that throw the lamp back: close where the cloth faces it, few where it turns away. */
export function glitter(s: Surface, lighting: Lighting, seed: number): Mark[] {
  const { fabric, tone, layer, of, clip } = lighting
  if (!fabric.glitter) return []
  const next = chance(seed)
  const [left, right, top, hem] = [s.pointAt(0, 0.7), s.pointAt(1, 0.7), s.pointAt(0.5, 0), s.pointAt(0.5, 1)]
  const count = Math.round((fabric.glitter * (right.x - left.x) * (hem.y - top.y)) / 1e4)
  const sparks = Array.from({ length: count }, () => {
    const [u, v, luck] = [next(), Math.pow(next(), 0.7), next()]
    const facing = litAt(s, fabric, u)
    const { x, y } = s.pointAt(0.02 + 0.96 * u, clamp(v, 0.02, 0.98))
    return luck < 0.04 + 1.5 * facing ? spark(x, y, 1.6 + 3 * facing * next()) : ''
  })
  return [
    { type: 'path', layer, of, clip, d: sparks.join(''), fill: solid('#ffffff', 0.85 - 0.2 * tone.black) },
  ]
}
