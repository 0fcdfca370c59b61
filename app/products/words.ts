import type { Locale, Words } from '~/i18n/language'
import { words as car } from './car/words'
import { words as dress } from './dress/words'
import { words as shirt } from './shirt/words'

/**
 * What each product says, by its id, in every language; looked up as `<its id>.<key>`. Beside the product and not in it:
 * the studio's browser draws all of them, and is sent the words of its own page in one language.
 */
export const productWords: Readonly<Record<string, Record<Locale, Words>>> = { dress, shirt, car }
