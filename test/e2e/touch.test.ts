import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest'
import { sharedApp, type SharedApp } from '../support/app'
import { launch } from '../support/browser'
import { fingersOn, type Spot } from './fingers'
import { motifsPanel, numberIn, openStudio } from './studio-acts'

let app: SharedApp
let browser: Browser
let page: Page
let fingers: Awaited<ReturnType<typeof fingersOn>>
/** The middle of the picture, and so many pixels away from it. */
let at: (dx: number, dy: number) => Spot

beforeAll(async () => {
  app = await sharedApp()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})
beforeEach(async () => {
  page = await openStudio(browser, app.url, { phone: true })
  fingers = await fingersOn(page)
  const box = (await page.locator('.stage-canvas').boundingBox())!
  at = (dx, dy) => ({ x: box.x + box.width / 2 + dx, y: box.y + box.height / 2 + dy })
})
afterEach(() => page.context().close())

const zoom = () => page.getByRole('button', { name: 'Show the whole' }).innerText()
const undoable = () => page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')
const lines = () => page.locator('.motif-name', { hasText: 'Your line' }).count()

/** Where the chosen motif lies on the page, by its own fields, and how many pixels a centimetre has there. */
async function chosen(): Promise<{ middle: Spot; centimetre: number }> {
  const box = (await page.locator('.stage-canvas').boundingBox())!
  // The whole garment stands in the view: 580 by 1166 units of the drawing, 6.66 to a centimetre.
  const scale = Math.min(box.width / 580, box.height / 1166)
  const [across, down] = [await numberIn(page, 'From the middle'), await numberIn(page, 'From the shoulder')]
  return {
    middle: at(across * 6.66 * scale, (186 + down * 6.66 - 605) * scale),
    centimetre: 6.66 * scale,
  }
}

/** A rose that came from the chest to below the waist. */
async function aRose() {
  await motifsPanel(page)
  await page.getByRole('button', { name: 'Figure', exact: true }).tap()
  await page.getByRole('button', { name: 'Put on: Rose', exact: true }).tap()
  await page.getByLabel('Place').selectOption('chest')
  await page.getByLabel('Place').selectOption('middle')
  return chosen()
}

test('two fingers apart come nearer, one finger then looks around, and 100 % shows the whole again', async () => {
  await fingers.drag([
    [at(-30, 0), at(-110, 0)],
    [at(30, 0), at(110, 0)],
  ])
  await expect.poll(async () => Number.parseInt(await zoom())).toBeGreaterThan(200)
  const before = await page.locator('.stage-canvas').screenshot()
  await fingers.drag([[at(0, 60), at(0, -90)]])
  await expect.poll(async () => before.equals(await page.locator('.stage-canvas').screenshot())).toBe(false)
  // A browser that is short of time gives up a tap now and then; who sees nothing happen taps again.
  const whole = async () => {
    await page.getByRole('button', { name: 'Show the whole' }).tap()
    return zoom()
  }
  await expect.poll(whole, { interval: 500, timeout: 30_000 }).toBe('100 %')
})

test('a tap of two fingers undoes, of three does again, and neither lets go of what is chosen', async () => {
  await aRose()
  await page.getByLabel('Place').selectOption('low')
  const place = () => numberIn(page, 'From the shoulder')
  const low = await place()
  await fingers.tap([at(-120, 150), at(120, 150)])
  await expect.poll(place).toBeLessThan(low)
  await fingers.tap([at(-120, 150), at(0, 170), at(120, 150)])
  await expect.poll(place).toBe(low)
})

test('a finger carries a motif, and a second one that comes meanwhile puts it back', async () => {
  const { middle, centimetre } = await aRose()
  const across = () => numberIn(page, 'From the middle')
  await fingers.drag([[middle, { x: middle.x + 60, y: middle.y + 20 }]])
  await expect.poll(async () => Math.abs((await across()) - 60 / centimetre)).toBeLessThan(2)

  const there = await across()
  const held = { x: middle.x + 60, y: middle.y + 20 }
  await fingers.interrupted([held, { x: held.x - 50, y: held.y }], at(-150, 120))
  expect(await across()).toBe(there)
})

test('a finger makes a motif larger by a corner, and turns it by the handle above', async () => {
  const { middle, centimetre } = await aRose()
  const width = await numberIn(page, 'Width')
  // The frame leaves 72 px of room around so small a motif; its handles lie on the frame's corners.
  const corner = { x: middle.x + 36, y: middle.y + 36 }
  await fingers.drag([[corner, { x: corner.x + 30, y: corner.y + 30 }]])
  await expect
    .poll(async () => (await numberIn(page, 'Width')) - width)
    .toBeGreaterThan((0.8 * 30) / centimetre)

  const grown = await chosen()
  const half = Math.max(36, ((await numberIn(page, 'Width')) * centimetre) / 2 + 10)
  const above = { x: grown.middle.x, y: grown.middle.y - half - 34 }
  await fingers.drag([[above, { x: grown.middle.x + half + 34, y: grown.middle.y }]])
  await expect.poll(async () => numberIn(page, 'Turned')).toBe(90)
})

test('a finger draws: the line is seen under it, is steadied, and a second finger gives it up', async () => {
  await motifsPanel(page)
  await page.getByRole('button', { name: 'Draw', exact: true }).tap()
  const trembling = Array.from({ length: 30 }, (_, i) => at(-60 + i * 4, 60 + (i % 2)))
  await fingers.drag([trembling])
  await expect.poll(lines).toBe(1)
  await page.getByText('Saved', { exact: true }).first().waitFor()
  const id = page.url().split('/').at(-1)
  const svg = await (await page.request.get(`${app.url}/designs/${id}/export/picture.svg`)).text()
  // A hundred touches or so, of a line that is nearly straight: few points are left of them, and a few dozen short pieces
  // by which it goes along with the skirt's folds.
  const drawn = /<path d="(M[^"]*)"[^>]*stroke="#fffdf8"/.exec(svg)?.[1] ?? ''
  expect(drawn.match(/Q/g)?.length ?? 0).toBeLessThan(90)
  expect(drawn).not.toBe('')

  const canvas = () => page.locator('.stage-canvas').screenshot()
  const before = await canvas()
  let during = before
  await fingers.interrupted([at(-60, 100), at(60, 100)], at(-60, 140), async () => (during = await canvas()))
  expect(during.equals(before)).toBe(false)
  expect(await lines()).toBe(1)
  await fingers.tap([at(-60, 100), at(60, 100)])
  await expect.poll(lines).toBe(0)
  expect(await undoable()).toBe('true')
})

test('all that a thumb presses is 44 pixels high and wide, and nothing is wider than the phone', async () => {
  await aRose()
  const small: string[] = []
  for (const panel of await page.locator('.rail-item').all()) {
    await panel.tap()
    small.push(
      ...(await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '.studio button, .studio a, .studio select, .studio label',
          ),
        ]
          .map((each) => ({ each, box: each.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
          // A label above its field is no target of its own.
          .filter(({ each }) => !(each instanceof HTMLLabelElement && !each.querySelector('input')))
          .map(({ each, box }) => `${each.className || each.textContent} ${box.width}×${box.height}`),
      )),
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
  expect([...new Set(small)]).toEqual([])
})
