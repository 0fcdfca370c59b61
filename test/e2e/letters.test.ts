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

    await field.fill('美咲')
    expect(await note.innerText()).toContain('Write it in Latin, Greek, Cyrillic, Hebrew or Arabic letters')
    expect(await field.getAttribute('aria-describedby')).toBe(await note.getAttribute('id'))
    await field.press('Enter')
    expect(await field.inputValue()).toBe('美咲')
    await field.fill('💃')
    expect(await note.innerText()).toContain('Emoji can’t be set as words')
    await field.press('Enter')
    expect(await field.inputValue()).toBe('💃')
    expect(await page.locator('.motif-fields').count()).toBe(0)

    await field.fill('김ucja')
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
    await words.pressSequentially('咲x')
    expect(await words.inputValue()).toBe('ucja咲x')
    const told = chosen.getByRole('status').filter({ hasText: 'lettering' })
    expect(await told.innerText()).toContain('“ucjax”')
    await words.press('Tab')
    expect(await words.inputValue()).toBe('ucja咲x')
    await saved(page)
    await page.reload()
    await page.waitForSelector('[data-live]')
    expect(await page.content()).toContain('the words “ucjax”')
    await page.context().close()
  },
  120_000,
)

test('words in another alphabet are put on as they are written, their letters come when they are typed, and a Cyrillic Z takes them off', async () => {
  const page = await openStudio(browser, app.url)
  const fonts: string[] = []
  page.on('request', (request) =>
    fonts.push(...(/assets\/(\w+-(?:hebrew|greek))-/.exec(request.url())?.slice(1) ?? [])),
  )
  await motifsPanel(page)
  await page.getByRole('button', { name: 'Words', exact: true }).click()
  const fresh = page.locator('.motif-new')
  const field = fresh.getByLabel('Your words')
  await field.fill('Ana')
  await field.press('Enter')
  await page.locator('.motif-fields').waitFor()
  expect(fonts).toEqual([])

  await field.fill('שרה 12')
  expect(await field.evaluate((input) => getComputedStyle(input).direction)).toBe('rtl')
  expect(await fresh.getByRole('status').innerText()).toBe(
    '“Book” does not have all of these letters. They are set as in “Classic, many alphabets”.',
  )
  const came = page.waitForResponse(/classic-hebrew/)
  await field.press('Enter')
  await came
  expect(fonts).toEqual(['classic-hebrew'])
  expect(await page.locator('.motif-fields').getByLabel('Your words').inputValue()).toBe('שרה 12')
  await expect.poll(() => page.content()).toContain('the words “שרה 12”')

  await page.evaluate(() => {
    const pressed = { key: 'я', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', pressed))
  })
  const chosen = page.locator('.motif-fields').getByLabel('Your words')
  await expect.poll(() => chosen.count()).toBe(0)
  await saved(page)
  await page.reload()
  await page.waitForSelector('[data-live]')
  expect(await page.content()).toContain('the words “Ana”')
  expect(await page.content()).not.toContain('שרה')
  await page.context().close()
}, 120_000)
