import type { Translate } from '~/i18n/language'
import { alphabetsOf } from '~/products/motifs/alphabets'
import { isFont, standInOf } from '~/products/motifs/fonts/ids'
import { wordsOf } from '~/products/motifs/letters'

/** That some letters of these words are set as in another font, as theirs has Latin ones alone; undefined when none are. */
export function standInWords(typed: string, font: string, t: Translate): string | undefined {
  if (!isFont(font) || standInOf(font) === font) return undefined
  const others = alphabetsOf(wordsOf(typed)).filter((one) => one !== 'latin' && one !== 'ext')
  if (others.length === 0) return undefined
  const name = t(`studio.font.${font}`)
  return t('studio.letters.standIn', { font: name, other: t(`studio.font.${standInOf(font)}`) })
}
