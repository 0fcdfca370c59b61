import type { PathData, Point } from '~/drawing/drawing'
import { clamp, mix, pathOf, reverse } from '~/drawing/geometry'
import { type Lobe, type Surface, formed, level } from './surface'

/**
 * Lines of the cloth itself as it hangs: they keep their distance on the cloth, so they bend at its folds and draw
 * together where it turns away. Each flute is a gore with its own grain, and lines end where they meet its seam.
 */

const whole: Lobe = { from: 0, to: 1, depth: 0, tuck: 0, start: 2, facet: 0 }
const rows = 24

/** How wide the cloth is at a height, folds and what has turned from us included. */
function clothWidth(s: Surface, lobe: Lobe, v: number): number {
  const [left, right] = [s.pointAt(0, v), s.pointAt(1, v)]
  // A sleeve may begin in a point.
  const seen = Math.max(1, Math.hypot(right.x - left.x, right.y - left.y))
  return ((seen * s.wrapAngle) / Math.sin(s.wrapAngle)) * (1 + 0.55 * lobe.tuck * formed(lobe, v))
}

/** Bars of the warp, `wide` across, every `pitch`, from the waist down: a run down either edge of each. */
function bars(s: Surface, pitch: number, wide: number, offset: number): [Point[], Point[]][] {
  const end = 1.03
  return (s.lobes.length ? s.lobes : [whole]).flatMap((lobe) => {
    const heights = Array.from({ length: rows + 1 }, (_, i) => (end * i) / rows)
    const widths = heights.map((v) => clothWidth(s, lobe, v))
    const share = lobe.to - lobe.from
    const most = (share * Math.max(...widths)) / 2
    const count = Math.ceil(most / pitch) + 1
    const middle = (lobe.from + lobe.to) / 2
    return Array.from({ length: 2 * count + 1 }, (_, k) => (k - count) * pitch + offset).flatMap(
      (at): [Point[], Point[]][] => {
        const edge = (i: number, a: number) => clamp(a, (-share * widths[i]!) / 2, (share * widths[i]!) / 2)
        const inside = heights.map((_, i) => edge(i, at + wide / 2) - edge(i, at - wide / 2) > wide * 0.02)
        const first = inside.indexOf(true)
        if (first < 0) return []
        const last = inside.lastIndexOf(true)
        const from = Math.max(0, first - 1)
        const steps = Math.max(2, Math.ceil((last - from) / 3))
        const runs = [-wide / 2, wide / 2].map((aside) =>
          Array.from({ length: steps + 1 }, (_, j) => {
            const place = mix(from, last, j / steps)
            const i = Math.round(place)
            return s.pointAt(middle + edge(i, at + aside) / widths[i]!, heights[i]!)
          }),
        )
        return [[runs[0]!, runs[1]!]]
      },
    )
  })
}

/** Bars of the warp as one path to fill. */
export const warpBars = (s: Surface, pitch: number, wide: number, offset = 0): PathData =>
  bars(s, pitch, wide, offset)
    .map(([left, right]) => pathOf([left, reverse(right)]))
    .join('')

/** Threads of the warp as one path to stroke. */
export const warpLines = (s: Surface, pitch: number, offset = 0): PathData =>
  bars(s, pitch, 0.6, offset)
    .map(([left]) => pathOf([left], false))
    .join('')

/** Threads of the weft as one path to stroke, each going round the body at one height of the cloth. */
export function weftLines(s: Surface, pitch: number, offset = 0): PathData {
  const [top, hem] = [s.pointAt(0.5, 0), s.pointAt(0.5, 1)]
  const tall = Math.hypot(hem.x - top.x, hem.y - top.y)
  // Past the middle's hem, where flutes hang lower.
  const count = Math.ceil((tall * 1.05 - offset) / pitch)
  return Array.from({ length: count + 1 }, (_, i) =>
    pathOf([level(s, (offset + i * pitch) / tall, s.lobes.length > 9 ? 6 : 8, -0.01, 1.01)], false),
  ).join('')
}
