import type { Hex } from '~/drawing/drawing'
import type { Translate } from '../product'
import { palette } from './palette'

type Hue =
  | 'red'
  | 'orange'
  | 'yellow'
  | 'green'
  | 'turquoise'
  | 'blue'
  | 'violet'
  | 'pink'
  | 'brown'
  | 'beige'
  | 'grey'
  | 'white'
  | 'black'

const wheel: readonly (readonly [number, Hue])[] = [
  [14, 'red'],
  [42, 'orange'],
  [66, 'yellow'],
  [160, 'green'],
  [192, 'turquoise'],
  [252, 'blue'],
  [288, 'violet'],
  [342, 'pink'],
  [360, 'red'],
]

/** The everyday word for a colour, and whether it is paler or darker than that word suggests. */
export function hueOf(color: Hex): { hue: Hue; shade?: 'pale' | 'deep' } {
  const n = Number.parseInt(color.slice(1), 16)
  const [r, g, b] = [n >> 16, (n >> 8) & 255, n & 255].map((c) => c / 255) as [number, number, number]
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)]
  const light = (high + low) / 2
  const chroma = high - low
  if (light > 0.95) return { hue: 'white' }
  if (light < 0.09) return { hue: 'black' }
  if (chroma < 0.07) return { hue: 'grey', shade: light > 0.75 ? 'pale' : light < 0.3 ? 'deep' : undefined }
  const sixth = high === r ? (g - b) / chroma : high === g ? 2 + (b - r) / chroma : 4 + (r - g) / chroma
  const degrees = (sixth * 60 + 360) % 360
  const hue = wheel.find(([end]) => degrees <= end)![1]
  if (degrees > 8 && degrees <= 60 && chroma < 0.4) {
    if (light > 0.72) return { hue: 'beige' }
    if (light < 0.5) return { hue: 'brown', shade: light < 0.2 ? 'deep' : undefined }
  }
  if (hue === 'red' && light > 0.68) return { hue: 'pink' }
  if (hue === 'orange' && light < 0.36) return { hue: 'brown' }
  return { hue, shade: light > 0.72 ? 'pale' : light < 0.26 ? 'deep' : undefined }
}

/** A colour's name, as it stands inside a sentence: the shop's own for its dyes, else the nearest hue's. */
export function colorName(color: Hex, t: Translate): string {
  const own = palette.find((entry) => entry.color === color.toLowerCase())
  if (own) return t(`dress.color.${own.id}`).toLowerCase()
  const { hue, shade } = hueOf(color)
  const word = t(`dress.hue.${hue}`)
  return shade ? t(`dress.hue.${shade}`, { hue: word }) : word
}
