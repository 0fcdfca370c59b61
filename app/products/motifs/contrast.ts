import type { Hex } from '~/drawing/drawing'
import type { Motif } from './motif'

const channels = (color: Hex): number[] => {
  const n = Number.parseInt(color.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

/** Relative luminance as WCAG has it. */
function luminance(bytes: readonly number[]): number {
  const [r, g, b] = bytes.map((byte) => {
    const n = byte / 255
    return n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** From 1, the same, to 21, black on white; `color` may let the other shine through. */
export function contrastOf(color: Hex, on: Hex, opacity = 1): number {
  const below = channels(on)
  const seen = channels(color).map((byte, i) => byte * opacity + below[i]! * (1 - opacity))
  const [high, low] = [luminance(seen), luminance(below)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Below this a motif is hardly seen on a body that moves. Far less than text on a page needs: it is no text. */
const leastContrast = 1.6

/** Whether a colour stands out from the cloth. */
export const isLegible = (color: Hex, cloth: Hex, opacity = 1): boolean =>
  contrastOf(color, cloth, opacity) >= leastContrast

/** The word key of a warning when none of a motif's colours would stand out. Of pictures nothing is known. */
export function contrastWarning(motif: Motif, cloth: Hex): 'motifs.faint' | undefined {
  if (motif.kind === 'picture') return undefined
  const colors = motif.kind === 'figure' ? motif.colors : [motif.color]
  return colors.some((color) => isLegible(color, cloth, motif.opacity)) ? undefined : 'motifs.faint'
}
