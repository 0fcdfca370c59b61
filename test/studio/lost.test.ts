import { expect, test } from 'vitest'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { locales } from '~/i18n/language'
import { products } from '~/products/registry'
import type { Choices } from '~/catalog/choices'
import { lostWords } from '~/catalog/lost'

test('whatever a product may lose of a design has its words in every language', () => {
  for (const locale of locales) {
    const words = wordsOf(locale)
    const language = { locale, t: translator(locale, words) }
    for (const product of products) {
      for (const { id } of product.groups) {
        const [told, ...more] = lostWords(product, product.start as Choices, [id], language)
        expect(more).toEqual([])
        expect(told).toContain(words[`${product.id}.group.${id}`] ?? 'no word')
        expect(told).not.toMatch(/\w\.\w|[{}]/)
      }
    }
  }
})
