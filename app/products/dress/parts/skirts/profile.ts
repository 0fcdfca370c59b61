import type { Point } from '~/drawing/drawing'
import { clamp, mix, monotone, point } from '~/drawing/geometry'
import type { SkirtCut, SkirtSize } from './cut'

/** Half a skirt's width at each height. */
export function profile({ hemHalf, knots }: SkirtCut, size: SkirtSize): (y: number) => number {
  const { waist, hemY } = size
  const half = hemHalf(size)
  return smoothed([point(waist.y, waist.half), ...knots(size, half), point(hemY, half)])
}

/** The curve through the knots with its corners smoothed, its ends kept. */
function smoothed(knots: Point[]): (y: number) => number {
  // A waist that lies low leaves no room for what is above or beside it.
  const end = knots[knots.length - 1]!
  const kept = knots.reduce<Point[]>(
    (all, knot) =>
      all.length === 0 || (knot.x > all[all.length - 1]!.x + 10 && (knot === end || knot.x < end.x - 10))
        ? [...all, knot]
        : all,
    [],
  )
  const curve = monotone(kept)
  const [first, last] = [knots[0]!.x, end.x]
  const smooth = (y: number) => {
    const reach = Math.max(0, Math.min(34, y - first, last - y))
    return [1, 2, 3, 2, 1].reduce((sum, w, i) => sum + w * curve(y + (reach * (i - 2)) / 2), 0) / 9
  }
  // Asked thousands of times for one dress: looked up rather than worked out.
  const steps = 96
  const table = Array.from({ length: steps + 1 }, (_, i) => smooth(mix(first, last, i / steps)))
  return (y) => {
    const place = clamp((y - first) / (last - first)) * steps
    const i = Math.min(steps - 1, Math.floor(place))
    return mix(table[i]!, table[i + 1]!, place - i)
  }
}
