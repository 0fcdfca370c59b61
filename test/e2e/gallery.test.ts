import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales, type Locale } from '~/i18n/language'
import { families } from '../gallery/families'
import { widths } from '../gallery/pages'
import { bodyOf, sheetsOf } from '../gallery/render'
import { serve } from '../gallery/serve'
import { nameOf, slugOf, type Family, type Story } from '../gallery/story'
import { violationsOn } from '../support/axe'
import { launch } from '../support/browser'
import { isLong } from '../support/long'

let server: Server
let browser: Browser
let url: string

beforeAll(async () => {
  server = await serve(0)
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const height = 900

interface Shown {
  family: Family
  story: Story
  state: string
}

/** All states, in groups of those whose pages have the same sheets. */
const groups = families.flatMap((family) => {
  const own = new Map<string, Shown[]>()
  for (const story of family.stories) {
    const sheets = sheetsOf(family, story).join()
    const states = Object.keys(story.states).map((state) => ({ family, story, state }))
    own.set(sheets, [...(own.get(sheets) ?? []), ...states])
  }
  return [...own.values()]
})

/** Rules that speak of a page as a whole: many stand on one here, and a mail is no page at all. */
const ofPages = [
  'landmark-unique',
  'landmark-no-duplicate-main',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'region',
]
const ofMails = ['landmark-one-main']

/** Puts states below each other, each with ids of its own: asking axe once is much quicker than once for each. */
async function stack(page: Page, shown: { name: string; html: string }[]): Promise<void> {
  await page.evaluate((all) => {
    document.body.innerHTML = all.map(({ html }) => `<div>${html}</div>`).join('')
    for (const [at, part] of [...document.body.children].entries()) {
      part.setAttribute('data-state', all[at]?.name ?? '')
      for (const name of ['id', 'for', 'form', 'aria-labelledby', 'aria-describedby']) {
        for (const element of part.querySelectorAll(`[${name}]`)) {
          const ids = element.getAttribute(name)?.split(' ') ?? []
          element.setAttribute(name, ids.map((id) => `${id}-${at}`).join(' '))
        }
      }
      for (const link of part.querySelectorAll('a[href^="#"]')) {
        link.setAttribute('href', `${link.getAttribute('href')}-${at}`)
      }
    }
  }, shown)
}

/** What axe finds, and what is wider than the window, each with the state it is in. */
async function troubles(page: Page, without: string[] = []): Promise<string[]> {
  const violations = await violationsOn(page, { without })
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target })))
  return page.evaluate((all) => {
    const stateOf = (element: Element | null) => element?.closest('[data-state]')?.getAttribute('data-state')
    const parts = [...document.querySelectorAll('[data-state]')]
    const wide = (parts.length > 0 ? parts : [document.documentElement]).filter(
      (part) => part.scrollWidth > innerWidth,
    )
    return [
      ...all.map(({ id, target }) => `${stateOf(document.querySelector(target))}: ${id}: ${target}`),
      ...wide.map((part) => `${stateOf(part)} is ${part.scrollWidth - innerWidth} px wider than the window`),
    ]
  }, found)
}

/** What is wrong with any of these states, which have the same sheets, on a phone and on a desk. */
async function troublesOf(page: Page, group: Shown[], locale: Locale): Promise<string[]> {
  const [first] = group
  if (!first) return []
  await page.goto(`${url}/${first.family.id}/${slugOf(first.story, first.state)}?lang=${locale}`)
  const shown = await Promise.all(
    group.map(async ({ family, story, state }) => ({
      name: `${nameOf(story)}, ${state} (${locale})`,
      html: await bodyOf(family, story, state, locale),
    })),
  )
  await stack(page, shown)
  const isMail = 'mail' in (first.story.states[first.state] ?? {})
  const found: string[] = []
  // Made wider rather than laid out anew.
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    // Colours are the same at every width, and the slowest to look at.
    const looked = !isLong && width > 500 ? ['color-contrast'] : []
    const here = await troubles(page, [...looked, ...ofPages, ...(isMail ? ofMails : [])])
    found.push(...here.map((trouble) => `${width} px: ${trouble}`))
  }
  return found
}

async function open(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } })
  // Where a picture stands, and what it is of, is known without it.
  await page.route('**/pictures/**', (route) => route.abort())
  return page
}

test('truth 9: axe finds nothing on any component in any state, on a phone or a desk', async () => {
  const page = await open(widths[0])
  const found: string[] = []
  for (const locale of isLong ? locales : (['en'] as const))
    for (const group of groups) found.push(...(await troublesOf(page, group, locale)))
  expect(found).toEqual([])
  await page.close()
})

test.each(widths)('the gallery itself is as plain to read, %i pixels wide', async (width) => {
  const page = await open(width)
  for (const path of ['/', '/front?lang=it&width=1440']) {
    await page.goto(url + path)
    expect(await troubles(page)).toEqual([])
  }
  await page.close()
})

test('a frame of the gallery is as high as what it shows', async () => {
  const page = await open(1440)
  await page.goto(`${url}/front?lang=it`)
  await page.evaluate(() => document.fonts.ready)
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')]
      .filter((frame) => frame.clientHeight < (frame.contentDocument?.body.scrollHeight ?? Infinity))
      .map(({ title }) => title),
  )
  expect(cut).toEqual([])
  expect(await page.locator('iframe').count()).toBeGreaterThan(10)
  await page.close()
})

test('twelve buttons stand in rows on a phone, and no name is broken', async () => {
  const page = await open(390)
  await page.goto(`${url}/mine/answerprogress-four-of-twelve`)
  const items = await page
    .locator('.answer-progress li')
    .evaluateAll((all) => all.map((item) => ({ width: item.clientWidth, text: item.scrollWidth })))
  expect(items).toHaveLength(12)
  expect(items.filter(({ width, text }) => width < 72 || text > width)).toEqual([])
  await page.close()
})
