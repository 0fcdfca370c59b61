import type { Point } from '~/drawing/drawing'
import { clamp, mix, point, smoothstep } from '~/drawing/geometry'
import { chance } from './chance'

/** One flute of hanging cloth, between two valleys, across the surface's width 0 to 1. */
export interface Lobe {
  from: number
  to: number
  /** How far its hem dips, in drawing units. */
  depth: number
  /** How far its valleys tuck behind it: 1 makes a cusp. */
  tuck: number
  /** Where down the length it begins to form, 0 to 1. */
  start: number
  /** How far it is bent in planes instead of rounds. */
  facet: number
}

/** Cloth around a body: `u` runs across from the left edge as we look, `v` from its top to its hem. */
export interface Surface {
  pointAt: (u: number, v: number) => Point
  /**
   * Where its flutes carry what lies on a point while the cloth hangs smooth, in drawing units; undefined beyond the
   * cloth. Cheap enough for thousands of points.
   */
  carried?: (p: Point) => Point | undefined
  /** The same cloth before its hem was cut other than level: what is woven or printed on it goes by this. */
  uncut?: Surface
  lobes: readonly Lobe[]
  /** How far the cloth has turned from us at its edges, in radians. */
  wrapAngle: number
  /** In how many straight pieces its falls are drawn: few where they are straight. */
  bends: number
}

interface Edges {
  left: (v: number) => Point
  right: (v: number) => Point
  /** How far the middle hangs below a straight line between the edges. */
  sag: (v: number) => number
  wrapAngle?: number
  lobes?: readonly Lobe[]
  bends?: number
}

/** Which flute a place across lies in; the last one where `u` is beyond them all. */
function lobeIndex(lobes: readonly Lobe[], u: number): number {
  let i = 0
  while (i < lobes.length - 1 && u > lobes[i]!.to) i++
  return i
}

export const lobeAt = (lobes: readonly Lobe[], u: number): Lobe | undefined => lobes[lobeIndex(lobes, u)]

/** How far a flute has formed at a height: nothing at its start, all at the hem. */
export const formed = ({ start }: Pick<Lobe, 'start'>, v: number): number =>
  v <= start ? 0 : Math.pow(smoothstep(start, 1.25, v) / smoothstep(start, 1.25, 1), 1.15)

/** How far cloth has usually turned from us where it goes out of sight, in radians. */
export const usualWrap = 1.25

const keptRows = 2000
/** In so many steps down its length a surface is known to `carried`, which looks between them. */
const carriedSteps = 48
/** No nearer does it look, in drawing units: paths are written with one decimal place. */
const near = 0.01

/** What all points at one height share. */
interface Row {
  left: Point
  dx: number
  dy: number
  length: number
  sag: number
  /** How far each flute has formed there, worked out when asked for. */
  formed: (number | undefined)[]
}

/** A surface between two edges; flutes shift points sideways and down the way a trochoid does. */
export function surface({ left, right, sag, wrapAngle = usualWrap, lobes = [], bends = 6 }: Edges): Surface {
  const [reach, edge] = [Math.sin(wrapAngle), Math.cos(wrapAngle)]
  // Light and folds ask for the same heights over and over.
  const rows = new Map<number, Row>()
  const rowAt = (v: number): Row => {
    let row = rows.get(v)
    if (!row) {
      const [l, r] = [left(v), right(v)]
      const [dx, dy] = [r.x - l.x, r.y - l.y]
      const length = Math.sqrt(dx * dx + dy * dy) || 1
      row = { left: l, dx, dy, length, sag: sag(v), formed: [] }
      if (rows.size >= keptRows) rows.clear()
      rows.set(v, row)
    }
    return row
  }
  const placeIn = (row: Row, u: number, v: number, smooth = false): Point => {
    let theta = (u - 0.5) * 2 * wrapAngle
    let dip = 0
    if (lobes.length && !smooth) {
      const i = lobeIndex(lobes, u)
      const lobe = lobes[i]!
      const form = (row.formed[i] ??= formed(lobe, v))
      if (form > 0) {
        const width = lobe.to - lobe.from
        const phase = ((u - lobe.from) / width) * 2 * Math.PI
        theta -= ((lobe.tuck * form * width) / Math.PI) * Math.sin(phase) * wrapAngle
        const round = (1 - Math.cos(phase)) * 0.5
        const bent = Math.min(1, 1.3 * (1 - Math.abs(phase / Math.PI - 1)))
        dip = lobe.depth * form * (round + (bent - round) * lobe.facet)
      }
    }
    const across = (Math.sin(theta) / reach + 1) / 2
    const down = ((row.sag * (Math.cos(theta) - edge)) / (1 - edge) + dip) / row.length
    return point(row.left.x + row.dx * across - row.dy * down, row.left.y + row.dy * across + row.dx * down)
  }
  const place = (u: number, v: number): Point => placeIn(rowAt(v), u, v)

  let steps: Row[] | undefined
  /** One for all that is looked up, or thousands of points would leave thousands behind. */
  const found: Row = { left: point(0, 0), dx: 0, dy: 0, length: 0, sag: 0, formed: [] }
  /** The row at a height, from its two neighbours among the steps, until the next is asked for. */
  const between = (v: number): Row => {
    steps ??= Array.from({ length: carriedSteps + 1 }, (_, i) => rowAt(i / carriedSteps))
    const i = Math.min(carriedSteps - 1, Math.max(0, Math.floor(v * carriedSteps)))
    const [a, b, t] = [steps[i]!, steps[i + 1]!, v * carriedSteps - i]
    found.left.x = mix(a.left.x, b.left.x, t)
    found.left.y = mix(a.left.y, b.left.y, t)
    found.dx = mix(a.dx, b.dx, t)
    found.dy = mix(a.dy, b.dy, t)
    found.length = mix(a.length, b.length, t)
    found.sag = mix(a.sag, b.sag, t)
    found.formed.length = 0
    return found
  }
  /** How low smooth cloth hangs at a place of a row. */
  const smoothY = ({ left: corner, dx, dy, length, sag }: Row, u: number): number => {
    const theta = (u - 0.5) * 2 * wrapAngle
    const down = (sag * (Math.cos(theta) - edge)) / (1 - edge) / length
    return corner.y + (dy * (Math.sin(theta) / reach + 1)) / 2 + dx * down
  }
  const carried = (p: Point): Point | undefined => {
    if (lobes.length === 0) return undefined
    let [u, v, across] = [0.5, 0.5, 0.5]
    // Down by as much as it is off, then across: cloth's lines are nearly level, so that it comes close at once.
    for (let turn = 0; turn < 6; turn++) {
      const upper = smoothY(between(0), u)
      const tall = smoothY(between(1), u) - upper
      const row = between(v)
      const off = p.y - smoothY(row, u)
      v = clamp(v + off / tall, -0.1, 1.1)
      const { left: corner, dx, dy, length } = between(v)
      across = ((p.x - corner.x) * dx + (p.y - corner.y) * dy) / (length * length)
      u = Math.asin((2 * clamp(across) - 1) * reach) / (2 * wrapAngle) + 0.5
      if (turn > 0 && Math.abs(off) < near) break
    }
    if (v < 0 || v > 1 || across < 0 || across > 1) return undefined
    const row = between(v)
    const [smooth, bent] = [placeIn(row, u, v, true), placeIn(row, u, v)]
    return point(p.x + bent.x - smooth.x, p.y + bent.y - smooth.y)
  }
  return { pointAt: place, carried, lobes, wrapAngle, bends }
}

/** The surface's lower edge, or the line at any height, from left to right. */
export function level(s: Surface, v: number, pieces = 14, from = 0, to = 1): Point[] {
  const total = from === 0 && to === 1 ? Math.max(24, s.lobes.length * pieces) : pieces
  const us = Array.from({ length: total + 1 }, (_, i) => from + ((to - from) * i) / total)
  for (const lobe of s.lobes) if (lobe.to > from && lobe.to < to) us.push(lobe.to)
  return us.sort((a, b) => a - b).map((u) => s.pointAt(u, v))
}

/** The line down the surface at `u`. */
export const fall = (s: Surface, u: number, from = 0, to = 1, pieces = 12): Point[] =>
  Array.from({ length: pieces + 1 }, (_, i) => s.pointAt(u, from + ((to - from) * i) / pieces))

interface Flutes {
  count: number
  depth: number
  tuck: number
  /** Earliest and latest height where a flute begins. */
  start: readonly [number, number]
  /** How unequal they are, 0 to 1. */
  play: number
  facet?: number
  seed: number
}

/** Flutes across a surface, unequal the way cloth is, but alike each time. */
export function flutes({ count, depth, tuck, start, play, facet = 0, seed }: Flutes): Lobe[] {
  const next = chance(seed)
  const widths = Array.from({ length: count }, () => 1 + (next() - 0.5) * 0.9 * play)
  const total = widths.reduce((sum, w) => sum + w, 0)
  let from = 0
  return widths.map((w, i) => {
    const to = i === count - 1 ? 1 : from + w / total
    const lobe = {
      from,
      to,
      depth: depth * (0.8 + 0.4 * w * next()),
      tuck: tuck * (1 - 0.3 * play * next()),
      start: start[0] + (start[1] - start[0]) * next(),
      facet,
    }
    from = to
    return lobe
  })
}
