import { beforeAll, expect, test } from 'vitest'
import { sharedApp, type SharedApp } from '../support/app'

let app: SharedApp

beforeAll(async () => {
  app = await sharedApp()
}, 90_000)

test('no page has a byte on it that is no letter, wherever its letters of several bytes fall', async () => {
  // Each length of a word moves all that follows it on the page by a byte.
  const paths = Array.from({ length: 40 }, (_, i) => `/studio?color=%23${'a'.repeat(i)}`)
  for (const path of [...paths, '/', '/rules', '/privacy', '/mine']) {
    for (const locale of ['en', 'it', 'fil']) {
      const response = await fetch(`${app.url}${path}`, { headers: { 'Accept-Language': locale } })
      expect(await response.text(), `${locale} ${path}`).not.toContain('\0')
    }
  }
})
