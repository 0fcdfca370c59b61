import { clamp } from '~/drawing/geometry'
import type { View } from '../../product'
import type { Skirt } from '../options'

/** How much of a skirt's length hangs at a place across it, 0 to 1 from left to right as we look. */
export type HemShape = (u: number) => number

/** A zigzag between 0 at whole numbers and 1 between them. */
const zigzag = (n: number): number => 1 - Math.abs(2 * (n - Math.floor(n)) - 1)

function cutOf(skirt: Skirt, view: View): HemShape | undefined {
  switch (skirt) {
    case 'handkerchief':
      return (u) => 1 - 0.2 * Math.pow(zigzag(u * 4), 0.9)
    case 'asymmetric':
      return (u) => 1 - 0.3 * (view === 'front' ? u : 1 - u)
    case 'highlow':
      return view === 'back' ? undefined : (u) => 1 - 0.34 * Math.pow(Math.sin(Math.PI * clamp(u)), 1.5)
    case 'tulip':
      return view === 'back'
        ? undefined
        : (u) => 0.985 - 0.27 * Math.pow(clamp(1 - Math.abs(u - 0.44) / 0.42), 1.5)
    default:
      return undefined
  }
}

/** The hem's shape by its cut, scalloped or not: `wide` and `tall` say how large a scallop is on this skirt. */
export function hemShape(
  skirt: Skirt,
  view: View,
  scallops: false | { wide: number; tall: number },
): HemShape | undefined {
  const own = cutOf(skirt, view)
  if (!scallops) return own
  const count = Math.max(6, Math.round((scallops.wide * 2.3) / 40))
  const rise = clamp(13 / scallops.tall, 0.01, 0.09)
  return (u) => (own ? own(u) : 1) - rise * (1 - Math.pow(Math.abs(Math.sin(Math.PI * count * u)), 0.7))
}
