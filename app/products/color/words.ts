import type { Locale, Words } from '~/i18n/language'
import { en } from './words/en'
import { fil } from './words/fil'
import { it } from './words/it'

/** The names of colours in every language, for all products. They are looked up as `color.<id>`. */
export const colorWords: Record<Locale, Words> = { en, it, fil }
