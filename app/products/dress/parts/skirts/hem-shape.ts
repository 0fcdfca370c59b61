import { clamp } from '~/drawing/geometry'
import type { Lobe } from '../../../cloth/surface'

/** How much of a skirt's length hangs at a place across it, 0 to 1 from left to right as we look. */
export type HemShape = (u: number) => number

/** How a hem is cut: undefined where it is simply level. */
export interface HemCut {
  shape?: HemShape
  scallops?: Scallops
}

/** Scallops along a hem, from left to right. */
export interface Scallops {
  spans: readonly { from: number; to: number }[]
  /** How much hangs with them, and how much would without. */
  edge: HemShape
  before: HemShape
}

/** In whole numbers on each flute; `wide` is how much cloth the hem is. */
const spansOf = (lobes: readonly Lobe[], wide: number): Scallops['spans'] =>
  (lobes.length ? lobes : [{ from: 0, to: 1 }]).flatMap(({ from, to }) => {
    const count = Math.max(1, Math.round(((to - from) * wide) / 36))
    const at = (i: number) => from + ((to - from) * i) / count
    return Array.from({ length: count }, (_, i) => ({ from: at(i), to: at(i + 1) }))
  })

/**
 * The hem's shape by its cut, which is undefined where that is level, and its finish; `wide` is half the hem's width,
 * `tall` the piece's length.
 */
export function finished(
  cut: HemShape | undefined,
  scalloped: boolean,
  lobes: readonly Lobe[],
  { wide, tall }: { wide: number; tall: number },
): HemCut {
  if (!scalloped) return { shape: cut }
  const spans = spansOf(lobes, wide * 2.3)
  const rise = clamp(13 / tall, 0.01, 0.09)
  const before = cut ?? (() => 1)
  const edge: HemShape = (u) => {
    let i = 0
    while (i < spans.length - 1 && u > spans[i]!.to) i++
    const { from, to } = spans[i]!
    const t = clamp((u - from) / (to - from))
    return before(u) - rise * (1 - Math.pow(Math.sin(Math.PI * t), 0.7))
  }
  return { shape: edge, scallops: { spans, edge, before } }
}
