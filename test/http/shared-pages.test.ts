import { expect, test } from 'vitest'
import { drawnOnce, sharedFacts } from '~/http/shared-pages.server'

type Context = Parameters<typeof drawnOnce>[0]
const about = (loaderData: Record<string, object>, more: object = {}) =>
  ({ loaderData, actionData: null, errors: null, ...more }) as unknown as Context
const at = (path: string) => new URL(path, 'https://toile.example')

/** Draws, and says how often it did. */
function pen() {
  let drawn = 0
  return () => `drawn ${(drawn += 1)}`
}

const frame = sharedFacts<{ locale: string }>()
const front = sharedFacts<{ about: string }>()
const of = (settings: object, locale = 'en') =>
  about({
    root: frame([settings], locale, () => ({ locale })),
    home: front([settings], locale, () => ({ about: locale })),
  })

test('a page whose facts are the same for all is drawn once, for each language and each address', () => {
  const [settings, draw] = [{}, pen()]
  expect(drawnOnce(of(settings), at('/'), draw)).toBe('drawn 1')
  expect(drawnOnce(of(settings), at('/'), draw)).toBe('drawn 1')
  expect(drawnOnce(of(settings, 'it'), at('/'), draw)).toBe('drawn 2')
  expect(drawnOnce(of(settings), at('/'), draw)).toBe('drawn 1')
  // Its forms hold the address, to come back to it.
  expect(drawnOnce(of(settings), at('/?from=a-poster'), draw)).toBe('drawn 3')
})

test('it is drawn again once what it follows from is another', () => {
  const draw = pen()
  expect(drawnOnce(of({}), at('/'), draw)).toBe('drawn 1')
  expect(drawnOnce(of({}), at('/'), draw)).toBe('drawn 2')
})

test('with a fact of its reader’s own, an answered form or a fault a page is drawn for whoever asks', () => {
  const [settings, draw] = [{}, pen()]
  const { loaderData } = of(settings)
  const own = about({ ...(loaderData as Record<string, object>), mine: { name: 'Clara' } })
  const pages = [
    own,
    own,
    about(loaderData as never, { actionData: { home: {} } }),
    about(loaderData as never, { errors: {} }),
  ]
  expect(pages.map((page) => drawnOnce(page, at('/'), draw))).toEqual([
    'drawn 1',
    'drawn 2',
    'drawn 3',
    'drawn 4',
  ])
})
