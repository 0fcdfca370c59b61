import type { Hex, PathData, Point } from '~/drawing/drawing'
import { pathOfSteps, stepsOf } from '../paths'
import type { Step } from '../paths'
import type { Category, Figure } from './figure'

/*
 * A draughtsman's few tools. Angles are degrees clockwise; points are written as text, `x y, x y`, a star after a
 * point makes it a corner, and a stroke between them begins another.
 */

type Piece = Figure['paths'][number]

export const fill = (ink: number, d: PathData): Piece => ({ d, ink })
export const line = (ink: number, d: PathData, stroke = 1.8): Piece => ({ d, ink, stroke })
/** A shape with its outline drawn over it. */
export const inked = (ink: number, edge: number, d: PathData, stroke = 1.8): Piece[] => [
  fill(ink, d),
  line(edge, d, stroke),
]

/** What makes the figures of one category. Each is drawn when its paths are first asked for, not before. */
export const drawer =
  (category: Category) =>
  (id: string, box: [number, number], inks: Hex[], drawn: () => (Piece | Piece[])[]): Figure => {
    const [width, height] = box
    let paths: Piece[] | undefined
    return {
      id,
      category,
      width,
      height,
      inks,
      get paths() {
        return (paths ??= drawn().flat())
      },
    }
  }

interface Node extends Point {
  corner: boolean
  /** Breadth of a brush here. */
  breadth: number
}

const nodesOf = (text: string): Node[] =>
  text.split(',').map((part) => {
    const [x, y, breadth = 0] = part.replace('*', '').trim().split(/\s+/).map(Number)
    return { x: x!, y: y!, breadth, corner: part.includes('*') }
  })

const minus = (p: Point, q: Point): Point => ({ x: p.x - q.x, y: p.y - q.y })
const plus = (p: Point, q: Point, factor = 1): Point => ({ x: p.x + q.x * factor, y: p.y + q.y * factor })
const size = ({ x, y }: Point) => Math.hypot(x, y) || 1e-9
const unit = (p: Point): Point => ({ x: p.x / size(p), y: p.y / size(p) })
const angleFrom = (u: Point, v: Point) => Math.acos(Math.max(-1, Math.min(1, u.x * v.x + u.y * v.y)))

/** The direction at `q` of the parabola through three points. */
const directionAt = (p: Point, q: Point, r: Point) => {
  const [from, to] = [minus(q, p), minus(r, q)]
  const [a, b] = [size(from), size(to)]
  return unit(plus({ x: (from.x * b) / a, y: (from.y * b) / a }, { x: (to.x * a) / b, y: (to.y * a) / b }))
}

/** Seen in the mirror of the chord: what bends an end like its neighbour, as part of a circle. */
const mirrored = (v: Point, chord: Point) => {
  const c = unit(chord)
  return plus({ x: -v.x, y: -v.y }, c, 2 * (v.x * c.x + v.y * c.y))
}

/** A curve through the nodes, round where they lie on a circle; straight between two corners. */
function through(given: readonly Node[], closed: boolean): PathData {
  let nodes = [...given]
  if (closed) {
    const first = nodes.findIndex(({ corner }) => corner)
    if (first > 0) nodes = [...nodes.slice(first), ...nodes.slice(0, first)]
    nodes.push(nodes[0]!)
  }
  const last = nodes.length - 1
  const round = closed && !nodes[0]!.corner
  const directions = nodes.map((node, i) => {
    if (node.corner || (!round && (i === 0 || i === last))) return undefined
    return directionAt(nodes[i === 0 ? last - 1 : i - 1]!, node, nodes[i === last ? 1 : i + 1]!)
  })
  const steps: Step[] = [{ letter: 'M', points: [nodes[0]!] }]
  for (let i = 0; i < last; i++) {
    const [p, q] = [nodes[i]!, nodes[i + 1]!]
    const chord = minus(q, p)
    const [start, end] = [directions[i], directions[i + 1]]
    if (!start && !end) {
      steps.push({ letter: 'L', points: [q] })
      continue
    }
    const u = start ?? mirrored(end!, chord)
    const v = end ?? mirrored(start!, chord)
    const bend = (angleFrom(u, unit(chord)) + angleFrom(v, unit(chord))) / 2
    const reach = Math.min(0.62, 1 / (3 * Math.cos(Math.min(bend, 2.4) / 2) ** 2)) * size(chord)
    steps.push({ letter: 'C', points: [plus(p, u, reach), plus(q, v, -reach), q] })
  }
  if (closed) steps.push({ letter: 'Z', points: [] })
  return pathOfSteps(steps)
}

const each = (text: string, one: (nodes: Node[]) => PathData): PathData =>
  text
    .split('/')
    .map((part) => one(nodesOf(part)))
    .join('')

/** Smooth lines through points. */
export const path = (text: string): PathData => each(text, (nodes) => through(nodes, false))
/** Smooth closed outlines through points. */
export const shape = (text: string): PathData => each(text, (nodes) => through(nodes, true))

/** Brush strokes: `x y breadth, …`; they swell and thin between, and end in a point where the breadth is 0. */
export const brush = (text: string): PathData =>
  each(text, (nodes) => {
    const side = (way: 1 | -1) =>
      nodes.map((node, i): Node => {
        const [before, after] = [nodes[i - 1], nodes[i + 1]]
        const v =
          before && after ? directionAt(before, node, after) : unit(minus(after ?? node, before ?? node))
        const half = (way * Math.max(node.breadth, 0.04)) / 2
        return { ...node, ...plus(node, { x: v.y, y: -v.x }, half), corner: !before || !after }
      })
    return through([...side(1), ...side(-1).reverse()], true)
  })

let lately: { d: PathData; steps: Step[] } | undefined
/** A path's steps; rows and rings ask for the same ones again and again. */
const known = (d: PathData): Step[] => {
  if (lately?.d !== d) lately = { d, steps: stepsOf(d) }
  return lately.steps
}

/** A path moved through `place`; run backwards where that mirrors it, so that overlaps stay filled. */
const mapped = (d: PathData, place: (p: Point) => Point, backwards = false): PathData => {
  const steps = known(d).map(({ letter, points }) => ({ letter, points: points.map(place) }))
  if (!backwards) return pathOfSteps(steps)
  const turned: Step[] = []
  let part: Step[] = []
  const flush = () => {
    const drawn = part.filter(({ points }) => points.length > 0)
    drawn.reverse().forEach(({ letter, points }, i) => {
      if (i === 0) turned.push({ letter: 'M', points: [points.at(-1)!] })
      const next = drawn[i + 1]
      if (next) turned.push({ letter, points: [...points.slice(0, -1).reverse(), next.points.at(-1)!] })
    })
    if (part.some(({ letter }) => letter === 'Z')) turned.push({ letter: 'Z', points: [] })
    part = []
  }
  for (const step of steps) {
    if (step.letter === 'M') flush()
    part.push(step)
  }
  flush()
  return pathOfSteps(turned)
}

/** Turned about a point, and scaled. */
export function rotate(d: PathData, angle: number, x: number, y: number, scale = 1): PathData {
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [scale * Math.cos(radians), scale * Math.sin(radians)]
  return mapped(d, (p) => ({
    x: x + (p.x - x) * cos - (p.y - y) * sin,
    y: y + (p.x - x) * sin + (p.y - y) * cos,
  }))
}

export const move = (d: PathData, dx: number, dy: number): PathData =>
  mapped(d, ({ x, y }) => ({ x: x + dx, y: y + dy }))

/** Its mirror image, left to right about the line at `x`. */
export const flip = (d: PathData, x = 50): PathData => mapped(d, (p) => ({ x: 2 * x - p.x, y: p.y }), true)
/** With its mirror image. */
export const pair = (d: PathData, x = 50): PathData => d + flip(d, x)

/** Half an outline, from a point on the axis to another, closed by its mirror image. */
export const whole = (text: string, x = 50): PathData =>
  each(text, (half) => {
    const inner = half.slice(1, -1).reverse()
    return through([...half, ...inner.map((node) => ({ ...node, x: 2 * x - node.x }))], true)
  })

/** `count` copies round a point. */
export const ring = (d: PathData, count: number, x = 50, y = 50, from = 0): PathData =>
  Array.from({ length: count }, (_, i) => rotate(d, from + (i * 360) / count, x, y)).join('')

/** `count` petals round a point, each with its outline, each lying a little over the one before. */
export const petals = (
  ink: number,
  edge: number,
  d: PathData,
  stroke: number,
  ...[count, x = 50, y = 50, from = 0]: [count: number, x?: number, y?: number, from?: number]
): Piece[] =>
  Array.from({ length: count }, (_, i) =>
    inked(ink, edge, rotate(d, from + (i * 360) / count, x, y), stroke),
  ).flat()

/** `count` copies in a row. */
export const row = (d: PathData, count: number, dx: number, dy = 0): PathData =>
  Array.from({ length: count }, (_, i) => move(d, i * dx, i * dy)).join('')

const round = stepsOf(
  'M0 -1C0.5523 -1 1 -0.5523 1 0C1 0.5523 0.5523 1 0 1C-0.5523 1 -1 0.5523 -1 0C-1 -0.5523 -0.5523 -1 0 -1Z',
)

/** An ellipse, turned. */
export function disc(x: number, y: number, r: number, ry = r, angle = 0): PathData {
  const place = (p: Point) => ({ x: x + p.x * r, y: y + p.y * ry })
  return rotate(
    pathOfSteps(round.map(({ letter, points }) => ({ letter, points: points.map(place) }))),
    angle,
    x,
    y,
  )
}

export const dots = (text: string, r: number): PathData =>
  nodesOf(text)
    .map(({ x, y, breadth }) => disc(x, y, breadth || r))
    .join('')

export type Blade = [x: number, y: number, tipX: number, tipY: number, breadth: number, bend?: number]

/** From the base of a leaf to its tip; `bend` pushes its middle aside, as a part of its length. */
const alongBlade = ([x, y, tipX, tipY, , bend = 0]: Blade) => {
  const axis = { x: tipX - x, y: tipY - y }
  return (t: number, aside: number): Point =>
    plus(plus({ x, y }, axis, t), { x: -axis.y, y: axis.x }, bend * 3 * t * (1 - t) + aside / size(axis))
}

/** A leaf from its base to its tip. */
export function leaf(...blade: Blade): PathData {
  const place = alongBlade(blade)
  const [, , , , breadth] = blade
  const curve = (t: number, part: number) => {
    const p = place(t, part * breadth)
    return { ...p, corner: t === 0 || t === 1, breadth: 0 }
  }
  const nodes = [
    curve(0, 0),
    curve(0.18, 0.34),
    curve(0.42, 0.5),
    curve(0.72, 0.32),
    curve(1, 0),
    curve(0.72, -0.32),
    curve(0.42, -0.5),
    curve(0.18, -0.34),
  ]
  return through(nodes, true)
}

/** The lines in such a leaf: its rib and `count` pairs of veins. */
function veins(count: number, ...blade: Blade): PathData {
  const place = alongBlade(blade)
  const step = (letter: string, ...points: Point[]): Step => ({ letter, points })
  const steps = [step('M', place(0, 0)), step('Q', place(0.45, 0), place(0.86, 0))]
  const [x, y, tipX, tipY, breadth, bend = 0] = blade
  if (bend)
    steps[1] = step('Q', plus(place(0.43, 0), { x: y - tipY, y: tipX - x }, bend * 0.55), place(0.86, 0))
  for (let i = 0; i < count; i++) {
    const t = 0.16 + (0.5 * i) / Math.max(1, count - 1)
    const out = (0.33 - 0.5 * Math.max(0, t - 0.25)) * breadth
    for (const way of [1, -1])
      steps.push(
        step('M', place(t, 0)),
        step('Q', place(t + 0.09, way * out * 0.4), place(t + 0.15, way * out)),
      )
  }
  return pathOfSteps(steps)
}

/** Leaf, rib and veins at once. */
export const leafed = (ink: number, edge: number, count: number, ...blade: Blade): Piece[] => [
  fill(ink, leaf(...blade)),
  line(edge, veins(count, ...blade), 1.2),
]
