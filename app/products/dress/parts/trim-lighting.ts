import type { Hex } from '~/drawing/drawing'
import { clothOf } from '../../cloth/cloth'
import type { Lighting } from '../../cloth/shade'

/** The light of a satin trim of that colour. */
export const trimLighting = (of: string, color: Hex): Lighting => {
  const { fabric, tone } = clothOf('satin', color)
  return { of, layer: 'light', fabric, tone }
}
