import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hex } from '~/drawing/drawing'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { goesWith, harmony } from '~/products/color/goes-with'
import { colorIds, colorOfName, mannerIds, nameOf, nearestName } from '~/products/color/names'
import { contrast, distance, readableOn } from '~/products/color/oklab'
import { colorWords } from '~/products/color/words'
import { palette } from '~/products/dress/palette'
import { locales } from '~/i18n/language'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, '0')}`)
const t = translator('en', wordsOf('en'))

describe('a colour in words', () => {
  test.each<[Hex, string]>([
    ['#ffffff', 'white'],
    ['#000000', 'black'],
    ['#ff0000', 'bright red'],
    ['#d01f1f', 'red'],
    ['#00ff00', 'lime green'],
    ['#0000ff', 'cobalt blue'],
    ['#000080', 'navy'],
    ['#808080', 'grey'],
    ['#ffc0cb', 'pale pink'],
    ['#800020', 'burgundy'],
    ['#808000', 'olive'],
    ['#f5f5dc', 'ivory'],
    ['#fa8072', 'coral'],
    ['#c66b50', 'terracotta'],
  ])('%s is %s', (color, name) => {
    expect(nameOf(color, t)).toBe(name)
  })

  test('every colour there is has a whole name in every language', () => {
    fc.assert(
      fc.property(hex, fc.constantFrom(...locales), (color, locale) => {
        expect(nameOf(color, translator(locale, wordsOf(locale)))).toMatch(/^[\p{Ll} -]+$/u)
      }),
    )
  })

  test('a name names itself, and its words are told apart in every language', () => {
    for (const id of colorIds) expect(nearestName(colorOfName(id))).toEqual({ id })
    for (const locale of locales) {
      expect(Object.keys(colorWords[locale])).toEqual([...colorIds, ...mannerIds])
      expect(new Set(Object.values(colorWords[locale])).size).toBe(colorIds.length + mannerIds.length)
    }
  })

  test('no two plain names read as one', () => {
    for (const one of colorIds)
      for (const other of colorIds)
        if (one !== other)
          expect
            .soft(distance(colorOfName(one), colorOfName(other)), `${one}, ${other}`)
            .toBeGreaterThan(0.03)
  })
})

describe('what goes with a colour', () => {
  test('is a handful, none alike, none the colour itself, the same every time', () => {
    const dyes = palette.map(({ color }) => color)
    fc.assert(
      fc.property(hex, fc.constantFrom(undefined, dyes), (color, among) => {
        const found = goesWith(color, among)
        expect(found.length).toBeGreaterThanOrEqual(3)
        expect(found).toEqual(goesWith(color, among))
        const all = [color, ...found]
        for (const [i, one] of all.entries())
          for (const other of all.slice(i + 1)) expect(distance(one, other)).toBeGreaterThan(0.1)
        if (among) for (const one of found) expect(among).toContain(one)
      }),
    )
  })

  test('teal asks for ochre or apricot before it asks for red or green', () => {
    expect(harmony('#1f6b6b', '#e7a476')).toBeGreaterThan(harmony('#1f6b6b', '#3c5a3e'))
    expect(harmony('#1f6b6b', '#e9c0b4')).toBeGreaterThan(harmony('#1f6b6b', '#661b36'))
  })
})

test('contrast is that of WCAG, and what is read best is found', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect([readableOn('#ffffff'), readableOn('#232f55'), readableOn('#f0dc9c')]).toEqual([
    '#17161a',
    '#ffffff',
    '#17161a',
  ])
})
