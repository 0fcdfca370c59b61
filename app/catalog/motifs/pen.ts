import { type PenMotif, motifLimits } from '~/products/motifs/motif'

interface Point {
  x: number
  y: number
}

/** How far `p` lies from the line between `a` and `b`. */
function away(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return Math.hypot(p.x - a.x, p.y - a.y)
  return Math.abs(dy * p.x - dx * p.y + b.x * a.y - b.y * a.x) / length
}

/** The fewest of the points that keep within `slack` of the line (Ramer, Douglas and Peucker). */
function simplified(points: readonly Point[], slack: number): Point[] {
  const kept = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    let [far, at] = [slack, -1]
    for (let i = from + 1; i < to; i++) {
      const distance = away(points[i]!, points[from]!, points[to]!)
      if (distance > far) [far, at] = [distance, i]
    }
    if (at < 0) continue
    kept.add(at)
    open.push([from, at], [at, to])
  }
  return points.filter((_, i) => kept.has(i))
}

/** A hand's tremble taken out: each point drawn towards its neighbours. */
function steadied(points: readonly Point[]): Point[] {
  return points.map((p, i) => {
    const [a, b] = [points[i - 1], points[i + 1]]
    return a && b ? { x: (a.x + 2 * p.x + b.x) / 4, y: (a.y + 2 * p.y + b.y) / 4 } : p
  })
}

/**
 * A line as it was drawn, in drawing units, as a motif: steadied, with no more points than it needs, in a box one unit
 * wide around its own middle. `pixel` is how many units a pixel of the page was, 0 for what no hand has drawn: less
 * than that is no wish but a tremble. Undefined for what is no line at all.
 */
export function penMotif(
  drawn: readonly Point[],
  { id, view, color, breadth }: Pick<PenMotif, 'id' | 'view' | 'color' | 'breadth'>,
  { pixel = 1 } = {},
): PenMotif | undefined {
  if (drawn.length < 2) return undefined
  // Adding zero leaves no minus zero, which would not outlive JSON.
  const round = (n: number) => Math.round(n * 1e4) / 1e4 + 0 + 0
  const fine = Math.max(0.6, pixel * 0.8)
  let points = simplified(pixel > 0 ? steadied(drawn) : drawn, fine)
  for (let slack = fine * 2; points.length > motifLimits.points; slack *= 2)
    points = simplified(points, slack)
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  if (Math.max(right - left, bottom - top) < 3) return undefined
  // A line straight down has no width of its own, and needs one to be measured by.
  const width = Math.max(8, right - left)
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return {
    kind: 'pen',
    id,
    view,
    x: Math.round(x * 10) / 10,
    y: Math.round(y * 10) / 10,
    width: Math.round(width * 10) / 10,
    angle: 0,
    flip: false,
    opacity: 1,
    color,
    breadth,
    points: points.map((p) => ({ x: round((p.x - x) / width), y: round((p.y - y) / width) })),
  }
}
