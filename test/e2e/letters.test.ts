import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedApp, type SharedApp } from '../support/app'
import { violationsOn } from '../support/axe'
import { launch } from '../support/browser'
import { motifsPanel, openStudio, saved } from './studio-acts'

let app: SharedApp
let browser: Browser

beforeAll(async () => {
  app = await sharedApp()
  browser = await launch()
}, 90_000)
afterAll(async () => {
  await browser?.close()
})

test.each([false, true])(
  'a letter that no font has is told while it is typed, and is not put on (phone: %j)',
  async (phone) => {
    const page = await openStudio(browser, app.url, { phone })
    await motifsPanel(page)
    await page.getByRole('button', { name: 'Words', exact: true }).click()
    const fresh = page.locator('.motif-new')
    const field = fresh.getByLabel('Your words')
    const note = fresh.getByRole('status')
    await field.fill('Ana')
    expect(await note.count()).toBe(0)

    await field.fill('שרה')
    expect(await note.innerText()).toContain('Write it in Latin letters')
    expect(await field.getAttribute('aria-describedby')).toBe(await note.getAttribute('id'))
    await field.press('Enter')
    expect(await field.inputValue()).toBe('שרה')
    expect(await page.locator('.motif-fields').count()).toBe(0)

    await field.fill('Łucja')
    expect(await note.innerText()).toContain('“ucja”')
    const violations = await violationsOn(page, { within: '.motif-new' })
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.screenshot({ path: `test/artifacts/letters-${phone ? 390 : 1440}.png` })
    await field.press('Enter')

    const chosen = page.locator('.motif-fields')
    const words = chosen.getByLabel('Your words')
    expect(await words.inputValue()).toBe('ucja')
    await words.focus()
    await words.press('End')
    await words.pressSequentially('łx')
    expect(await words.inputValue()).toBe('ucjałx')
    const told = chosen.getByRole('status').filter({ hasText: 'lettering' })
    expect(await told.innerText()).toContain('“ucjax”')
    await words.press('Tab')
    expect(await words.inputValue()).toBe('ucjałx')
    await saved(page)
    await page.reload()
    await page.waitForSelector('[data-live]')
    expect(await page.content()).toContain('the words “ucjax”')
    await page.context().close()
  },
  120_000,
)
