import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedApp, type SharedApp } from '../support/app'
import { launch } from '../support/browser'
import { motifsPanel, openStudio, saved } from './studio-acts'

let app: SharedApp
let browser: Browser

beforeAll(async () => {
  app = await sharedApp()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

/** The page as grey values. */
async function seen(page: Page) {
  const { data, info } = await sharp(await page.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return (x: number, y: number) => data[(y * info.width + x) * info.channels]!
}

/** How far a pale line is from straight, in pixels: its height at every other column, wherever it is to be seen on the bare cloth. */
async function bends(
  page: Page,
  bare: Awaited<ReturnType<typeof seen>>,
  [left, right]: readonly [number, number],
  y: number,
): Promise<number> {
  const now = await seen(page)
  const heights: number[] = []
  for (let x = left; x <= right; x += 2) {
    // Nearer than the frame's own lines.
    let [sum, all] = [0, 0]
    for (let row = y - 10; row <= y + 10; row++) {
      const more = Math.max(0, now(x, row) - bare(x, row) - 40)
      sum += more * row
      all += more
    }
    if (all > 0) heights.push(sum / all)
  }
  expect(heights.length, 'the line is seen').toBeGreaterThan((right - left) / 4)
  return Math.max(...heights) - Math.min(...heights)
}

test('a line that is held lies straight, and settles into the folds when it is let go', async () => {
  const page = await openStudio(browser, app.url)
  await motifsPanel(page)
  const box = (await page.locator('.stage-canvas').boundingBox())!
  const [middle, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height * 0.66)]
  const ends = [middle - 80, middle + 80] as const
  const lower = y + 40
  const bare = await seen(page)

  await page.getByRole('button', { name: 'Draw', exact: true }).click()
  await page.mouse.move(ends[0], y)
  await page.mouse.down()
  await page.mouse.move(ends[1], y, { steps: 8 })
  await page.mouse.up()
  await page.locator('.motif-name', { hasText: 'Your line' }).waitFor()
  await page.getByRole('button', { name: 'Draw', exact: true }).click()
  await page.locator('.motif-name', { hasText: 'Your line' }).click()
  await saved(page)

  // With Alt it lies where it is put, and snaps to nothing.
  await page.keyboard.down('Alt')
  await page.mouse.move(middle, y)
  await page.mouse.down()
  await page.mouse.move(middle, lower, { steps: 8 })
  const inner = [ends[0] + 10, ends[1] - 10] as const
  await expect.poll(() => bends(page, bare, inner, lower)).toBeLessThan(1)
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await expect.poll(() => bends(page, bare, inner, lower)).toBeGreaterThan(2)
  await page.context().close()
})
