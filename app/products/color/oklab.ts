import type { Hex } from '~/drawing/drawing'

/** A colour as the eye sees it: lightness 0 to 1, and how far towards red and towards yellow. */
export type Lab = readonly [l: number, a: number, b: number]

/** The parts of a colour in linear light, 0 to 1. */
function linear(hex: Hex): [number, number, number] {
  const channel = (start: number) => {
    const value = parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

export function oklab(hex: Hex): Lab {
  const [r, g, b] = linear(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

export const apart = (p: Lab, q: Lab): number => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])

/** How different two colours look: below 0.04 they read as one, black and white are 1 apart. */
export const distance = (one: Hex, other: Hex): number => apart(oklab(one), oklab(other))

export const chromaOf = ([, a, b]: Lab): number => Math.hypot(a, b)

/** The angle between two hues, 0 to 180 degrees. */
export function hueBetween(p: Lab, q: Lab): number {
  const turn = Math.abs(Math.atan2(p[2], p[1]) - Math.atan2(q[2], q[1])) * (180 / Math.PI)
  return turn > 180 ? 360 - turn : turn
}

/** How well one colour is read on another, 1 to 21 (WCAG 2). */
export function contrast(one: Hex, other: Hex): number {
  const luminance = (hex: Hex) => {
    const [r, g, b] = linear(hex)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [p, q] = [luminance(one), luminance(other)]
  return (Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05)
}

/** Which of some colours is read best on a ground: near black or white unless others are given. */
export const readableOn = (ground: Hex, inks: readonly [Hex, ...Hex[]] = ['#17161a', '#ffffff']): Hex =>
  inks.reduce((best, ink) => (contrast(ink, ground) > contrast(best, ground) ? ink : best))
