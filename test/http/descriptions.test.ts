import { beforeAll, expect, test } from 'vitest'
import { locales } from '~/i18n/language'
import { sharedApp, type SharedApp } from '../support/app'

let app: SharedApp
beforeAll(async () => (app = await sharedApp()), 90_000)

interface Page {
  title: string
  description: string | undefined
  hidden: boolean
  html: string
}

/** Every page that links lead to from the shop front, by its path: what anybody, and a search engine, comes to. */
async function walked(locale: string): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>()
  const ahead = ['/', '/nothing-here']
  for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
    if (pages.has(path)) continue
    const answer = await fetch(app.url + path, { headers: { 'Accept-Language': locale } })
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await answer.text()
    pages.set(path, {
      title: /<title>([^<]*)/.exec(html)![1]!,
      description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1],
      hidden: html.includes('<meta name="robots" content="noindex"'),
      html,
    })
    for (const [, href = ''] of html.matchAll(/<a\b[^>]* href="(\/[^"#]*)/g))
      ahead.push(href.replaceAll('&amp;', '&'))
  }
  return pages
}

test.each(locales)(
  'in “%s” each page that may be searched for says what it is, in words of its own; every page ends where it should',
  async (locale) => {
    const pages = await walked(locale)
    const paths = [...pages.keys()]
    for (const path of [
      '/',
      '/nothing-here',
      '/rules',
      '/privacy',
      '/mine',
      '/studio',
      '/studio?product=shirt',
    ])
      expect(paths).toContain(path)

    const told = new Map<string, string>()
    for (const [path, { title, description, hidden, html }] of pages) {
      expect(html.slice(-14), path).toBe('</body></html>')
      if (hidden) {
        expect(description, path).toBeUndefined()
        continue
      }
      expect(description?.length, path).toBeGreaterThan(60)
      expect(description!.length, path).toBeLessThanOrEqual(160)
      // A look opens the studio of its product: it is the same page, as its title says.
      expect(told.get(description!) ?? title, path).toBe(title)
      told.set(description!, title)
    }
    expect(told.size).toBe(new Set(told.values()).size)
    expect(told.size).toBeGreaterThanOrEqual(5)
  },
)
