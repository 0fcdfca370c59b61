import { clamp } from '~/drawing/geometry'
import { type Lobe, lobeAt } from '../../../cloth/surface'

/** How much of a skirt's length hangs at a place across it, 0 to 1 from left to right as we look. */
export type HemShape = (u: number) => number

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

/**
 * The hem's shape by its cut, which is undefined where that is level, and its finish; `wide` is half the hem's width,
 * `tall` the piece's length. Undefined where the hem is simply level.
 */
export function finished(
  cut: HemShape | undefined,
  scalloped: boolean,
  lobes: readonly Lobe[],
  { wide, tall }: { wide: number; tall: number },
): HemShape | undefined {
  if (!scalloped) return cut
  const scallop = scallops(lobes, wide * 2.3, clamp(13 / tall, 0.01, 0.09))
  return (u) => (cut ? cut(u) : 1) - scallop(u)
}
