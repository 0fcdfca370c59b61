import type { Point } from '~/drawing/drawing'
import { at, clamp, mix, monotone } from '~/drawing/geometry'
import type { Skirt } from '../options'
import type { Waistline } from './joints'

const hipY = 600

/** Half the hem's width, by cut and by how far below the hip it lies. */
function hemHalf(skirt: Skirt, y: number, waist: Waistline): number {
  const below = y - hipY
  switch (skirt) {
    case 'aline':
      return 132 + 0.28 * below
    case 'circle':
    case 'highlow':
    case 'asymmetric':
      return 150 + 0.43 * below
    case 'handkerchief':
      return 150 + 0.4 * below
    case 'pleated':
      return 136 + 0.24 * below
    case 'tulip':
      return 116 - 0.04 * below
    case 'godet':
      return 124 + 0.4 * (y - godetY(y))
    case 'peplum':
    case 'pencil':
      return 112 - 0.045 * below
    case 'mermaid':
      return 128 + 0.52 * (y - flareY(y))
    case 'tiered':
      return 148 + 0.3 * below
    case 'ball':
      return Math.min(378, waist.half + 92 + 0.34 * (y - waist.y))
  }
}

/** Where godets are let in. */
export const godetY = (hem: number): number => mix(hipY, hem, 0.42)

export const flareY = (hem: number): number => Math.min(838, hem - 130)

/** Half the skirt's width at each height. */
export function profile(skirt: Skirt, hem: number, waist: Waistline): (y: number) => number {
  const half = hemHalf(skirt, hem, waist)
  const high = waist.y < 460
  const top = [at(waist.y, waist.half)]
  switch (skirt) {
    case 'aline':
      return eased([
        ...top,
        at(waist.y + 46, waist.half + (high ? 10 : 27)),
        at(hipY, high ? 124 : 120),
        at(hem, half),
      ])
    case 'pleated':
      return eased([
        ...top,
        at(waist.y + 40, waist.half + 22),
        at(hipY - 30, high ? 122 : 119),
        at(hipY + 40, 134),
        at(hem, half),
      ])
    case 'tulip':
      return eased([
        ...top,
        at(waist.y + 34, waist.half + 30),
        at(waist.y + 92, Math.max(126, waist.half + 30)),
        at(hipY + 20, Math.max(131, waist.half + 26)),
        at(hem, half),
      ])
    case 'godet': {
      const flare = godetY(hem)
      return eased([
        ...top,
        at(500, high ? 98 : 84),
        at(540, high ? 108 : 106),
        at(hipY, 120),
        at(flare, 126),
        at(mix(flare, hem, 0.5), mix(126, half, 0.46)),
        at(hem, half),
      ])
    }
    case 'circle':
    case 'highlow':
    case 'asymmetric':
    case 'handkerchief':
      return eased([...top, at(waist.y + 50, mix(waist.half, half, 50 / (hem - waist.y)) + 5), at(hem, half)])
    case 'pencil':
    case 'peplum':
      return eased([
        ...top,
        at(500, high ? 99 : 82),
        at(540, high ? 108 : 104),
        at(hipY, 117),
        at(690, 115),
        at(Math.max(hem, 700), half),
      ])
    case 'mermaid': {
      const flare = flareY(hem)
      return eased([
        ...top,
        at(500, high ? 98 : 82),
        at(540, high ? 107 : 104),
        at(hipY, 116),
        at(mix(hipY, flare, 0.6), 108),
        at(flare, 98),
        at(mix(flare, hem, 0.5), mix(98, half, 0.34)),
        at(hem, half),
      ])
    }
    case 'tiered':
      return eased([...top, at(waist.y + 60, waist.half + 34), at(hipY, 138), at(hem, half)])
    case 'ball':
      return eased([
        ...top,
        at(waist.y + 18, mix(waist.half, half, 0.2)),
        at(mix(waist.y, hem, 0.16), mix(waist.half, half, 0.5)),
        at(mix(waist.y, hem, 0.4), mix(waist.half, half, 0.8)),
        at(mix(waist.y, hem, 0.75), mix(waist.half, half, 0.98)),
        at(hem, half),
      ])
  }
}

/** The curve through the knots with its corners smoothed, its ends kept. */
function eased(knots: Point[]): (y: number) => number {
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
