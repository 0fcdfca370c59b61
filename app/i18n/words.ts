import { colorWords } from '~/products/color/words'
import { products } from '~/products/registry'
import type { Locale, Words } from '~/products/product'
import { en } from './en'
import { fil } from './fil'
import { it } from './it'

const pages: Record<Locale, Words> = { en, it, fil }
const merged = new Map<Locale, Words>()

/** Every word of one language: the pages', the colours' as `color.<key>`, each product's own as `<product>.<key>`. */
export function wordsOf(locale: Locale): Words {
  let words = merged.get(locale)
  if (!words) {
    const own = products.flatMap((product) =>
      Object.entries(product.words[locale]).map(([key, text]) => [`${product.id}.${key}`, text] as const),
    )
    const colors = Object.entries(colorWords[locale]).map(([key, text]) => [`color.${key}`, text] as const)
    words = { ...pages[locale], ...Object.fromEntries([...colors, ...own]) }
    merged.set(locale, words)
  }
  return words
}
