import { keyOf, type Translate } from '~/i18n/language'
import type { Standing } from '~/domain/shares/shares'

/** A standing in words: where a share is and why, and what follows. */
export const standingWords = ({ word, then, params }: Standing, t: Translate): string =>
  [word, ...(then ? [then] : [])].map((one) => t(keyOf(one), params)).join(' ')
