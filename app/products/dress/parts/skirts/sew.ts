import type { Mark, Point } from '~/drawing/drawing'
import { type Run, clamp, mix, monotone, pathOf, point, reverse } from '~/drawing/geometry'
import { type Cloth, type Piece, ground, lightingOf } from '../../../cloth/cloth'
import { solid } from '../../../cloth/tone'
import { type Lighting, folds, roundness } from '../../../cloth/shade'
import { cast, gathers, rim, sewnEdge, stroke } from '../../../cloth/stitching'
import { crumpled, drawnAtSides } from '../../../cloth/creases'
import { glitter } from '../../../cloth/glitter'
import { type Surface, fall, level } from '../../../cloth/surface'
import { centre } from '../../../figure/landmarks'
import type { Sewn } from '../joints'
import { laceBorder } from './lace-border'
import { linesOn, valleys } from './lines'
import type { SkirtPiece } from './piece'

/** Draws one piece of a skirt. `over` is the piece that hangs over it. */
export function sewSkirt(p: SkirtPiece, cloth: Cloth, seed: number, over?: SkirtPiece): Sewn {
  const outline = pathOf([p.outline])
  const { fabric } = cloth
  const layered = fabric.overlap > 0 && !p.inside
  const border = fabric.drape.scalloped && !p.inside ? laceBorder(p) : undefined
  const piece: Piece = {
    of: 'skirt',
    outline,
    surface: p.surface,
    border,
    lining:
      border?.lining ??
      (fabric.cover < 1 ? liningOf(p.surface, 0, layered ? lined : slipped(p.surface)) : undefined),
  }
  // What hangs over it must not be shaded by it.
  const lighting = { ...lightingOf(piece, cloth), clip: over ? pathOf([below(p, over.hem)]) : outline }
  // Only what hangs under another tier needs a clip; the topmost cloth's light ends at its own edges.
  const lit = over || p.shaped ? lighting : { ...lighting, clip: undefined }
  const inner: Mark[] = p.inside
    ? [{ type: 'path', layer: 'cloth', of: 'skirt', d: outline, fill: solid(cloth.tone.shade, 0.42) }]
    : []
  return {
    cloth: [
      ...(layered ? underLayer(p.surface, cloth) : []),
      ...ground(piece, cloth),
      ...(layered ? overlaps(p.surface, cloth, outline) : []),
      ...inner,
    ],
    light: [
      ...roundness(p.surface, lit, p.surface.lobes.length ? 0.75 : 1),
      ...folds(p.surface, lit),
      ...(p.surface.lobes.length
        ? []
        : drawnAtSides(lighting, [fall(p.surface, 0, 0.06, 0.5), fall(p.surface, 1, 0.06, 0.5)], centre)),
      ...crumpled(p.surface, lighting, seed),
      ...glitter(p.surface, lighting, seed),
      ...shadowFrom(p, lighting, over),
      ...(p.gathered ? gathered(p, lighting, seed, over) : []),
      ...rim(lighting, [fall(p.surface, 0), fall(p.surface, 1), p.hem]),
      ...valleys(p, lighting),
      ...linesOn(p, lit),
      ...edges(p, lighting),
      ...turnedHem(p, lighting),
    ],
  }
}

/** The shadow of what it is sewn to, or of the piece that hangs over it. */
function shadowFrom(p: SkirtPiece, lighting: Lighting, over?: SkirtPiece): Mark[] {
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  return over
    ? cast(lighting, over.hem, 16, shade * 0.9)
    : cast(lighting, level(p.surface, 0, 3), 13, shade * 0.6)
}

function gathered({ surface: s }: SkirtPiece, lighting: Lighting, seed: number, over?: SkirtPiece): Mark[] {
  const count = Math.round(Math.min(26, 8 + (s.pointAt(1, 0).x - s.pointAt(0, 0).x) / 11))
  return gathers(
    lighting,
    (t) => s.pointAt(0.04 + 0.92 * t, 0.004),
    (t) => s.pointAt(0.04 + 0.92 * t, 0.3),
    {
      count: over ? Math.round(count * 0.7) : count,
      length: over ? [46, 74] : [48, 110],
      width: 5.5,
      seed,
      strength: 0.95,
    },
  )
}

/** Its hem, lit where it turns, and its sides. */
const edges = ({ surface: s, hem }: SkirtPiece, lighting: Lighting): Mark[] => [
  stroke(lighting, hem, lighting.tone.light, 0.34 * lighting.tone.lightGain, 3.4),
  stroke(lighting, hem, lighting.tone.line, 0.6, 1.6),
  stroke(lighting, fall(s, 0, 0, 1, 24), lighting.tone.line, 0.45, 1.5),
  stroke(lighting, fall(s, 1, 0, 1, 24), lighting.tone.line, 0.5, 1.5),
]

/** What shows of a piece below the hem that hangs over it: what hangs wider casts no light beside it. */
function below(p: SkirtPiece, upper: Run): Run {
  const [left, right] = [0, 1].map((u) => fall(p.surface, u, 0, 1, 26)) as [Point[], Point[]]
  const [leftAt, rightAt] = [left, right].map((side) => monotone(side.map(({ x, y }) => point(y, x))))
  const edge = upper.map(({ x, y }) => point(clamp(x, leftAt!(y), rightAt!(y)), y))
  const under = (side: Run, from: Point) => side.slice(0, -1).filter(({ y }) => y > from.y + 1)
  return [
    ...edge,
    ...under(right, edge[edge.length - 1]!),
    ...reverse(p.hem),
    ...reverse(under(left, edge[0]!)),
  ]
}

/** A lining ends well above the hem of the layers over it; lace's slip just above its scallops. */
const lined = 0.6
const slipped = (s: Surface): number => 1 - 17 / tallness(s)

const tallness = (s: Surface): number => s.pointAt(0.5, 1).y - s.pointAt(0.5, 0).y

const liningOf = (s: Surface, from: number, to: number) =>
  pathOf([
    from === 0 ? [] : level(s, from, 4),
    fall(s, 1, from, to),
    reverse(level(s, to, 8)),
    reverse(fall(s, 0, from, to)),
  ])

/** The layer under sheer cloth: the lining thins out instead of ending, and a second hem ends above the first. */
function underLayer(s: Surface, cloth: Cloth): Mark[] {
  const steps = 7
  const second = 1 - 30 / tallness(s)
  const sheets = Array.from({ length: steps }, (_, i) =>
    liningOf(s, lined - 0.004, mix(lined, second - 0.04, (i + 1) / steps)),
  )
  const mark = { type: 'path', layer: 'cloth', of: 'skirt' } as const
  return [
    ...sheets.map((d): Mark => ({ ...mark, d, fill: solid(cloth.color, 0.27) })),
    {
      ...mark,
      d: liningOf(s, lined - 0.004, second),
      fill: solid(cloth.color, 0.4),
      stroke: { paint: solid(cloth.tone.line, 0.28), width: 1 },
    },
  ]
}

/** Where a fold lies behind its neighbour, sheer cloth is doubled. */
function overlaps(s: Surface, cloth: Cloth, clip: string): Mark[] {
  const folds = s.lobes.slice(1).map(({ from, to, start }) => {
    const wide = (to - from) * 0.34
    const side = (sign: number) =>
      Array.from({ length: 7 }, (_, i) => {
        const v = mix(start, 1.02, i / 6)
        return s.pointAt(from + sign * wide * Math.min(1, (i / 6) * 2), v)
      })
    return pathOf([side(1), reverse(side(-0.3))])
  })
  if (folds.length === 0) return []
  const { color, fabric } = cloth
  return [
    {
      type: 'path',
      layer: 'cloth',
      of: 'skirt',
      clip,
      d: folds.join(''),
      fill: solid(color, fabric.overlap),
    },
  ]
}

/** A heavy cloth's hem is turned up and sewn: its edge shows through as a ridge. */
function turnedHem({ surface: s, inside }: SkirtPiece, lighting: Lighting): Mark[] {
  const { fabric, tone } = lighting
  if (!fabric.turning || inside) return []
  const at = (rise: number) => level(s, 1 - rise / tallness(s), 8, 0, 1)
  const strength = fabric.turning * fabric.shade * tone.shadeGain
  const free = { ...lighting, clip: undefined }
  return [
    stroke(lighting, at(21), tone.shade, strength * 0.42, 4.5),
    stroke(lighting, at(18.5), tone.light, fabric.turning * 0.3 * tone.lightGain, 2),
    ...sewnEdge(free, at(16)),
  ]
}
