import type { Locale, Words } from '../../product'
import { en } from './en'
import { fil } from './fil'
import { it } from './it'

/** The motifs' own words, shared by every product: `motifs.<key>`. */
export const motifWords: Record<Locale, Words> = { en, it, fil }
