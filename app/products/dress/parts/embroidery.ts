import type { Hex, Mark, PathData, Point } from '~/drawing/drawing'
import { type Run, along, ellipse, mix, offset, pathOf, point } from '~/drawing/geometry'
import type { Lighting } from '../../cloth/shade'
import { stroke } from '../../cloth/stitching'
import { level } from '../../cloth/surface'
import { blend, solid } from '../../cloth/tone'
import { centre } from '../../figure/landmarks'
import { wholeOf } from './joints'
import type { SkirtPiece } from './skirts/piece'
import { trimLighting } from './trim-lighting'

/** Sprigs along a run: a stem that winds, a leaf on either side, a blossom now and then. */
function sprigs(
  places: readonly { p: Point; angle: number }[],
  size: number,
  color: Hex,
  clip?: PathData,
): Mark[] {
  const leaf = blend(color, '#4f6f4a', 0.8)
  const [stems, leaves, petals, hearts]: [Run[], PathData[], PathData[], PathData[]] = [[], [], [], []]
  places.forEach(({ p, angle }, i) => {
    const up = i % 2 ? 1 : -1
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const on = (x: number, y: number) =>
      point(p.x + (x * c - y * up * s) * size, p.y + (x * s + y * up * c) * size)
    stems.push([on(-16, -5), on(-9, 0.5), on(-2, 1), on(6, -2), on(12, -6), on(16, -5)])
    const blade = (x: number, y: number, tx: number, ty: number, w: number) => {
      const [mx, my] = [(x + tx) / 2, (y + ty) / 2]
      const [nx, ny] = [-(ty - y), tx - x]
      const k = w / Math.hypot(nx, ny)
      const [a, b] = [on(mx + nx * k, my + ny * k), on(mx - nx * k, my - ny * k)]
      const [from, to] = [on(x, y), on(tx, ty)]
      const f = (n: number) => n.toFixed(1)
      leaves.push(
        `M${f(from.x)} ${f(from.y)}Q${f(a.x)} ${f(a.y)} ${f(to.x)} ${f(to.y)}Q${f(b.x)} ${f(b.y)} ${f(from.x)} ${f(from.y)}Z`,
      )
    }
    blade(-9, 0.5, -12, 8, 3)
    blade(-8, 0, -3, -7, 3)
    blade(7, -3, 13, 2, 2.8)
    const flower = on(3, 5.5)
    for (let k = 0; k < 5; k++) {
      const bearing = (k / 5) * Math.PI * 2 - Math.PI / 2
      petals.push(
        ellipse(
          point(flower.x + Math.cos(bearing) * 3.3 * size, flower.y + Math.sin(bearing) * 3.3 * size),
          2.7 * size,
          2.7 * size,
        ),
      )
    }
    const bud = on(15.5, -6.5)
    petals.push(ellipse(bud, 2 * size, 2 * size))
    hearts.push(ellipse(flower, 1.7 * size, 1.7 * size))
  })
  const lighting: Lighting = { ...trimLighting('embroidery', color), clip }
  const fill = (d: PathData[], paint: Hex): Mark => ({
    type: 'path',
    layer: 'light',
    of: 'embroidery',
    clip,
    d: d.join(''),
    fill: solid(paint, 0.96),
    stroke: { paint: solid(lighting.tone.line, 0.35), width: 0.6 },
  })
  return [
    stroke(lighting, stems, leaf, 0.95, 1.5),
    fill(leaves, leaf),
    fill(petals, color),
    fill(hearts, blend(color, '#f3dc8d', 0.85)),
  ]
}

/** Even places along a run, from `from` to `to` of its length. */
function spaced(run: Run, gap: number, from: number, to: number): { p: Point; angle: number }[] {
  const whole = along(run)
  const length = run.reduce(
    (sum, q, i) => sum + (i ? Math.hypot(q.x - run[i - 1]!.x, q.y - run[i - 1]!.y) : 0),
    0,
  )
  const count = Math.max(1, Math.round((length * (to - from)) / gap))
  return Array.from({ length: count }, (_, i) => {
    const t = mix(from, to, (i + 0.5) / count)
    const [p, q] = [whole(t - 0.01), whole(t + 0.01)]
    return { p: whole(t), angle: Math.atan2(q.y - p.y, q.x - p.x) }
  })
}

/** Embroidery below the neck edge. */
export function embroiderNeck(neck: Run, bodice: Run, color: Hex): Mark[] {
  const t = along(neck)
  const even = Array.from({ length: 25 }, (_, i) => t(i / 24))
  const run = wholeOf(offset(even, 15).map((p) => point(Math.max(centre, p.x), p.y)))
  return sprigs(spaced(run, 27, 0.04, 0.96), 0.74, color, pathOf([bodice]))
}

/** Embroidery above the hem. */
export function embroiderHem(p: SkirtPiece, color: Hex): Mark[] {
  const tall = p.surface.pointAt(0.5, 1).y - p.surface.pointAt(0.5, 0).y
  const run = level(p.surface, 1 - Math.min(0.16, 30 / tall), 6)
  return sprigs(spaced(run, 38, 0.02, 0.98), 1.15, color, pathOf([p.outline]))
}
