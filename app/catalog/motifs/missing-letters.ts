import { isEmoji, missingIn, wordsOf } from '~/products/motifs/letters'
import type { Translate } from '~/i18n/language'

/** So many letters are told by name. */
const most = 6

/** Each apart from the others, whichever way it is written. */
const apart = (letters: readonly string[]) =>
  letters
    .slice(0, most)
    .map((letter) => `\u2068${letter}\u2069`)
    .join(' ')

/** Which letters of these words can't be drawn, in whole sentences; undefined when all can, or nothing was typed. */
export function missingWords(typed: string, t: Translate): string | undefined {
  if (typed.trim() === '') return undefined
  const missing = missingIn(typed)
  const words = wordsOf(typed)
  if (missing.length === 0) return words === '' ? t('studio.letters.unseen') : undefined
  const emoji = missing.filter(isEmoji)
  const letters = missing.filter((letter) => !isEmoji(letter))
  const told = [
    ...(letters.length > 0 ? [t('studio.letters.lacking', { letters: apart(letters) })] : []),
    ...(emoji.length > 0 ? [t('studio.letters.emoji', { letters: apart(emoji) })] : []),
  ]
  const rest = letters.length > 0 ? t('studio.letters.write') : t('studio.letters.figures')
  return [...told, words === '' ? rest : t('studio.letters.reads', { words })].join(' ')
}
