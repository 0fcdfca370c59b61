import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { launch } from '../support/browser'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let browser: Browser
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  browser = await launch()
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.close()
})

test.each([
  ['with', true],
  ['without', false],
] as const)(
  '%s scripts, what was pasted into the fields arrives as one name and one address each',
  async (_how, javaScriptEnabled) => {
    const at = javaScriptEnabled ? 'post' : 'home'
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(`${app.url}/studio`)
    if (javaScriptEnabled) await page.waitForSelector('[data-live]')
    await page.locator('button[name=then][value=send]').first().click()
    await page.waitForURL(/\/send/)

    await page.locator('#friends-0-name').fill('\u2068Ma.\u00a0Teresa\u2069')
    await page.locator('#friends-0-address').fill(`Teresa Cruz <teresa@${at}.example>,`)
    await page.locator('#sender').fill('Anne\u2011Zoe\u0308')
    await page.locator('#promise').check()
    await page.locator('button[name=intent][value=send]').click()
    await page.waitForURL(/\/prove/)

    await page.locator('#name').fill('Anne\u2011Zoe\u0308')
    await page.locator('#address').fill(`mailto:anne@mu\u0308nchen-${at}.example`)
    await page.locator('button[name=intent][value=begin]').click()
    await page.locator('#code').waitFor()
    expect(await page.locator('.lead').first().innerText()).toContain(`anne@münchen-${at}.example`)
    // The mail server of the tests shows a domain's own letters.
    const code = /\b\d{6}\b/.exec((await mailbox.next(`anne@münchen-${at}.example`)).text ?? '')?.[0] ?? ''
    await page.locator('#code').fill(code)
    await page.locator('button[name=intent][value=code]').click()
    await page.waitForURL(/\/mine/)

    const mail = await mailbox.next(`teresa@${at}.example`)
    expect(mail.text).toContain('Ma. Teresa')
    expect(mail.text).toContain('Anne-Zoë')
    for (const { to } of mailbox.received) expect(to).toHaveLength(1)
    await context.close()
  },
  90_000,
)
