import { expect, test } from 'vitest'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { differencesOf } from '~/pages/differences'
import { car } from '~/products/car/index'
import { dress } from '~/products/dress/index'
import { locales } from '~/i18n/language'
import type { DesignDocument, Motif } from '~/products/product'
import { products } from '~/products/registry'

const t = translator('en', wordsOf('en'))
const of = (choices: Partial<typeof dress.start>, motifs: Motif[] = []): DesignDocument => ({
  product: 'dress',
  version: dress.version,
  choices: { ...dress.start, ...choices },
  motifs,
})

test('choices are told by their names, colours of no palette by the nearest, what has no effect not at all', () => {
  const before = of({ sleeve: 'cap', color: '#1f6b6b', print: 'plain', printScale: 'small' })
  const after = of({ sleeve: 'puff', color: '#10a020', print: 'plain', printScale: 'large' })
  expect(differencesOf(before, after, t)).toEqual([
    { name: 'Sleeves', from: 'Cap', to: 'Puff' },
    { name: 'Colour', from: 'Teal', to: expect.stringMatching(/green/i) as string },
  ])
  expect(differencesOf(after, after, t)).toEqual([])
})

test('motifs are told as put on, taken off, or by what was done to them', () => {
  const base = { view: 'front', x: 400, y: 400, width: 60, angle: 0, flip: false, opacity: 1 } as const
  const text = (id: string, words: string, more: object = {}): Motif => ({
    ...{ ...base, id, kind: 'text', text: words, font: 'serif', color: '#112233', curve: 0 },
    ...more,
  })
  const before = of({}, [text('a', 'Ana'), text('b', 'Ben'), text('c', 'Cleo')])
  const after = of({}, [text('c', 'Cleo', { x: 420, color: '#ffffff' }), text('a', 'Ana'), text('d', 'Dora')])
  expect(differencesOf(before, after, t)).toEqual([
    { name: '“Ben”', to: 'taken off' },
    { name: '“Cleo”', to: 'moved, another colour' },
    { name: '“Dora”', to: 'put on' },
    { name: 'Motifs', to: 'in another order' },
  ])
})

test('every option of every product has its words in every language', () => {
  for (const locale of locales) {
    const words = translator(locale, wordsOf(locale))
    for (const product of products) {
      for (const group of product.groups) {
        if (!('options' in group)) continue
        for (const { id, color } of group.options) {
          const document = { product: product.id, version: product.version, motifs: [] }
          const start = { ...document, choices: product.start as object }
          const changed = { ...document, choices: { ...(product.start as object), [group.id]: color ?? id } }
          for (const told of differencesOf(start, changed, words))
            expect(Object.values(told).join()).not.toMatch(/\w\.\w|#[0-9a-f]{3}|undefined/)
        }
      }
    }
  }
})

test('what is damaged, or of another product, is compared as far as it can be', () => {
  const other = { product: 'car', version: car.version, choices: car.start, motifs: [] }
  expect(differencesOf(of({}), other, t)).toEqual([])
  const torn = { ...of({}), choices: { ...dress.start, sleeve: 'octopus' }, motifs: null as never }
  expect(differencesOf(torn, of({ sleeve: 'puff' }), t)).toEqual([
    { name: 'Sleeves', from: 'Cap', to: 'Puff' },
  ])
})
