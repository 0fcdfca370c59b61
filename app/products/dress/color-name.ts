import type { Hex } from '~/drawing/drawing'
import { nameOf } from '../color/names'
import type { Translate } from '~/i18n/language'
import { palette } from './palette'

/** A colour's name, as it stands inside a sentence: the shop's own for its dyes, else the one nearest to the eye. */
export function colorName(color: Hex, t: Translate): string {
  const own = palette.find((entry) => entry.color === color.toLowerCase())
  return own ? t(`dress.color.${own.id}`).toLowerCase() : nameOf(color, t)
}
