import type { Matrix, PathData, Point } from './drawing'

/** Pure plane geometry. Curves are handled as dense runs of points: easy to mirror, reverse, join and offset. */
export type Run = readonly Point[]

export const point = (x: number, y: number): Point => ({ x, y })

/** Linear blend: `from` where t = 0, `to` where t = 1. */
export const mix = (from: number, to: number, t: number): number => from + (to - from) * t

export const mixPoints = (p: Point, q: Point, t: number): Point => point(mix(p.x, q.x, t), mix(p.y, q.y, t))

export const clamp = (n: number, low = 0, high = 1): number => Math.min(high, Math.max(low, n))

/** 0 before `from`, 1 after `to`, smooth between; `from` may be the larger. */
export function smoothstep(from: number, to: number, n: number): number {
  const t = clamp((n - from) / (to - from))
  return t * t * (3 - 2 * t)
}

/** Tenths in words: from two whole numbers, as printing fractions was half the cost of a drawing. */
function spelled(tenths: number): string {
  const size = Math.abs(tenths)
  const whole = (size - (size % 10)) / 10
  const text = size % 10 ? `${whole}.${size % 10}` : `${whole}`
  return tenths < 0 ? `-${text}` : text
}

/** The tenths within a drawing, each spelled once: paths name the same few thousand over and over. */
const known: string[] = []
const most = 13_000

/** One decimal place. */
function digits(n: number): string {
  const tenths = Math.round(n * 10)
  return tenths >= 0 && tenths < most ? (known[tenths] ??= spelled(tenths)) : spelled(tenths)
}

/** A place as paths write it, one decimal place. */
export const written = (x: number, y: number): string => `${digits(x)} ${digits(y)}`

/** A path along the runs, joined by straight lines; `closed` returns to the beginning. One decimal place. */
export function pathOf(runs: readonly Run[], closed = true): PathData {
  let d = ''
  for (const run of runs) {
    for (const p of run) d += `${d ? 'L' : 'M'}${digits(p.x)} ${digits(p.y)}`
  }
  return closed ? `${d}Z` : d
}

/** A circle or ellipse as four cubic curves. */
export const ellipse = (center: Point, rx: number, ry: number): PathData => tilted(center, rx, ry, 0)

/** An ellipse turned by `angle` (radians), as four cubic curves. */
export function tilted({ x, y }: Point, rx: number, ry: number, angle: number): PathData {
  const k = 0.5523
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const p = (dx: number, dy: number) =>
    `${digits(x + c * dx * rx - s * dy * ry)} ${digits(y + s * dx * rx + c * dy * ry)}`
  return (
    `M${p(-1, 0)}C${p(-1, -k)} ${p(-k, -1)} ${p(0, -1)}C${p(k, -1)} ${p(1, -k)} ${p(1, 0)}` +
    `C${p(1, k)} ${p(k, 1)} ${p(0, 1)}C${p(-k, 1)} ${p(-1, k)} ${p(-1, 0)}Z`
  )
}

/** Points along a cubic Bézier curve, both ends included. */
export function cubic(p: Point, a: Point, b: Point, q: Point, pieces = 14): Point[] {
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const t = i / pieces
    const s = 1 - t
    const [w0, w1, w2, w3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    return point(w0 * p.x + w1 * a.x + w2 * b.x + w3 * q.x, w0 * p.y + w1 * a.y + w2 * b.y + w3 * q.y)
  })
}

/** A smooth curve through all the points (Catmull-Rom), sampled `pieces` times between neighbours. */
export function through(points: Run, pieces = 6): Point[] {
  const out: Point[] = []
  for (let i = 0; i + 1 < points.length; i++) {
    const p = points[i]!
    const q = points[i + 1]!
    const before = points[i - 1] ?? p
    const after = points[i + 2] ?? q
    const a = point(p.x + (q.x - before.x) / 6, p.y + (q.y - before.y) / 6)
    const b = point(q.x - (after.x - p.x) / 6, q.y - (after.y - p.y) / 6)
    out.push(...cubic(p, a, b, q, pieces).slice(i ? 1 : 0))
  }
  return out
}

/**
 * The monotone cubic (Fritsch–Carlson) through the knots: never swings past a knot, so a body's
 * outline has no bulge that nobody asked for. `knots` rise in x. Flat beyond both ends.
 */
export function monotone(knots: Run): (x: number) => number {
  const n = knots.length
  const slope = knots.slice(1).map((q, i) => (q.y - knots[i]!.y) / (q.x - knots[i]!.x))
  const m = knots.map((_, i) => {
    const before = slope[i - 1] ?? slope[i]!
    const after = slope[i] ?? before
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
  })
  return (x) => {
    if (x <= knots[0]!.x) return knots[0]!.y
    if (x >= knots[n - 1]!.x) return knots[n - 1]!.y
    let i = 0
    while (x > knots[i + 1]!.x) i++
    const p = knots[i]!
    const q = knots[i + 1]!
    const h = q.x - p.x
    const t = (x - p.x) / h
    const s = 1 - t
    return (
      p.y * (1 + 2 * t) * s * s +
      m[i]! * h * t * s * s +
      q.y * t * t * (3 - 2 * t) -
      m[i + 1]! * h * t * t * s
    )
  }
}

/** A run as a function of its length: 0 is its beginning, 1 its end. */
export function along(run: Run): (t: number) => Point {
  const lengths = [0]
  for (let i = 1; i < run.length; i++) {
    lengths.push(lengths[i - 1]! + Math.hypot(run[i]!.x - run[i - 1]!.x, run[i]!.y - run[i - 1]!.y))
  }
  const total = lengths[lengths.length - 1]!
  return (t) => {
    const goal = clamp(t) * total
    let i = 1
    while (i < run.length - 1 && lengths[i]! < goal) i++
    const span = lengths[i]! - lengths[i - 1]!
    return mixPoints(run[i - 1]!, run[i]!, span ? (goal - lengths[i - 1]!) / span : 0)
  }
}

/** The run moved sideways: positive is to the right of its direction, as seen on the page. */
export function offset(run: Run, distance: number | ((t: number) => number)): Point[] {
  return run.map((p, i) => {
    const q = run[Math.max(0, i - 1)]!
    const r = run[Math.min(run.length - 1, i + 1)]!
    const [dx, dy] = [r.x - q.x, r.y - q.y]
    const length = Math.hypot(dx, dy) || 1
    const d = typeof distance === 'number' ? distance : distance(i / (run.length - 1))
    return point(p.x - (dy / length) * d, p.y + (dx / length) * d)
  })
}

/** The run mirrored at the upright line through `axis`, its direction kept. */
export const mirror = (run: Run, axis: number): Point[] => run.map((p) => point(2 * axis - p.x, p.y))

export const reverse = (run: Run): Point[] => [...run].reverse()

/** Turns by `angle` (radians) and then moves the origin to `origin`. */
export function placed(origin: Point, angle: number): Matrix {
  const [c, s] = [Math.cos(angle), Math.sin(angle)].map((n) => Math.round(n * 1e4) / 1e4) as [number, number]
  return [c, s, -s, c, Math.round(origin.x * 10) / 10, Math.round(origin.y * 10) / 10]
}
