import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { sharedApp, type SharedApp } from '../support/app'
import { launch } from '../support/browser'

let app: SharedApp
let browser: Browser

beforeAll(async () => {
  app = await sharedApp()
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
})

test('an option pressed before the script has arrived is kept and saved', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${app.url}/studio`, { waitUntil: 'commit' })
  const square = page.locator('input[type=radio][value=square]')
  await square.check({ force: true })
  release()
  await page.waitForURL(/\/studio\/[\w-]+$/, { waitUntil: 'commit' })
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await page.reload()
  expect(await square.isChecked()).toBe(true)
  await page.close()
})

test('an option taken back by undo can be pressed again, and by arrow', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${app.url}/studio`)
  await page.waitForSelector('[data-live]')
  const chosen = () => page.locator('.rail-chosen').first().innerText()
  const square = page.locator('input[type=radio][value=square]')
  const before = await chosen()
  await square.check({ force: true })
  await expect.poll(chosen).toContain('Square')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(chosen).toBe(before)
  expect(await square.isChecked()).toBe(false)
  await square.check({ force: true })
  await expect.poll(chosen).toContain('Square')
  await page.keyboard.press('ArrowRight')
  await expect.poll(chosen).not.toContain('Square')
  await page.close()
})
