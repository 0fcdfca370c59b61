import { readdir, readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { looks } from '~/products/car/looks'
import { car } from '~/products/car/index'
import { words } from '~/products/car/words'
import { locales } from '~/i18n/language'
import type { View } from '~/products/product'
import { tries } from '../support/long'

const views: View[] = ['front', 'back']
const drawn = (choices: typeof car.start, view: View) => JSON.stringify(car.draw(choices, view, []).marks)
const values = car.groups.flatMap((group) =>
  'options' in group
    ? group.options.map((option) => [group.id, group.kind === 'color' ? option.color : option.id] as const)
    : [],
)

it('Every option of the car changes its picture, on both sides.', () => {
  for (const view of views) {
    for (const group of car.groups) {
      const own = values.filter(([id]) => id === group.id)
      const pictures = own.map(([id, value]) => drawn({ ...car.start, [id]: value }, view))
      expect(new Set(pictures).size, `${group.id}, ${view}`).toBe(own.length)
    }
    expect(drawn(car.start, 'front')).not.toBe(drawn(car.start, 'back'))
  }
})

const choices = fc.record(
  Object.fromEntries(
    car.groups.map((group) => [
      group.id,
      fc.constantFrom(...values.filter(([id]) => id === group.id).map(([, value]) => value)),
    ]),
  ),
) as unknown as fc.Arbitrary<typeof car.start>

it('Any car is read back as it is, drawn with finite numbers, and told in a whole sentence.', () => {
  fc.assert(
    fc.property(choices, fc.constantFrom(...views), fc.constantFrom(...locales), (c, view, locale) => {
      expect(car.read(c, 1)).toEqual({ choices: c, lost: [] })
      expect(drawn(c, view)).not.toMatch(/NaN|Infinity|undefined/)
      const sentence = car.describe(c, [], translator(locale, wordsOf(locale)))
      expect(sentence).toMatch(/^\p{Lu}[^{}]*\.$/u)
      expect(sentence).not.toMatch(/car\.|undefined/)
    }),
    tries(60),
  )
})

it('All that can be shown has words in every language.', () => {
  const keys = [
    ...car.groups.flatMap((group) => [
      `group.${group.id}`,
      ...('options' in group
        ? group.options.map(({ id }) => `${group.kind === 'color' ? 'color' : group.id}.${id}`)
        : []),
    ]),
    ...looks.map(({ id }) => `look.${id}`),
  ]
  for (const locale of locales) {
    expect(keys.filter((key) => !words[locale][key])).toEqual([])
    expect(Object.keys(words[locale])).toEqual(Object.keys(words.en))
  }
})

it('What is painted on a flank lies between the paint and its shine, on the side it was put.', () => {
  const pen = {
    id: 'm1',
    kind: 'pen',
    view: 'back',
    x: 400,
    y: 720,
    width: 90,
    angle: 0,
    flip: false,
  } as const
  const points = [
    { x: -0.5, y: 0 },
    { x: 0.5, y: 0.2 },
  ]
  const motif = { ...pen, opacity: 1, color: '#ffffff', breadth: 3, points } as const
  const layers = car.draw(car.start, 'back', [{ ...motif, points }]).marks.map(({ layer }) => layer)
  expect(layers.indexOf('motif')).toBeGreaterThan(layers.lastIndexOf('cloth'))
  expect(layers.indexOf('motif')).toBeLessThan(layers.indexOf('light'))
  expect(
    car.draw(car.start, 'front', [{ ...motif, points }]).marks.some(({ layer }) => layer === 'motif'),
  ).toBe(false)
})

it('Nothing outside its folder knows of the car but the three lists: what is drawn, what is said, what is suggested.', async () => {
  const folders = ['app', 'db', 'emails', 'bin']
  const inside = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })))
  const files = inside
    .flatMap((names, i) => names.map((name) => `${folders[i]}/${name}`))
    .filter((name) => /\.(tsx?|mjs|css)$/.test(name) && !name.startsWith('app/products/car/'))
  const lines = await Promise.all(
    files.map(async (name) =>
      (await readFile(name, 'utf8'))
        .split('\n')
        .filter((line) => /\bcars?\b|\bautomobil|\bkotse\b/i.test(line))
        .map((line) => `${name}: ${line}`),
    ),
  )
  expect(files.length).toBeGreaterThan(300)
  expect(lines.flat().sort()).toEqual([
    'app/products/ideas.ts:   car: { looks: carLooks },',
    "app/products/ideas.ts: import { looks as carLooks } from './car/looks'",
    'app/products/registry.ts: export const products: readonly AnyProduct[] = [dress, shirt, car]',
    "app/products/registry.ts: import { car } from './car/index'",
    'app/products/words.ts: export const productWords: Readonly<Record<string, Record<Locale, Words>>> = { dress, shirt, car }',
    "app/products/words.ts: import { words as car } from './car/words'",
  ])
})
