import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { violationsOn } from '../support/axe'
import { launch } from '../support/browser'
import type { Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'
import { sender, staffOf, standings } from './acts'
import { keysOn } from './keys'

let app: RunningApp
let browser: Browser
let mailbox: Mailbox
let oona: Visitor
let clara: Awaited<ReturnType<typeof sender>>
let context: BrowserContext

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  browser = await launch()
  oona = await staffOf(app)
  const friends = ['Asta', 'Berit'].map((name) => ({ name, address: `${name}@post.example` }))
  clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await context.addCookies([...oona.cookies].map(([name, value]) => ({ name, value, url: app.url })))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.close()
})

/** As a scanner does it: all signs at once, and Enter, wherever the focus is. */
async function scan(page: Page, friend: string) {
  await page.keyboard.type(`${app.url}/a/${clara.ads[friend] ?? ''}`, { delay: 0 })
  await page.keyboard.press('Enter')
  await page.getByText(friend, { exact: true }).first().waitFor()
  const field = page.getByLabel('Voucher code')
  await expect.poll(() => field.evaluate((at) => at === document.activeElement)).toBe(true)
  expect(await field.inputValue()).toBe('')
}

test('truth 13: a scan only looks, wherever the focus is; by keyboard alone the visit is counted with one press', async () => {
  const page = await context.newPage()
  const keys = keysOn(page)
  await page.goto(`${app.url}/staff`)
  await scan(page, 'Asta')
  const came = page.getByRole('button', { name: 'They came with it' })
  // A scanner that ends with many Enters, and one whose next scan finds the focus on the button.
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('Enter')
  await came.focus()
  await scan(page, 'Berit')
  await came.focus()
  await scan(page, 'Asta')
  expect(await standings(clara.browser)).toEqual({ Asta: 'Not yet', Berit: 'Not yet' })
  expect(await violationsOn(page)).toEqual([])

  await keys.tabTo('They came with it')
  await keys.press('Enter')
  await page.getByRole('heading', { name: 'It counts' }).waitFor()
  expect(await standings(clara.browser)).toEqual({ Asta: 'Counts', Berit: 'Not yet' })
  expect(await violationsOn(page)).toEqual([])
  await page.reload()
  expect(await page.getByRole('heading', { name: 'It counts' }).count()).toBe(1)
  await page.close()
}, 120_000)

test('at phone and desk width what the counter shows of an ad fits, and its button is in reach', async () => {
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    const page = await context.newPage()
    await page.setViewportSize({ width, height })
    await page.goto(`${app.url}/staff?${new URLSearchParams({ code: `${app.url}/a/${clara.ads.Berit}` })}`)
    await page.locator('.voucher-picture img').evaluate((image: HTMLImageElement) => image.decode())
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    const box = await page.getByRole('button', { name: 'They came with it' }).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    await page.screenshot({ path: `test/artifacts/brought-${width}.png`, fullPage: true })
    await page.close()
  }
}, 120_000)
