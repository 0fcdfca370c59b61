import type { Locale, Words } from '~/i18n/language'
import { en as figuresEn } from '../library/words/en'
import { fil as figuresFil } from '../library/words/fil'
import { it as figuresIt } from '../library/words/it'
import { en } from './en'
import { fil } from './fil'
import { it } from './it'

/** The motifs' own words and the names of the library's figures, shared by every product: `motifs.<key>`. */
export const motifWords: Record<Locale, Words> = {
  en: { ...figuresEn, ...en },
  it: { ...figuresIt, ...it },
  fil: { ...figuresFil, ...fil },
}
