import { clamp } from '~/drawing/geometry'
import { type Lobe, lobeAt } from '../../cloth/surface'
import type { View } from '../../product'
import type { Hem, Skirt } from '../options'

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
        : (u) => 0.985 - 0.27 * Math.pow(clamp(1 - Math.abs(u - 0.44) / 0.6), 1.5)
    default:
      return undefined
  }
}

/** Scallops along a hem, in whole numbers on each flute: `rise` is how far up they are cut, of the length. */
function scallops(lobes: readonly Lobe[], wide: number, rise: number): HemShape {
  const whole = { from: 0, to: 1 }
  return (u) => {
    const { from, to } = lobeAt(lobes, u) ?? whole
    const count = Math.max(1, Math.round(((to - from) * wide) / 36))
    const t = clamp((u - from) / (to - from))
    return rise * (1 - Math.pow(Math.abs(Math.sin(Math.PI * count * t)), 0.7))
  }
}

/** The hem's shape by its cut and its finish; undefined where it is simply level. */
export function hemShape(
  skirt: Skirt,
  hem: Hem,
  view: View,
  lobes: readonly Lobe[],
  size: { wide: number; tall: number },
): HemShape | undefined {
  const own = cutOf(skirt, view)
  if (hem !== 'scallop') return own
  const cut = scallops(lobes, size.wide * 2.3, clamp(13 / size.tall, 0.01, 0.09))
  return (u) => (own ? own(u) : 1) - cut(u)
}
