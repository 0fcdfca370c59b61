import { missingIn, wordsOf } from '~/products/motifs/letters'
import type { Translate } from '~/i18n/language'

/** So many letters are told by name. */
const most = 6

/** Each apart from the others, whichever way it is written. */
const apart = (letters: readonly string[]) =>
  letters
    .slice(0, most)
    .map((letter) => `\u2068${letter}\u2069`)
    .join(' ')

/** Which letters of these words can't be drawn, in a whole sentence; undefined when all can, or nothing was typed. */
export function missingWords(typed: string, t: Translate): string | undefined {
  if (typed.trim() === '') return undefined
  const missing = missingIn(typed)
  const letters = apart(missing)
  const words = wordsOf(typed)
  if (missing.length > 0)
    return words === '' ? t('studio.letters.none', { letters }) : t('studio.letters.some', { letters, words })
  return words === '' ? t('studio.letters.unseen') : undefined
}
