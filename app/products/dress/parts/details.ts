import type { Hex, Mark, Paint, PathData, Point } from '~/drawing/drawing'
import { type Run, along, at, ellipse, mix, offset, pathOf } from '~/drawing/geometry'
import { type Cloth, clothOf, ground, solid } from '../../cloth/cloth'
import type { Lighting } from '../../cloth/shade'
import { stroke } from '../../cloth/stitching'
import { level } from '../../cloth/surface'
import { blend } from '../../cloth/tone'
import { centre } from '../../figure/landmarks'
import type { DressChoices } from '../choices'
import { lines, wholeOf } from './bodice-work'
import type { SkirtPiece } from './skirts'

/** What is sewn on last: piping, pockets, embroidery, a brooch. */

const lightOf = (of: string, color: Hex): Lighting => {
  const { fabric, tone } = clothOf('satin', color)
  return { of, layer: 'light', fabric, tone }
}

/** Cord in another colour along edges. */
export function sewPiping(runs: readonly Run[], color: Hex): Mark[] {
  const how = lightOf('piping', color)
  return [
    lines(how, runs, how.tone.line, 0.85, 4.2),
    lines(how, runs, color, 1, 3.2),
    lines(
      how,
      runs.map((run) => run.map((p) => at(p.x - 0.5, p.y - 0.7))),
      how.tone.light,
      0.6,
      1,
    ),
  ]
}

/** Two pockets on the skirt's front, turned the way its cloth hangs. */
export function sewPockets(kind: 'patch' | 'welt', { surface: s, hem }: SkirtPiece, cloth: Cloth): Mark[] {
  const top = s.at(0.5, 0).y
  const long = Math.max(...hem.map((p) => p.y)) - top
  const v = Math.min(kind === 'patch' ? 74 : 66, long * 0.32) / long
  const { fabric, tone } = cloth
  return [0.27, 0.73].flatMap((u) => {
    const [p, q] = [s.at(u, v), s.at(u, v + 0.12)]
    const sign = u < 0.5 ? -1 : 1
    const lean = -Math.atan2(q.x - p.x, q.y - p.y) + (kind === 'welt' ? sign * 0.32 : 0)
    const [c, n] = [Math.cos(lean), Math.sin(lean)]
    const on = (x: number, y: number) => at(p.x + x * c - y * n, p.y + x * n + y * c)
    const run =
      kind === 'patch'
        ? [on(-22, 0), on(22, 0), on(21, 38), on(16, 47), on(0, 51), on(-16, 47), on(-21, 38)]
        : [on(-21, -4), on(21, -4), on(21, 5), on(-21, 5)]
    const d = pathOf([run])
    const how: Lighting = { of: 'pocket', layer: 'light', fabric, tone, clip: d }
    const free = { ...how, clip: undefined }
    const inner = run.map((r) => at(mix(r.x, on(0, 24).x, 0.14), mix(r.y, on(0, 24).y, 0.12)))
    const flat = { ...cloth, fabric: { ...fabric, cover: 1 } }
    const fill: Mark = {
      type: 'path',
      layer: 'light',
      of: 'pocket',
      d,
      fill: {
        type: 'linear',
        from: on(-22, 0),
        to: on(22, 14),
        stops: [
          { at: 0, color: tone.light, alpha: Math.min(0.8, fabric.light * tone.lightGain * 0.8) },
          { at: 0.45, color: tone.light, alpha: 0.02 },
          { at: 1, color: tone.shade, alpha: Math.min(0.8, fabric.shade * (sign > 0 ? 0.9 : 0.5)) },
        ],
      },
    }
    return [
      stroke(
        free,
        run.slice(2).map((r) => at(r.x + 1, r.y + 2.4)),
        tone.shade,
        0.3,
        5,
      ),
      ...ground(
        { of: 'pocket', outline: d, surface: s, whole: { origin: p, angle: lean }, lining: d },
        flat,
        'light',
      ),
      fill,
      stroke(free, [...run, run[0]!], tone.line, 0.6, 1.2),
      ...(kind === 'patch'
        ? [
            stroke(how, [on(-22, 8), on(22, 8)], tone.line, 0.4, 1),
            stroke(how, inner.slice(2), cloth.id === 'denim' ? '#d9a24a' : tone.light, 0.7, 1, [4, 3]),
          ]
        : [stroke(free, [on(-21, -4.6), on(21, -4.6)], tone.line, 0.9, 1.8)]),
    ]
  })
}

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
      at(p.x + (x * c - y * up * s) * size, p.y + (x * s + y * up * c) * size)
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
      const turn = (k / 5) * Math.PI * 2 - Math.PI / 2
      petals.push(
        ellipse(
          at(flower.x + Math.cos(turn) * 3.3 * size, flower.y + Math.sin(turn) * 3.3 * size),
          2.7 * size,
          2.7 * size,
        ),
      )
    }
    const bud = on(15.5, -6.5)
    petals.push(ellipse(bud, 2 * size, 2 * size))
    hearts.push(ellipse(flower, 1.7 * size, 1.7 * size))
  })
  const how: Lighting = { ...lightOf('embroidery', color), clip }
  const fill = (d: PathData[], paint: Hex): Mark => ({
    type: 'path',
    layer: 'light',
    of: 'embroidery',
    clip,
    d: d.join(''),
    fill: solid(paint, 0.96),
    stroke: { paint: solid(how.tone.line, 0.35), width: 0.6 },
  })
  return [
    lines(how, stems, leaf, 0.95, 1.5),
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
  const run = wholeOf(offset(even, 15).map((p) => at(Math.max(centre, p.x), p.y)))
  return sprigs(spaced(run, 27, 0.04, 0.96), 0.74, color, pathOf([bodice]))
}

/** Embroidery above the hem. */
export function embroiderHem(p: SkirtPiece, color: Hex): Mark[] {
  const tall = p.surface.at(0.5, 1).y - p.surface.at(0.5, 0).y
  const run = level(p.surface, 1 - Math.min(0.16, 30 / tall), 6)
  return sprigs(spaced(run, 38, 0.02, 0.98), 1.15, color, pathOf([p.outline]))
}

const gold = (p: Point, radius: number): Paint => ({
  type: 'radial',
  center: at(p.x - radius * 0.35, p.y - radius * 0.4),
  radius: radius * 1.5,
  stops: [
    { at: 0, color: '#fbeec0', alpha: 1 },
    { at: 0.45, color: '#cfa349', alpha: 1 },
    { at: 1, color: '#7b5a1e', alpha: 1 },
  ],
})

const pearl = (p: Point, radius: number): Paint => ({
  type: 'radial',
  center: at(p.x - radius * 0.35, p.y - radius * 0.4),
  radius: radius * 1.5,
  stops: [
    { at: 0, color: '#ffffff', alpha: 1 },
    { at: 0.5, color: '#f1e8dc', alpha: 1 },
    { at: 1, color: '#b3a28e', alpha: 1 },
  ],
})

/** A brooch, pinned where `p` is. */
export function pinBrooch(kind: Exclude<DressChoices['brooch'], 'none'>, p: Point, color: Hex): Mark[] {
  const mark = { type: 'path', layer: 'light', of: 'brooch' } as const
  const edge = { paint: solid('#3a2a12', 0.5), width: 0.7 }
  const round = (r: number, count: number, size: number, turn = 0) =>
    Array.from({ length: count }, (_, i) => {
      const a = (i / count) * Math.PI * 2 + turn
      return ellipse(at(p.x + Math.cos(a) * r, p.y + Math.sin(a) * r), size, size)
    }).join('')
  const shadow: Mark = { ...mark, d: ellipse(at(p.x + 1.6, p.y + 3), 15, 14), fill: solid('#1c1424', 0.22) }
  switch (kind) {
    case 'pearl':
      return [
        shadow,
        { ...mark, d: ellipse(p, 13.5, 13.5), fill: gold(p, 13.5), stroke: edge },
        { ...mark, d: round(10, 10, 3), fill: pearl(p, 12), stroke: edge },
        { ...mark, d: ellipse(p, 6.4, 6.4), fill: pearl(p, 6.4), stroke: edge },
      ]
    case 'flower': {
      const { tone } = clothOf('satin', color)
      const line = { paint: solid(tone.line, 0.6), width: 0.9 }
      return [
        { ...shadow, d: ellipse(at(p.x + 2, p.y + 4), 21, 20) },
        { ...mark, d: round(12.5, 7, 8.6), fill: solid(blend(color, tone.shade, 0.35)), stroke: line },
        { ...mark, d: round(8, 6, 7.4, 0.4), fill: solid(blend(color, tone.shade, 0.12)), stroke: line },
        { ...mark, d: round(3.8, 4, 5.2, 0.9), fill: solid(blend(color, tone.light, 0.25)), stroke: line },
        { ...mark, d: ellipse(p, 3.2, 3.2), fill: solid(blend(color, tone.light, 0.5)), stroke: line },
      ]
    }
    case 'bar': {
      const on = (x: number, y: number) => at(p.x + x * 0.95 - y * 0.3, p.y - x * 0.3 - y * 0.95)
      const bar = [on(-19, -3), on(19, -3), on(22, 0), on(19, 3), on(-19, 3), on(-22, 0)]
      return [
        { ...mark, d: pathOf([bar.map((q) => at(q.x + 1.2, q.y + 2.6))]), fill: solid('#1c1424', 0.26) },
        { ...mark, d: pathOf([bar]), fill: gold(p, 16), stroke: edge },
        {
          ...mark,
          d: [-11, 0, 11].map((x) => ellipse(on(x, 0), 4.3, 4.3)).join(''),
          fill: solid(color),
          stroke: edge,
        },
        {
          ...mark,
          d: [-11, 0, 11].map((x) => ellipse(on(x - 1.3, 1.4), 1.3, 1.3)).join(''),
          fill: solid('#ffffff', 0.75),
        },
      ]
    }
  }
}
