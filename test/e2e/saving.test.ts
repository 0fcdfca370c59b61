import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { launch } from '../support/browser'
import { largestDocument } from '../support/largest'
import { openStudio, saved } from './studio-acts'

let app: RunningApp
let browser: Browser
// It outlives the process, which is killed once.
const DATA_DIR = mkdtempSync(join(tmpdir(), 'toile-saving-'))

beforeAll(async () => {
  app = await startApp({ DATA_DIR })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  rmSync(DATA_DIR, { recursive: true, force: true })
})

const option = (page: Page, value: string) =>
  page.locator(`.studio input[type=radio][value=${value}]`).first()
const choose = (page: Page, value: string) => option(page, value).check({ force: true })
const state = (page: Page) => page.locator('.save-state').innerText()
const panel = (page: Page, name: string) => page.locator('.rail-item', { hasText: name }).click()

/** A studio with a design that the shop has. */
async function designed(): Promise<Page> {
  const page = await openStudio(browser, app.url)
  await choose(page, 'square')
  await saved(page)
  await page.waitForURL(/\/studio\/[\w-]{16,}$/)
  return page
}

test('what is changed without a network is kept on the device, outlives a reload, and is saved when it is back', async () => {
  const page = await designed()
  const { pathname } = new URL(page.url())
  const network = (there: boolean) => page.context().setOffline(!there)
  await network(false)
  await choose(page, 'puff')
  await expect.poll(() => state(page), { timeout: 20_000 }).toMatch(/^Kept on this device/)
  // The page comes again, and still nothing can be saved.
  await page.route('**/designs/**', (route) => route.abort())
  await network(true)
  await page.goto(app.url + pathname)
  await page.waitForSelector('[data-live]')
  await expect.poll(() => option(page, 'puff').isChecked()).toBe(true)
  await expect.poll(() => state(page), { timeout: 20_000 }).toMatch(/^Kept on this device/)
  await network(false)
  await page.unroute('**/designs/**')
  await network(true)
  await saved(page)

  const elsewhere = await page.context().newPage()
  await elsewhere.goto(app.url + pathname)
  expect(await option(elsewhere, 'puff').isChecked()).toBe(true)
  await page.context().close()
})

test('of two windows on one design the later is asked, and neither overwrites the other unasked', async () => {
  const page = await designed()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.waitForSelector('[data-live]')
  await choose(other, 'bell')
  await saved(other)

  await choose(page, 'pencil')
  await page.getByRole('heading', { name: 'Changed in another window' }).waitFor()
  // As the shop has it: a window would show what this device had kept.
  const kept = async () => {
    const html = await (await page.context().request.get(page.url())).text()
    return ['bell', 'pencil'].map((value) => html.includes(`checked="" value="${value}"`))
  }
  expect(await kept()).toEqual([true, false])

  await page.locator('.trouble-note button').first().click()
  await saved(page)
  expect(await kept()).toEqual([false, true])
  await page.context().close()
})

test('the server is killed in the middle: what it called saved is there, and what it could not hear comes after', async () => {
  const page = await designed()
  await choose(page, 'puff')
  await saved(page)
  const { port } = new URL(app.url)
  await app.stop('SIGKILL')
  await choose(page, 'pencil')
  await expect.poll(() => state(page), { timeout: 20_000 }).toMatch(/^Kept on this device/)
  app = await startApp({ DATA_DIR, PORT: port })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await saved(page)
  await page.reload()
  expect(await Promise.all(['puff', 'pencil'].map((value) => option(page, value).isChecked()))).toEqual([
    true,
    true,
  ])
  await page.context().close()
})

test('undo goes back over choices, motifs, looks and surprises, and does so after a reload', async () => {
  const page = await openStudio(browser, app.url)
  const picture = () => page.locator('.stage-picture').getAttribute('aria-label')
  const seen = [await picture()]
  const acts = [
    () => choose(page, 'square'),
    async () => {
      await panel(page, 'Motifs')
      await page.getByRole('button', { name: 'Figure', exact: true }).click()
      await page.getByRole('button', { name: 'Put on: Rose', exact: true }).click()
    },
    async () => {
      await panel(page, 'Ideas')
      await page.getByRole('button', { name: /^Surprise me/ }).click()
    },
    () => page.locator('.idea-looks button').nth(2).click(),
  ]
  for (const act of acts) {
    await act()
    await expect.poll(picture).not.toBe(seen.at(-1))
    seen.push(await picture())
  }
  await saved(page)
  await page.reload()
  await page.waitForSelector('[data-live]')
  expect(await picture()).toBe(seen.at(-1))
  for (const before of seen.slice(0, -1).reverse()) {
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(picture).toBe(before)
  }
  for (const after of seen.slice(1)) {
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(picture).toBe(after)
  }
  await saved(page)
  await page.context().close()
})

test('a design with as much on it as there may be is saved by itself, and so is a change to it', async () => {
  const page = await designed()
  const { pathname } = new URL(page.url())
  const id = pathname.split('/').pop()!
  const body = JSON.stringify({ id, revision: 1, document: largestDocument() })
  const status = await page.evaluate(
    async ([path, sent]) => {
      const headers = { 'Content-Type': 'application/json' }
      return (await fetch(path!, { method: 'POST', headers, body: sent })).status
    },
    [`/designs/${id}/save`, body],
  )
  expect(status).toBe(200)
  await page.goto(app.url + pathname)
  await page.waitForSelector('[data-live]')
  await choose(page, 'puff')
  await saved(page)
  await page.goto(app.url + pathname)
  expect(await option(page, 'puff').isChecked()).toBe(true)
  await page.context().close()
})

test('where so much was saved, or the shop has no room, the studio says so, keeps it on the device and saves it later', async () => {
  const page = await designed()
  const answered = (status: number) => page.route('**/designs/*/save', (route) => route.fulfill({ status }))
  await answered(429)
  await choose(page, 'puff')
  await expect.poll(() => state(page)).toMatch(/^Kept on this device. Very much was saved from here lately/)
  await page.locator('.studio button[value=send]').first().click()
  await expect.poll(() => page.locator('.trouble').innerText()).toContain('it will be saved by itself later')
  // It is tried again by itself, ever more rarely; at once when the browser says that it is on line.
  const anew = () => page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.unroute('**/designs/*/save')
  await answered(503)
  await anew()
  await expect.poll(() => state(page)).toMatch(/^Kept on this device. The shop has no room just now/)
  await page.unroute('**/designs/*/save')
  await anew()
  await saved(page)
  await page.context().close()
})

test('a design that made room while it was on the screen is saved anew with one press', async () => {
  const page = await designed()
  const gone = new URL(page.url()).pathname
  const database = new Database(join(DATA_DIR, 'toile.sqlite'))
  for (const table of ['design_versions', 'designs'])
    database
      .prepare(`delete from ${table} where ${table === 'designs' ? 'id' : 'design_id'} = ?`)
      .run(gone.slice(8))
  database.close()
  await choose(page, 'puff')
  await page.getByRole('button', { name: 'Save as a new design' }).click()
  await saved(page)
  await expect.poll(() => new URL(page.url()).pathname).not.toBe(gone)
  await page.reload()
  await page.waitForSelector('[data-live]')
  expect(await option(page, 'puff').isChecked()).toBe(true)
  await page.context().close()
})
