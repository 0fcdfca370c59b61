// npx tsx test/screens/shoot.ts <folder> [<folder of an earlier run, whose shop is shown again>]
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launch } from '../support/browser'
import { phone } from '../support/browser-less'
import { openShop } from './shop'

const [folder, earlier = folder] = process.argv.slice(2)
if (!folder || !earlier) throw new Error('Say which folder the pictures go to.')

const copy = join(tmpdir(), `toile-screens-${process.pid}`)
const { app, people } = await openShop(join(earlier, 'shop'), copy)
const browser = await launch()

/** Resolves when nothing on the page changes by itself any more. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    for (const lazy of document.querySelectorAll('[loading=lazy]')) lazy.setAttribute('loading', 'eager')
    await document.fonts.ready
    const shown = [...document.images].filter((image) => image.offsetParent)
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)))
  })
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState()))
  // A frame is painted by a process of its own, which tells nobody when.
  if (page.frames().length > 1) await page.waitForTimeout(500)
  if (!page.url().includes('/studio')) return
  await page.waitForSelector('[data-live]')
  // A design of one's own is painted over the sketches of the open panel, while the page is idle.
  if (/studio\/./.test(page.url()))
    await page.waitForFunction(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('.tile-picture > img')].filter(
        ({ offsetParent }) => offsetParent !== null,
      )
      return shown.every((sketch) => sketch.nextElementSibling?.hasAttribute('data-painted'))
    })
}

/** Resolves when the picture is written; what is folded is seen in a second one. */
async function shoot(page: Page, name: string) {
  await settled(page)
  // A new checkpoint is made at each start; its print is another one each time.
  const mask = [page.locator('.audit-print')]
  const take = (path: string) => page.screenshot({ path, fullPage: true, animations: 'disabled', mask })
  await take(join(folder!, `${name}.png`))
  if (/studio-\d-/.test(name)) return
  const folded = await page.evaluate(() => {
    const all = document.querySelectorAll('details:not([open])')
    all.forEach((one) => one.setAttribute('open', ''))
    return all.length
  })
  if (folded === 0) return
  await settled(page)
  await take(join(folder!, `${name}-open.png`))
}

try {
  for (const width of [390, 1440]) {
    for (const { cookies, pages } of people) {
      const context = await browser.newContext({
        userAgent: phone,
        viewport: { width, height: width < 500 ? 844 : 900 },
        locale: 'en',
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      })
      await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: app.url })))
      const page = await context.newPage()
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(app.url + path)
        const panels = page.locator('.rail-item')
        for (let at = (await panels.count()) - 1; at >= 0; at -= 1) {
          await panels.nth(at).click()
          if (at > 0) await shoot(page, `${name}-${at}-${width}`)
        }
        await shoot(page, `${name}-${width}`)
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
  await app.stop()
  rmSync(copy, { recursive: true })
}
