import type { Mark, Point } from '~/drawing/drawing'
import { type Run, mix, pathOf, point } from '~/drawing/geometry'
import { type Cloth, ground } from '../../cloth/cloth'
import type { Lighting } from '../../cloth/shade'
import { stroke } from '../../cloth/stitching'
import type { DressChoices } from '../choices'
import type { SkirtPiece } from './skirts/piece'

type Pocket = Exclude<DressChoices['pockets'], 'none'>

/** A pocket's own plane: points across and down from the middle of its opening. */
type Plane = (x: number, y: number) => Point

interface PocketCut {
  /** How far below the waist it is set, and how far its opening leans outwards, in radians. */
  drop: number
  lean: number
  outline: (on: Plane) => Run
  /** The stitches and edges that show on it; `inner` runs inside its outline. */
  details: (on: Plane, inner: Run, lighting: Lighting, cloth: Cloth) => Mark[]
}

const cuts: Record<Pocket, PocketCut> = {
  patch: {
    drop: 74,
    lean: 0,
    outline: (on) => [on(-22, 0), on(22, 0), on(21, 38), on(16, 47), on(0, 51), on(-16, 47), on(-21, 38)],
    details: (on, inner, lighting, cloth) => [
      stroke(lighting, [on(-22, 8), on(22, 8)], lighting.tone.line, 0.4, 1),
      stroke(lighting, inner.slice(2), cloth.fabric.thread ?? lighting.tone.light, 0.7, 1, [4, 3]),
    ],
  },
  welt: {
    drop: 66,
    lean: 0.32,
    outline: (on) => [on(-21, -4), on(21, -4), on(21, 5), on(-21, 5)],
    details: (on, _, lighting) => [
      stroke({ ...lighting, clip: undefined }, [on(-21, -4.6), on(21, -4.6)], lighting.tone.line, 0.9, 1.8),
    ],
  },
}

/** Two pockets on the skirt's front, turned the way its cloth hangs. */
export function sewPockets(kind: Pocket, { surface: s, hem }: SkirtPiece, cloth: Cloth): Mark[] {
  const cut = cuts[kind]
  const long = Math.max(...hem.map((p) => p.y)) - s.pointAt(0.5, 0).y
  const v = Math.min(cut.drop, long * 0.32) / long
  return [0.27, 0.73].flatMap((u) => {
    const [p, q] = [s.pointAt(u, v), s.pointAt(u, v + 0.12)]
    const sign = u < 0.5 ? -1 : 1
    return sewPocket(cut, p, -Math.atan2(q.x - p.x, q.y - p.y) + sign * cut.lean, sign, s, cloth)
  })
}

function sewPocket(
  cut: PocketCut,
  p: Point,
  lean: number,
  sign: number,
  surface: SkirtPiece['surface'],
  cloth: Cloth,
): Mark[] {
  const { fabric, tone } = cloth
  const [c, n] = [Math.cos(lean), Math.sin(lean)]
  const on: Plane = (x, y) => point(p.x + x * c - y * n, p.y + x * n + y * c)
  const run = cut.outline(on)
  const d = pathOf([run])
  const lighting: Lighting = { of: 'pocket', layer: 'light', fabric, tone, clip: d }
  const free = { ...lighting, clip: undefined }
  const inner = run.map((r) => point(mix(r.x, on(0, 24).x, 0.14), mix(r.y, on(0, 24).y, 0.12)))
  const flat = { ...cloth, fabric: { ...fabric, cover: 1 } }
  const light: Mark = {
    type: 'path',
    layer: 'light',
    of: 'pocket',
    d,
    fill: {
      type: 'linear',
      from: on(-22, 0),
      to: on(22, 14),
      stops: [
        { offset: 0, color: tone.light, alpha: Math.min(0.8, fabric.light * tone.lightGain * 0.8) },
        { offset: 0.45, color: tone.light, alpha: 0.02 },
        { offset: 1, color: tone.shade, alpha: Math.min(0.8, fabric.shade * (sign > 0 ? 0.9 : 0.5)) },
      ],
    },
  }
  const shadow = run.slice(2).map((r) => point(r.x + 1, r.y + 2.4))
  return [
    stroke(free, shadow, tone.shade, 0.3, 5),
    ...ground(
      { of: 'pocket', outline: d, surface, whole: { origin: p, angle: lean }, lining: d },
      flat,
      'light',
    ),
    light,
    stroke(free, [...run, run[0]!], tone.line, 0.6, 1.2),
    ...cut.details(on, inner, lighting, cloth),
  ]
}
