import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { applies, type Choices } from '~/catalog/choices'
import { choicesFor, picturedOptions } from '~/catalog/option-picture'
import { products } from '~/products/registry'
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

/** Options in sight whose picture is not there, in the very frame that the panel is first shown in. */
const blankWhenOpened = (page: Page, panel: string) =>
  page.evaluate(async (id) => {
    document.querySelector<HTMLElement>(`.rail-item[href="#panel-${id}"]`)!.click()
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const sketches = [...document.querySelectorAll<HTMLImageElement>(`#panel-${id} img[data-option]`)]
    const seen = sketches.filter((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return one.offsetParent !== null && bottom > 0 && top < window.innerHeight
    })
    return seen
      .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
      .map(({ dataset }) => `${id} ${dataset.option}`)
  }, panel)

test.each(
  products.map(({ id, version, start, groups }) => ({ id, version, start: start as object, groups })),
)(
  'no option of a $id is without a picture when its panel is first seen, on a slow phone',
  async ({ id, version, start, groups }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const client = await page.context().newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    // A shop need not offer it for its designs to be opened.
    const design = nanoid()
    const stored = { product: id, version, choices: start, motifs: [] }
    await page.goto(app.url)
    const status = await page.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json' }
        return (await fetch('/designs/new/save', { method: 'POST', headers, body })).status
      },
      JSON.stringify({ id: design, revision: 0, document: stored }),
    )
    expect(status).toBe(200)
    await page.goto(`${app.url}/studio/${design}`)
    await page.waitForSelector('[data-live]')
    // Sketches of closed panels are asked for when the page has come to rest.
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('img[data-option]')].every(
        ({ loading, complete }) => loading === 'eager' && complete,
      ),
    )
    const panels = [...new Set(groups.map(({ panel }) => panel))]
    const blank: string[] = []
    for (const panel of panels) blank.push(...(await blankWhenOpened(page, panel)))
    expect(blank).toEqual([])
    await page.close()
  },
)

test('after a change the options of the open panel are painted on the new design, and no others', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${app.url}/studio`)
  await page.waitForSelector('[data-live]')
  await page.waitForTimeout(1000)
  const painted = () => page.locator('.tile-picture > canvas[data-painted]')
  // The first design is what the sketches show.
  expect(await painted().count()).toBe(0)
  await page.locator('input[type=radio][value=square]').check({ force: true })
  // What the sketch shows as it is (another neckline in place of the new one, say) is not painted again.
  const dress = products.find(({ id }) => id === 'dress')!
  const start = dress.start as Choices
  const changed = choicesFor(dress, start, 'neckline', 'square')
  const shown = dress.groups.filter((group) => group.panel === 'silhouette' && applies(group, changed))
  const differing = picturedOptions(dress).filter(
    ({ group, option }) =>
      shown.some(({ id }) => id === group) &&
      JSON.stringify(choicesFor(dress, changed, group, option)) !==
        JSON.stringify(choicesFor(dress, start, group, option)),
  )
  expect(differing.length).toBeGreaterThan(30)
  await expect.poll(() => painted().count(), { timeout: 30_000 }).toBe(differing.length)
  expect(await page.locator('.panel[hidden] canvas').count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => painted().count()).toBe(0)
  await page.close()
})
