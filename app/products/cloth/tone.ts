import type { Hex, Paint } from '~/drawing/drawing'
import { clamp, mix, smoothstep } from '~/drawing/geometry'

type Rgb = readonly [number, number, number]

const rgbOf = (hex: Hex): Rgb => {
  const n = Number.parseInt(hex.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

const hexOf = (rgb: readonly number[]): Hex =>
  `#${rgb
    .map((n) =>
      Math.round(clamp(n, 0, 255))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

export const solid = (color: Hex, alpha = 1): Paint => ({ type: 'solid', color, alpha })

/** Blends two colours: `a` where t = 0, `b` where t = 1. */
export function blend(a: Hex, b: Hex, t: number): Hex {
  const to = rgbOf(b)
  return hexOf(rgbOf(a).map((n, i) => mix(n, to[i]!, t)))
}

/** Perceived lightness, 0 (black) to 1 (white). */
export function lightness(color: Hex): number {
  const [r, g, b] = rgbOf(color)
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255
}

export interface Tone {
  /** How near the colour is to white and to black, 0 to 1. */
  white: number
  black: number
  /** What is laid over the cloth where it turns from the light, and how strongly against the class's figure. */
  shade: Hex
  shadeGain: number
  light: Hex
  lightGain: number
  /** Seam lines, and the lit lip beside them. */
  line: Hex
}

/**
 * The tones a colour takes in light and shade. Black shows its folds by light alone, white by shade alone,
 * and a tinted, normally blended shade does for every colour between what multiplying would.
 */
export function toneOf(color: Hex): Tone {
  const l = lightness(color)
  const white = smoothstep(0.62, 0.96, l)
  const black = 1 - smoothstep(0.05, 0.26, l)
  // A colour times itself is its own shadow: deeper, and more of the same hue.
  const deep = blend(hexOf(rgbOf(color).map((n) => (n * n * 0.36) / 255)), '#1a1030', 0.26)
  return {
    white,
    black,
    shade: blend(deep, blend(color, '#5a5866', 0.8), white * 0.9),
    shadeGain: mix(mix(1.08, 1.22, white), 1.25, black),
    light: blend(blend(color, '#fff8ec', mix(0.72, 0.92, white)), blend(color, '#d8d8dc', 0.72), black),
    lightGain: mix(mix(1, 1.15, white), 0.82, black),
    line: blend(blend(color, '#000000', 0.62), blend(color, '#4a4468', 0.8), white),
  }
}
