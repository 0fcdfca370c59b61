import { existsSync, readFileSync } from 'node:fs'
import { getTableName, is, Table } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as schema from '#db/schema'
import { wordsOf } from '~/i18n/words'
import { locales } from '~/i18n/language'
import { privacy, tables } from './promises/privacy'
import { hasTest, sentencesIn, sentencesOf, skipped, type Held } from './promises/reading'
import { rules } from './promises/rules'
import { security } from './promises/security'

const pages = { ...rules, ...privacy }
const heldOn = (page: typeof rules): Held[] =>
  Object.values(page).flatMap((held) => (held === 'label' ? [] : held))
const source = (file: string) => readFileSync(file, 'utf8')

/** The keys of a page, its plurals as one: `rules.hold` for `rules.hold_one` and `rules.hold_other`. */
const stem = (key: string) => key.replace(/_(one|other)$/, '')
const keysOf = (locale: (typeof locales)[number]) =>
  Object.keys(wordsOf(locale)).filter((key) => /^(rules|privacy)\./.test(key))

test.each(locales)(
  'every word of the rules and of what we keep has its row, and no row is stale, in %s',
  (locale) => {
    expect([...new Set(keysOf(locale).map(stem))].sort()).toEqual(Object.keys(pages).sort())
  },
)

test('those pages say nothing else', () => {
  const shown = ['app/routes/rules.tsx', 'app/routes/privacy.tsx', 'app/components/terms.tsx']
    .map(source)
    .join('\n')
  const keys = [...shown.matchAll(/\bt\(\s*[`']([^`']+)[`']/g)].map(([, key]) => key!)
  expect(keys.length).toBeGreaterThan(15)
  // The button to the studio, in the words of what the shop makes.
  expect(keys.filter((key) => !/^(rules|privacy)\./.test(key))).toEqual(['${makes}.studio.begin'])
})

test.each(locales)('each sentence of those pages is held, in %s', (locale) => {
  const words = wordsOf(locale)
  for (const key of keysOf(locale)) {
    const held = pages[stem(key)]!
    const sentences = sentencesOf(words[key]!)
    expect([key, sentences]).toEqual([
      key,
      held === 'label' ? [words[key]] : expect.objectContaining({ length: held.length }),
    ])
  }
})

test('each sentence of SECURITY.md is held, word for word, and no row is stale', () => {
  expect(security.map(([sentence]) => sentence)).toEqual(sentencesIn(source('SECURITY.md')))
})

const tests = [...heldOn(pages), ...security.map(([, held]) => held)].flatMap((held) =>
  typeof held === 'string' ? [] : held,
)

test('every test that holds a sentence is there and runs', () => {
  expect(tests.length).toBeGreaterThan(100)
  const missing = tests.filter(({ file, test }) => !existsSync(file) || !hasTest(source(file), test))
  expect(missing).toEqual([])
  for (const file of new Set(tests.map(({ file }) => file)))
    expect([file, skipped.exec(source(file))]).toEqual([file, null])
})

test('a sentence is held by a test at least, or says that it claims nothing', () => {
  const held = [...heldOn(pages), ...security.map(([, one]) => one)]
  expect(held.filter((one) => one.length === 0)).toEqual([])
})

test('every table of the database is told of on the page of what we keep', () => {
  const all = Object.values(schema as Record<string, unknown>).flatMap((one) =>
    is(one, Table) ? [getTableName(one)] : [],
  )
  expect(Object.keys(tables).sort()).toEqual(all.sort())
  for (const [table, row] of Object.entries(tables)) {
    if ('told' in row) expect([table, privacy[row.told]]).toEqual([table, expect.any(Array)])
    else expect([table, row.nobody.length > 10]).toEqual([table, true])
  }
})
