import type { Mark, Paint, Point } from '~/drawing/drawing'
import { type Run, at, clamp, cubic, mix, monotone, pathOf, reverse } from '~/drawing/geometry'
import { type Cloth, type Piece, ground, lightingOf, solid } from '../../cloth/cloth'
import { type Lighting, folds, roundness } from '../../cloth/shade'
import { cast, gathers, rim, seam, stroke } from '../../cloth/stitching'
import { type Lobe, type Surface, fall, flutes, level, surface } from '../../cloth/surface'
import type { View } from '../../product'
import type { Figure } from '../../figure/grading'
import { hemHeight } from '../../figure/landmarks'
import type { DressChoices } from '../choices'
import type { Hem } from '../options'
import { lines } from './bodice-work'
import { type HemShape, hemShape } from './hem-shapes'
import { type Sewn, type Waistline, waistRun } from './joints'
import { flareY, godetY, profile } from './skirt-profile'

/** A skirt, or one tier of it, before any cloth. */
export interface SkirtPiece {
  surface: Surface
  outline: Run
  hem: Point[]
  /** Gathered into the seam above. */
  gathered?: boolean
  /** The back of the skirt, seen from inside below the front's hem. */
  inside?: boolean
  /** Pressed into pleats, or with a wedge let into every other flute. */
  lines?: 'pleats' | 'godets'
  /** The edge of an upper layer that crosses the skirt, as a tulip's petals do. */
  crossing?: Point[]
  /** Its hem is no plain curve, so that only a clip ends light on it. */
  shaped?: boolean
}

/** What of the choices a skirt is cut by. */
export type SkirtChoices = Pick<DressChoices, 'skirt' | 'length' | 'hem'>

interface Cut {
  from: { y: number; sag: number }
  to: { y: number; sag: number }
  half: (y: number) => number
  lobes: readonly Lobe[]
  turn?: number
  bends?: number
  /** How much of the length hangs at each place across; all of it where absent. */
  shape?: HemShape
}

/** How far a piece reaches under the one above it, in drawing units. */
const tucked = 2.4

function cut(body: Figure, c: Cut, more: Partial<SkirtPiece> = {}): SkirtPiece {
  const { from, to, half, lobes, turn, bends = 6, shape } = c
  const edge = (sign: number) => (v: number) => {
    const y = mix(from.y, to.y, v)
    // The hem's ends are rounded, as a flute's edge is.
    return body.on(sign * half(Math.min(y, to.y)) * (1 - 0.02 * Math.pow(clamp((v - 0.93) / 0.07), 2)), y)
  }
  const whole = surface({
    left: edge(-1),
    right: edge(1),
    sag: (v) => mix(from.sag, to.sag, v * v),
    turn,
    lobes,
    bends: bends + body.bends,
  })
  const s: Surface = shape ? { ...whole, at: (u, v) => whole.at(u, v * shape(u)) } : whole
  const hem = shape ? [...level(s, 1, 143, 0, 0.999), s.at(1, 1)] : level(s, 1, lobes.length > 10 ? 10 : 16)
  // Tucked under what is sewn on above it.
  const top = -tucked / (to.y - from.y)
  const outline = [
    ...reverse(fall(s, 0, top, 1, 26)),
    ...level(s, top, 2),
    ...fall(s, 1, top, 1, 26),
    ...reverse(hem),
  ]
  return { surface: s, outline, hem, shaped: shape !== undefined, ...more }
}

/** Sets out a skirt's pieces, from the lowest to the topmost. */
export function skirtPieces(
  body: Figure,
  { skirt, length, hem }: SkirtChoices,
  waist: Waistline,
  stiff: { depth: number; tuck: number },
  view: View,
): SkirtPiece[] {
  const hemY = hemHeight[length]
  const half = profile(skirt, hemY, waist)
  const tall = clamp((hemY - 700) / 400)
  const from = { y: waist.y, sag: waist.sag }
  const seed = view === 'back' ? 40 : 7
  const shapeOf = (lobes: readonly Lobe[], sag: number) =>
    hemShape(skirt, hem, view, lobes, { wide: half(hemY), tall: hemY - waist.y - sag })
  interface Hang {
    count: number
    depth: number
    sag: number
    start: readonly [number, number]
    play?: number
    bends?: number
    tuck?: number
    /** How much nearer to the middle, for what hangs behind. */
    behind?: number
  }
  const simple = (h: Hang, more: Partial<SkirtPiece> = {}) => {
    const { count, depth, sag, start, play = 0.5, bends = 13, tuck = 1, behind = 0 } = h
    const lobes = flutes({ count, depth: depth * stiff.depth, tuck: stiff.tuck * tuck, start, play, seed })
    return cut(
      body,
      {
        from,
        to: { y: hemY - sag * 0.75, sag },
        half: (y) => half(mix(waist.y, hemY, (y - waist.y) / (hemY - sag * 0.75 - waist.y))) - behind,
        bends,
        lobes,
        shape: more.inside ? undefined : shapeOf(lobes, sag),
      },
      more,
    )
  }
  const straight = (more: Partial<SkirtPiece> = {}) => {
    const shape = more.inside ? () => 0.965 : shapeOf([], 10)
    return cut(
      body,
      { from, to: { y: hemY - 8, sag: 10 }, half, lobes: [], turn: 1.3, bends: 10, shape },
      more,
    )
  }
  const flareFrom = clamp((flareY(hemY) - waist.y - 30) / (hemY - waist.y))
  const flareTo = clamp((flareY(hemY) - waist.y + 30) / (hemY - waist.y))
  const circle: Hang = {
    count: Math.round(9 + 3 * tall),
    depth: 9 + 4 * tall,
    sag: 30 + 14 * tall,
    start: [0, 0.24],
    bends: 5,
  }
  switch (skirt) {
    case 'aline': {
      const count = Math.round(7 + 2 * tall)
      return [simple({ count, depth: 7 + 4 * tall, sag: 24 + 8 * tall, start: [0.08, 0.4], bends: 8 })]
    }
    case 'circle':
      return [simple(circle)]
    case 'handkerchief':
      return [simple({ ...circle, depth: 6, tuck: 0.8, bends: 7 })]
    case 'asymmetric':
      return [simple({ ...circle, bends: 7 })]
    case 'highlow': {
      const back = { ...circle, bends: 7 }
      if (view === 'back') return [simple(back)]
      return [simple({ ...back, behind: 5 }, { inside: true }), simple(back)]
    }
    case 'pleated': {
      const count = Math.round(13 + 4 * tall)
      const pressed = { play: 0, tuck: 1.1, start: [0, 0] as const, bends: 8 }
      return [simple({ count, depth: 5 + tall, sag: 22 + 8 * tall, ...pressed }, { lines: 'pleats' })]
    }
    case 'ball': {
      const count = Math.round(10 + 3 * tall)
      const h = { count, depth: 8 + 4 * tall, sag: 34 + 14 * tall, start: [0, 0.2] as const }
      return [simple(h, { gathered: true })]
    }
    case 'mermaid':
      return [simple({ count: 9, depth: 9, sag: 26, start: [flareFrom, flareTo] })]
    case 'godet': {
      const begin = clamp((godetY(hemY) - waist.y) / (hemY - waist.y))
      const h = { count: 9, depth: 10, sag: 24, start: [begin, begin] as const, play: 0.1, tuck: 1.05 }
      return [simple(h, { lines: 'godets' })]
    }
    case 'pencil':
      return [straight()]
    case 'tulip':
      return tulip(straight, view)
    case 'peplum':
      return [straight(), peplum(body, waist, stiff)]
    case 'tiered':
      return tiers(body, hemY, waist, half, stiff, hem)
  }
}

/** Two petals that cross in front and part towards the hem; between them the back shows from inside. */
function tulip(straight: (more: Partial<SkirtPiece>) => SkirtPiece, view: View): SkirtPiece[] {
  const front = straight({ gathered: true })
  if (view === 'back') return [front]
  const { surface: s } = front
  const crossing = cubic(s.at(0.44, 1), s.at(0.5, 0.72), s.at(0.68, 0.34), s.at(0.78, 0))
  return [straight({ inside: true }), { ...front, crossing }]
}

/** A short flounce over a narrow skirt. */
function peplum(body: Figure, waist: Waistline, stiff: { depth: number; tuck: number }): SkirtPiece {
  const long = 118
  const lobes = flutes({
    count: 8,
    depth: 9 * stiff.depth,
    tuck: stiff.tuck,
    start: [0, 0.2],
    play: 0.5,
    seed: 31,
  })
  const to = { y: waist.y + long, sag: 24 }
  const half = monotone([
    at(waist.y - 6, waist.half),
    at(waist.y, waist.half),
    at(waist.y + 50, waist.half + 40),
    at(to.y, Math.max(143, waist.half + 46)),
  ])
  return cut(body, { from: waist, to, half, lobes, bends: 8 })
}

/** Gathered tiers, each set under the hem of the one above. */
function tiers(
  body: Figure,
  hemY: number,
  waist: Waistline,
  half: (y: number) => number,
  stiff: { depth: number; tuck: number },
  hem: Hem,
): SkirtPiece[] {
  const count = Math.max(hemY - waist.y < 200 ? 2 : 3, Math.round((hemY - waist.y) / 150) + 1)
  // Scallops are cut up into a tier, which must still hang over the next.
  const overlap = hem === 'scallop' ? 44 : 27
  const pieces: SkirtPiece[] = []
  for (let i = count - 1; i >= 0; i--) {
    const top = mix(waist.y, hemY, i / count)
    const bottom = mix(waist.y, hemY, (i + 1) / count) - 12
    const sag = mix(16, 34, i / count)
    const from = i === 0 ? { y: waist.y, sag: waist.sag } : { y: top - overlap, sag: mix(14, 30, i / count) }
    const wide = half(mix(waist.y, hemY, (i + 1) / count)) + 8
    const narrow = i === 0 ? waist.half : half(top) - 6
    const lobes = flutes({
      count: 11 + 2 * i,
      depth: 7 * stiff.depth,
      tuck: stiff.tuck,
      start: [0, 0.1],
      play: 0.6,
      seed: 70 + i,
    })
    pieces.push(
      cut(
        body,
        {
          from,
          to: { y: bottom - sag * 0.4, sag },
          half: monotone([
            at(from.y - 6, narrow),
            at(from.y, narrow),
            at(mix(from.y, bottom, 0.3), mix(narrow, wide, i === 0 ? 0.6 : 0.66)),
            at(bottom - sag * 0.4, wide),
          ]),
          bends: 5,
          lobes,
          shape: hemShape('tiered', hem, 'front', lobes, { wide, tall: bottom - from.y }),
        },
        { gathered: true },
      ),
    )
  }
  return pieces
}

/** Draws one piece of a skirt. `under` is the hem that hangs over it, which must not be shaded by it. */
export function sewSkirt(p: SkirtPiece, cloth: Cloth, seed: number, under?: SkirtPiece): Sewn {
  const outline = pathOf([p.outline])
  const sheer = cloth.fabric.cover < 1
  const piece: Piece = {
    of: 'skirt',
    outline,
    surface: p.surface,
    lining: sheer ? liningOf(p.surface, 0, lined) : undefined,
  }
  const soft = sheer && cloth.id === 'chiffon' && !p.inside ? fading(p.surface, cloth) : []
  const visible = under ? pathOf([below(p, under.hem)]) : outline
  const how = { ...lightingOf(piece, cloth), clip: visible }
  const shade = how.fabric.shade * how.tone.shadeGain
  const top = level(p.surface, 0, 3)
  // Only what hangs under another tier needs a clip; the topmost cloth's light ends at its own edges.
  const lit = under || p.shaped ? how : { ...how, clip: undefined }
  const light = [
    ...roundness(p.surface, lit, p.surface.lobes.length ? 0.75 : 1),
    ...folds(p.surface, lit),
    ...cast(how, under ? under.hem : top, under ? 16 : 13, shade * (under ? 0.9 : 0.6)),
  ]
  if (p.gathered) {
    const many = Math.round(Math.min(26, 8 + (p.surface.at(1, 0).x - p.surface.at(0, 0).x) / 11))
    light.push(
      ...gathers(
        how,
        (t) => p.surface.at(0.04 + 0.92 * t, 0.004),
        (t) => p.surface.at(0.04 + 0.92 * t, 0.3),
        {
          count: under ? Math.round(many * 0.7) : many,
          length: under ? [46, 74] : [48, 110],
          width: 5.5,
          seed,
          strength: 0.95,
        },
      ),
    )
  }
  light.push(...rim(how, [fall(p.surface, 0), fall(p.surface, 1), p.hem]))
  light.push(...valleys(p, how), ...linesOn(p, lit))
  light.push(
    stroke(how, p.hem, how.tone.light, 0.34 * how.tone.lightGain, 3.4),
    stroke(how, p.hem, how.tone.line, 0.6, 1.6),
    stroke(how, fall(p.surface, 0, 0, 1, 24), how.tone.line, 0.45, 1.5),
    stroke(how, fall(p.surface, 1, 0, 1, 24), how.tone.line, 0.5, 1.5),
  )
  const inner: Mark[] = p.inside
    ? [{ type: 'path', layer: 'cloth', of: 'skirt', d: outline, fill: solid(cloth.tone.shade, 0.42) }]
    : []
  return { cloth: [...soft, ...ground(piece, cloth), ...inner], light }
}

/** What shows of a piece below the hem that hangs over it: what hangs wider casts no light beside it. */
function below(p: SkirtPiece, upper: Run): Run {
  const [left, right] = [0, 1].map((u) => fall(p.surface, u, 0, 1, 26)) as [Point[], Point[]]
  const [leftAt, rightAt] = [left, right].map((side) => monotone(side.map(({ x, y }) => at(y, x))))
  const edge = upper.map(({ x, y }) => at(clamp(x, leftAt!(y), rightAt!(y)), y))
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

/** Lines that belong to a cut: pressed edges of pleats, the seams of godets, a petal's edge. */
function linesOn(p: SkirtPiece, how: Lighting): Mark[] {
  const { surface: s } = p
  const { tone, fabric } = how
  const marks: Mark[] = []
  if (p.lines === 'pleats') {
    const runs = s.lobes.slice(1).map(({ from }) => fall(s, from, 0.01, 0.985, 8))
    marks.push(
      lines(
        how,
        runs.map((run) => run.map((q, i) => at(q.x + 1 + i * 0.35, q.y))),
        tone.shade,
        0.3 * fabric.shade * tone.shadeGain,
        4.4,
      ),
      lines(
        how,
        runs.map((run) => run.map((q) => at(q.x - 1.6, q.y))),
        tone.light,
        0.4 * tone.lightGain,
        1.5,
      ),
      lines(how, runs, tone.line, 0.5, 1.1),
    )
  }
  if (p.lines === 'godets') {
    const wedges = s.lobes.filter((_, i) => i % 2 === 1)
    const runs = wedges.flatMap((lobe) => {
      const begin = Math.max(0, lobe.start - 0.03)
      const middle = (lobe.from + lobe.to) / 2
      const side = (u: number) =>
        Array.from({ length: 9 }, (_, i) =>
          s.at(mix(middle, u, Math.pow(i / 8, 0.8)), mix(begin, 0.99, i / 8)),
        )
      return [side(lobe.from), side(lobe.to)]
    })
    marks.push(
      lines(
        how,
        runs.map((run) => run.map((q) => at(q.x + 1.2, q.y + 0.6))),
        tone.light,
        0.3 * tone.lightGain,
        1.1,
      ),
      lines(how, runs, tone.line, 0.6, 1.1),
    )
  }
  if (p.crossing) {
    const run = p.crossing
    const below = pathOf([
      run,
      [...reverse(run)].map((q, i) => at(q.x - 26 * Math.sin((i / run.length) * Math.PI), q.y + 3)),
    ])
    marks.push(
      ...cast({ ...how, clip: below }, run, 10, fabric.shade * tone.shadeGain * 0.8),
      ...seam(how, run, 1.1),
    )
  }
  return marks
}

/** The hard edges where one flute disappears behind the next. */
function valleys(p: SkirtPiece, how: Lighting): Mark[] {
  const { lobes } = p.surface
  if (lobes.length < 2) return []
  const from = mix(Math.min(...lobes.map((lobe) => lobe.start)), 1, 0.35)
  const color = how.tone.line
  const paint: Paint = {
    type: 'linear',
    from: p.surface.at(0.5, from),
    to: p.surface.at(0.5, 1),
    stops: [
      { at: 0, color, alpha: 0 },
      { at: 1, color, alpha: 0.5 },
    ],
  }
  const d = lobes
    .slice(1)
    .map((lobe) => pathOf([fall(p.surface, lobe.from, from, 1, p.surface.bends)], false))
  return [
    {
      type: 'path',
      layer: how.layer,
      of: how.of,
      clip: how.clip,
      d: d.join(''),
      stroke: { width: 1.5, cap: 'round', paint },
    },
  ]
}

/** The seam that joins bodice and skirt. */
export const waistSeam = (body: Figure, how: Lighting, waist: Waistline) => seam(how, waistRun(body, waist))
