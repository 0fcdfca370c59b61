import { colorWords } from '~/products/color/words'
import { motifWords } from '~/products/motifs/words'
import { products } from '~/products/registry'
import type { Locale, Words } from '~/products/product'
import { en } from './en'
import { fil } from './fil'
import { it } from './it'

const pages: Record<Locale, Words> = { en, it, fil }
const merged = new Map<Locale, Words>()

/** Every word of one language: the pages', and those of colours, motifs and each product as `<its id>.<key>`. */
export function wordsOf(locale: Locale): Words {
  let words = merged.get(locale)
  if (!words) {
    const sections = [{ id: 'color', words: colorWords }, { id: 'motifs', words: motifWords }, ...products]
    const own = sections.flatMap((section) =>
      Object.entries(section.words[locale]).map(([key, text]) => [`${section.id}.${key}`, text] as const),
    )
    words = { ...pages[locale], ...Object.fromEntries(own) }
    merged.set(locale, words)
  }
  return words
}
