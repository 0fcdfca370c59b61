import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedApp, type SharedApp } from '../support/app'
import { violationsOn } from '../support/axe'
import { launch } from '../support/browser'
import { openStudio } from './studio-acts'

let app: SharedApp
let browser: Browser

beforeAll(async () => {
  app = await sharedApp()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

/** What axe finds, and whether something is wider than the window. */
async function troubles(page: Page, where: string, within?: string): Promise<string[]> {
  const violations = await violationsOn(page, { within })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id}: ${target}`)),
    ...(wide > 0 ? [`${where} is ${wide} px wider than the window`] : []),
  ]
}

test.each([
  ['dress', 390],
  ['shirt', 1440],
] as const)(
  'truth 9: axe finds nothing on any panel of the studio of a %s, %i pixels wide',
  async (product, width) => {
    const page = await openStudio(browser, app.url, {
      phone: width === 390,
      path: `/studio?product=${product}`,
    })
    const found = await troubles(page, 'the studio')
    const items = page.locator('.rail-item')
    for (const name of await items.allInnerTexts()) {
      const [title = ''] = name.split('\n')
      await items.filter({ hasText: title }).click()
      found.push(...(await troubles(page, title, '.tools')))
    }
    for (const tool of ['Words', 'Picture', 'Draw', 'Figure']) {
      await page.getByRole('button', { name: tool, exact: true }).click()
      found.push(...(await troubles(page, tool, '.tools')))
    }
    await page.getByRole('button', { name: 'Put on: Rose', exact: true }).click()
    await page.locator('.motif-fields').waitFor()
    found.push(...(await troubles(page, 'a chosen motif', '.tools')))
    await page.getByRole('button', { name: /keys|Help/i }).click()
    found.push(...(await troubles(page, 'the sheet of keys')))
    expect(found).toEqual([])
    await page.context().close()
  },
)

test('a button that is called otherwise than it reads is found', async () => {
  const page = await browser.newPage()
  await page.setContent(
    '<main><button aria-label="Close">Send</button> <button aria-label="Send to Mia">Send</button></main>',
  )
  const [found, ...others] = await violationsOn(page, { within: 'main' })
  expect(found).toMatchObject({
    id: 'label-content-name-mismatch',
    nodes: [{ target: expect.stringContaining('Close') as string }],
  })
  expect(others).toEqual([])
  await page.close()
})
