import type { Mark, Point } from '~/drawing/drawing'
import { type Run, clamp, mix, monotone, pathOf, point, reverse } from '~/drawing/geometry'
import { type Cloth, type Piece, ground, lightingOf, solid } from '../../../cloth/cloth'
import { type Lighting, folds, roundness } from '../../../cloth/shade'
import { cast, gathers, rim, stroke } from '../../../cloth/stitching'
import { type Surface, fall, level } from '../../../cloth/surface'
import type { Sewn } from '../joints'
import { linesOn, valleys } from './lines'
import type { SkirtPiece } from './piece'

/** Draws one piece of a skirt. `over` is the piece that hangs over it. */
export function sewSkirt(p: SkirtPiece, cloth: Cloth, seed: number, over?: SkirtPiece): Sewn {
  const outline = pathOf([p.outline])
  const sheer = cloth.fabric.cover < 1
  const piece: Piece = {
    of: 'skirt',
    outline,
    surface: p.surface,
    lining: sheer ? liningOf(p.surface, 0, lined) : undefined,
  }
  const soft = sheer && cloth.id === 'chiffon' && !p.inside ? fading(p.surface, cloth) : []
  // What hangs over it must not be shaded by it.
  const lighting = { ...lightingOf(piece, cloth), clip: over ? pathOf([below(p, over.hem)]) : outline }
  // Only what hangs under another tier needs a clip; the topmost cloth's light ends at its own edges.
  const lit = over || p.shaped ? lighting : { ...lighting, clip: undefined }
  const inner: Mark[] = p.inside
    ? [{ type: 'path', layer: 'cloth', of: 'skirt', d: outline, fill: solid(cloth.tone.shade, 0.42) }]
    : []
  return {
    cloth: [...soft, ...ground(piece, cloth), ...inner],
    light: [
      ...roundness(p.surface, lit, p.surface.lobes.length ? 0.75 : 1),
      ...folds(p.surface, lit),
      ...shadowFrom(p, lighting, over),
      ...(p.gathered ? gathered(p, lighting, seed, over) : []),
      ...rim(lighting, [fall(p.surface, 0), fall(p.surface, 1), p.hem]),
      ...valleys(p, lighting),
      ...linesOn(p, lit),
      ...edges(p, lighting),
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

/** A lining ends well above the hem of the sheer cloth over it. */
const lined = 0.66

const liningOf = (s: Surface, from: number, to: number) =>
  pathOf([
    from === 0 ? [] : level(s, from, 4),
    fall(s, 1, from, to),
    reverse(level(s, to, 4)),
    reverse(fall(s, 0, from, to)),
  ])

/** The lining's hem, which thins out instead of ending: chiffon over chiffon. */
function fading(s: Surface, cloth: Cloth): Mark[] {
  const steps = 9
  return Array.from({ length: steps }, (_, i) => ({
    type: 'path',
    layer: 'cloth',
    of: 'skirt',
    d: liningOf(s, lined - 0.004, mix(lined, 0.96, (i + 1) / steps)),
    fill: solid(cloth.color, 0.16),
  }))
}
