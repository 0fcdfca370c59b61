import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedApp, type SharedApp } from '../support/app'
import { launch } from '../support/browser'
import { phone } from '../support/browser-less'

let app: SharedApp
let browser: Browser

beforeAll(async () => {
  app = await sharedApp()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

const picture = (page: Page) => page.locator('.stage-picture img').getAttribute('src')
const motifs = (page: Page) => page.locator('.motif-fields:has([name$=".width"])')

/** Presses the button a page without JavaScript has, and waits for the server's picture of it. */
async function show(page: Page) {
  const before = await picture(page)
  await page.getByRole('button', { name: 'Show my changes' }).click()
  await page.waitForURL(/\/studio\/[\w-]{16,}/)
  await expect.poll(() => picture(page)).not.toBe(before)
  const wide = () =>
    page
      .locator('.stage-picture img')
      .evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))
  await expect.poll(wide).toBeGreaterThan(300)
}

test('without JavaScript a dress gets a neckline and a figure, is drawn by the server, found again, and shared by a link', async () => {
  const context = await browser.newContext({ userAgent: phone, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${app.url}/studio`)
  const neckline = page.locator('input[type=radio][value=square]')
  await neckline.check({ force: true })
  await page.getByRole('combobox', { name: 'Figure', exact: true }).selectOption('rose')
  await page
    .getByRole('group', { name: 'Add a motif' })
    .getByRole('combobox', { name: 'Place' })
    .selectOption('chest')
  await show(page)
  expect(await neckline.isChecked()).toBe(true)

  const rose = page.getByRole('group', { name: /^Rose/ })
  const width = rose.getByLabel('Width')
  await width.fill('11')
  await rose.getByRole('combobox', { name: 'What to do with it' }).selectOption('copy')
  await show(page)
  expect([await motifs(page).count(), await width.first().inputValue()]).toEqual([2, '11'])
  await rose.nth(1).getByRole('combobox', { name: 'What to do with it' }).selectOption('remove')
  await show(page)
  await page.goto(page.url())
  expect([await motifs(page).count(), await neckline.isChecked()]).toEqual([1, true])

  await page.getByRole('button', { name: 'Send to a friend' }).first().click()
  await page.getByRole('link', { name: /You send it yourself/ }).click()
  await page.getByLabel('Your friend’s first name').fill('Ines')
  await page.getByLabel('Your first name').fill('Clara')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const ad = await page.getByLabel('Link for Ines').inputValue()
  expect((await page.goto(ad))?.status()).toBe(200)
  expect(await page.locator('body').innerText()).toContain('Clara')
  await context.close()
})

test('without JavaScript a picture is put on and kept, and the shop looks at it before it leaves; a file that is none is refused with a reason', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${app.url}/studio`)
  await page.locator('input[type=radio][value=square]').check({ force: true })
  await show(page)
  const put = async (name: string, buffer: Buffer) => {
    await page.getByLabel('A picture of yours').setInputFiles({ name, mimeType: 'image/png', buffer })
    await page.getByRole('button', { name: 'Put it on' }).click()
    await page.waitForLoadState()
  }
  await put('none.png', Buffer.from('this is no picture'))
  expect(await page.locator('.field-error').innerText()).toBe(
    'This is no PNG, JPEG, WebP or AVIF picture. Choose another file.',
  )
  expect(await motifs(page).count()).toBe(0)

  const teal = { width: 90, height: 60, channels: 3, background: '#1f6f6b' } as const
  await put('teal.png', await sharp({ create: teal }).png().toBuffer())
  expect(await page.locator('.field-error').count()).toBe(0)
  expect(await motifs(page).count()).toBe(1)
  await page.getByRole('button', { name: 'Send to a friend' }).first().click()
  await page.getByRole('heading', { name: 'We look at it before it leaves' }).waitFor()
  await page.getByRole('link', { name: 'You send it yourself' }).click()
  const sending = page.url()
  await page.getByLabel('Your friend’s first name').fill('Mia')
  await page.getByLabel('Your first name').fill('Clara')
  await page.getByRole('button', { name: 'Have it looked at; then the link works' }).click()
  // Whoever may not use the picture can't send it.
  expect(await page.locator('.field-error').allInnerTexts()).toEqual([
    'Tick this, or send the design without the picture.',
  ])
  await page.getByLabel(/^I took this picture myself/).check()
  await page.getByRole('button', { name: 'Have it looked at; then the link works' }).click()
  await page.getByText('Somebody at the shop looks at it before it leaves').waitFor()
  await page.goto(sending)
  await page.getByRole('link', { name: 'Back to the design' }).click()
  await page.waitForURL(/\/studio\//)
  expect(await motifs(page).count()).toBe(1)
  await context.close()
})
