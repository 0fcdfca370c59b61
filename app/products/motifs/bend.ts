import type { Mark, Matrix, Point } from '~/drawing/drawing'
import { apply } from '~/drawing/paint'
import type { Region } from '../product'
import { type Step, pathOfSteps, stepsOf } from './paths'

/** How far what lies on cloth goes along with its folds, of all that they do: words are still to be read. */
const share = 0.55
/** No longer a piece stays as it is, in drawing units: a fold is some forty wide. */
const longest = 8
/** What moves by less can't be seen. */
const least = 0.25

/** Where a cloth's folds carry a point. */
export type Carried = NonNullable<Region['carried']>

/** A point with the folds of the topmost cloth it lies on. */
function onFolds(p: Point, folds: readonly Carried[]): Point {
  for (let i = folds.length - 1; i >= 0; i--) {
    const to = folds[i]!(p)
    if (to) return { x: p.x + (to.x - p.x) * share, y: p.y + (to.y - p.y) * share }
  }
  return p
}

const between = (p: Point, q: Point, t: number): Point => ({
  x: p.x + (q.x - p.x) * t,
  y: p.y + (q.y - p.y) * t,
})

/** A line or a curve in two, by De Casteljau. */
function halves(points: readonly Point[]): [Point[], Point[]] {
  const [left, right]: [Point[], Point[]] = [[], []]
  let row = [...points]
  while (row.length > 0) {
    left.push(row[0]!)
    right.unshift(row[row.length - 1]!)
    row = row.slice(1).map((q, i) => between(row[i]!, q, 0.5))
  }
  return [left, right]
}

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, q, i) => sum + Math.hypot(q.x - points[i]!.x, q.y - points[i]!.y), 0)

/** A line or a curve, with where it begins, in pieces that are short enough to bend as they are. */
function cut(points: Point[]): Point[][] {
  if (lengthOf(points) <= longest) return [points]
  const [left, right] = halves(points)
  return [...cut(left), ...cut(right)]
}

/** The same figure with every line cut into short ones; what closes it is drawn out, or it could not bend. */
function shortened(steps: readonly Step[]): Step[] {
  const out: Step[] = []
  let [from, begin]: [Point, Point] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]
  const draw = (letter: string, points: readonly Point[]) => {
    for (const piece of cut([from, ...points])) out.push({ letter, points: piece.slice(1) })
    from = points[points.length - 1]!
  }
  for (const { letter, points } of steps) {
    if (letter === 'Z') {
      if (from.x !== begin.x || from.y !== begin.y) draw('L', [begin])
      out.push({ letter, points: [] })
    } else if (letter === 'M') {
      from = begin = points[0]!
      out.push({ letter, points: [from] })
    } else draw(letter, points)
  }
  return out
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * A motif's mark as it lies on folded cloth: outlines go a little along with the folds, on both back ends alike, as it is
 * their points that move. `folds`: of the cloths it may lie on, the topmost last. What lies flat comes back as it was given. Pictures stay flat: bent, they would have to be cut up.
 */
export function bent(mark: Mark, folds: readonly Carried[]): Mark {
  if (folds.length === 0 || mark.type === 'image') return mark
  const { matrix = identity } = mark
  const [a, b, c, d] = matrix
  const laid = stepsOf(mark.d).map(({ letter, points }) => ({
    letter,
    points: points.map((p) => apply(matrix, p)),
  }))
  const moves = (p: Point) => {
    const to = onFolds(p, folds)
    return Math.hypot(to.x - p.x, to.y - p.y) > least
  }
  if (!laid.some(({ points }) => points.some(moves))) return mark
  const steps = shortened(laid).map(({ letter, points }) => ({
    letter,
    points: points.map((p) => onFolds(p, folds)),
  }))
  const { matrix: _laid, ...flat } = mark
  const path = pathOfSteps(steps)
  if (flat.type === 'path' && flat.stroke) {
    const width = flat.stroke.width * Math.sqrt(Math.abs(a * d - b * c))
    return { ...flat, d: path, stroke: { ...flat.stroke, width } }
  }
  return { ...flat, d: path }
}
