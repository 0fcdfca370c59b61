import type { PathData, Point } from '~/drawing/drawing'

/** One step of a path: its letter, and the points it names; the last is where it ends. */
export interface Step {
  letter: string
  points: Point[]
}

const pointsIn: Record<string, number> = { M: 1, L: 1, Q: 2, C: 3 }

/** A path's steps. Absolute commands only, as everywhere; a command may have several sets of numbers. */
export function stepsOf(d: PathData): Step[] {
  const steps: Step[] = []
  for (const [, letter, text] of d.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    if (letter === 'Z') {
      steps.push({ letter, points: [] })
      continue
    }
    const numbers = text!.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)?.map(Number) ?? []
    const points: Point[] = []
    for (let i = 0; i + 1 < numbers.length; i += 2) points.push({ x: numbers[i]!, y: numbers[i + 1]! })
    const take = pointsIn[letter!]!
    for (let i = 0; i + take <= points.length; i += take) {
      steps.push({ letter: letter === 'M' && i > 0 ? 'L' : letter!, points: points.slice(i, i + take) })
    }
  }
  return steps
}

/** Two decimals, and never a minus zero. */
const written = (n: number) => String(Math.round(n * 100) / 100 + 0)

export const pathOfSteps = (steps: readonly Step[]): PathData =>
  steps
    .map(({ letter, points }) => letter + points.map((p) => `${written(p.x)} ${written(p.y)}`).join(' '))
    .join('')

/** The separate figures of a path, each from its own M. */
function subpaths(steps: readonly Step[]): Step[][] {
  const found: Step[][] = []
  for (const step of steps) {
    if (step.letter === 'M' || found.length === 0) found.push([])
    found.at(-1)!.push(step)
  }
  return found
}

/** Twice the area within, positive where it runs clockwise on the page; curves count by their corners. */
function areaOf(steps: readonly Step[]): number {
  const points = steps.flatMap((step) => step.points)
  return points.reduce((sum, p, i) => {
    const q = points[(i + 1) % points.length]!
    return sum + p.x * q.y - q.x * p.y
  }, 0)
}

/** The same figure run through the other way. */
function backwards(steps: readonly Step[]): Step[] {
  const drawn = steps.filter(({ points }) => points.length > 0)
  const end = drawn.at(-1)?.points.at(-1)
  if (!end) return []
  const reversed: Step[] = [{ letter: 'M', points: [end] }]
  for (let i = drawn.length - 1; i > 0; i--) {
    const { letter, points } = drawn[i]!
    const from = drawn[i - 1]!.points.at(-1)!
    reversed.push({ letter, points: [...points.slice(0, -1).reverse(), from] })
  }
  if (steps.some(({ letter }) => letter === 'Z')) reversed.push({ letter: 'Z', points: [] })
  return reversed
}

/**
 * Several outlines as one path that holds whatever any of them holds (rule nonzero): all are run through the same
 * way, or two that overlap would leave a hole.
 */
export function union(outlines: readonly PathData[]): PathData {
  return outlines
    .map((outline) => {
      const parts = subpaths(stepsOf(outline))
      const area = parts.reduce((sum, part) => sum + areaOf(part), 0)
      return area < 0 ? pathOfSteps(parts.flatMap(backwards)) : outline
    })
    .join('')
}

export interface Extent {
  left: number
  top: number
  right: number
  bottom: number
}

/** Where one coordinate of a curve turns round, as values of it. */
function turns(p: number, a: number, b: number, q?: number): number[] {
  if (q === undefined) {
    const t = (p - a) / (p - 2 * a + b)
    return t > 0 && t < 1 ? [(1 - t) ** 2 * p + 2 * t * (1 - t) * a + t * t * b] : []
  }
  const [x, y, z] = [-p + 3 * a - 3 * b + q, 2 * (p - 2 * a + b), a - p]
  const root = Math.sqrt(y * y - 4 * x * z)
  const roots = Math.abs(x) < 1e-9 ? [-z / y] : [(-y + root) / (2 * x), (-y - root) / (2 * x)]
  return roots
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p + 3 * t * (1 - t) ** 2 * a + 3 * t * t * (1 - t) * b + t ** 3 * q)
}

/** The box a path lies in, curves measured exactly; undefined for an empty path. */
export function extentOf(steps: readonly Step[]): Extent | undefined {
  const [xs, ys]: [number[], number[]] = [[], []]
  let from: Point | undefined
  for (const { points } of steps) {
    const end = points.at(-1)
    if (!end) continue
    xs.push(end.x)
    ys.push(end.y)
    if (from && points.length > 1) {
      const [a, b, c] = points
      xs.push(...turns(from.x, a!.x, b!.x, c?.x))
      ys.push(...turns(from.y, a!.y, b!.y, c?.y))
    }
    from = end
  }
  if (xs.length === 0) return undefined
  const least = (all: number[]) => all.reduce((n, m) => Math.min(n, m), Infinity)
  const most = (all: number[]) => all.reduce((n, m) => Math.max(n, m), -Infinity)
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) }
}
