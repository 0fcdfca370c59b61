import type { Browser, Page } from 'playwright-core'

/** A studio whose stage is live, on a desk or on a phone with fingers. */
export async function openStudio(
  browser: Browser,
  url: string,
  { phone = false, path = '/studio' } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: phone,
    isMobile: phone,
    deviceScaleFactor: phone ? 2 : 1,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(url + path)
  await page.waitForSelector('[data-live]')
  return page
}

export const motifsPanel = (page: Page) => page.locator('.rail-item', { hasText: 'Motifs' }).click()

export async function numberIn(page: Page, label: string): Promise<number> {
  return Number(await page.locator('.motif-fields').getByLabel(label).inputValue())
}

/** Waits until the shop has all. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.save-state', { hasText: /^\s*Saved\s*$/ }).waitFor({ timeout: 30_000 })
}
