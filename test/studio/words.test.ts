import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsAt, wordsOf } from '~/i18n/words'
import { locales } from '~/i18n/language'

/** Keys that are written out, as in `t('studio.undo')`; those put together from parts are not seen here. */
function keysIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\bt\('([\w.-]+)'/g)])
    .map(([, key]) => key!)
}

test.each(locales)(
  'every word the studio asks for by name travels to the browser with it, in %s',
  (locale) => {
    const words = wordsAt('/studio/some-design', locale)
    const keys = [...keysIn('app/studio'), ...keysIn('app/catalog')]
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter((key) => !(key in words || `${key}_other` in words))).toEqual([])
  },
)

test('what only other pages say does not', () => {
  const all = Object.keys(wordsOf('en'))
  expect(Object.keys(wordsAt('/studio', 'en')).length).toBeLessThan(all.length * 0.75)
  expect(Object.keys(wordsAt('/rules', 'en'))).toEqual(all)
})
