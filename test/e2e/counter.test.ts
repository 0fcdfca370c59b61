import Database from 'better-sqlite3'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { slipped } from '~/domain/rewards/keyboards'
import { writeToken } from '~/domain/rewards/voucher-code'
import { startApp, type RunningApp } from '../support/app'
import { violationsOn } from '../support/axe'
import { launch } from '../support/browser'
import type { Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'
import { answer, sender, staffOf } from './acts'
import { keysOn } from './keys'

interface Held {
  name: string
  code: string
  /** What its QR code says. */
  qr: string
}

let app: RunningApp
let browser: Browser
let mailbox: Mailbox
let oona: Visitor
let clara: Held
let bea: Held
let context: BrowserContext | undefined

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  browser = await launch()
  clara = await earned('Clara')
  bea = await earned('Bea')
  oona = await staffOf(app)
})
afterEach(async () => {
  await context?.close()
  context = undefined
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.close()
})

async function earned(name: string): Promise<Held> {
  const friends = ['Ines', 'Hanna', 'Priya'].map((friend) => ({
    name: friend,
    address: `${friend}.${name}@post.example`,
  }))
  const earner = await sender(app, mailbox, { name, address: `${name}@home.example`, friends })
  await Promise.all(Object.values(earner.ads).map((token) => answer(app, token)))
  const { html } = await earner.browser.get('/mine')
  const token = /href="[^"]*\/v\/([\w-]+)"/.exec(html)?.[1] ?? ''
  const code = /class="voucher-code">([^<]+)</.exec(html)?.[1]?.replace(/ /g, '') ?? ''
  return { name, code, qr: `${app.url}/v/${writeToken(token)}`.toUpperCase() }
}

/** The counter in a browser of Oona's. */
async function counter({ script = true, width = 1280 } = {}): Promise<Page> {
  context ??= await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  })
  await context.addCookies([...oona.cookies].map(([name, value]) => ({ name, value, url: app.url })))
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${app.url}/staff`)
  await ready(page)
  return page
}

/** As a hand scanner does it: all signs at once, and Enter, wherever the focus is. */
async function scan(page: Page, text: string) {
  await page.keyboard.type(text, { delay: 0 })
  await page.keyboard.press('Enter')
}

/** The same at a scanner's own pace, a few milliseconds a sign, however busy this machine is. */
async function burst(page: Page, text: string) {
  const keys = await page.context().newCDPSession(page)
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
  const pressed = [...[...text].map((key) => ({ key, text: key })), enter].flatMap((key) => [
    keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key }),
  ])
  await Promise.all(pressed)
}

/** What the shop has given away, told by its database. */
function redeemed(): number {
  const db = new Database(app.databaseUrl.replace('file:', ''), { readonly: true })
  const { n } = db.prepare(`SELECT count(*) AS n FROM rewards WHERE state = 'redeemed'`).get() as {
    n: number
  }
  const lines = db.prepare(`SELECT count(*) AS n FROM ledger WHERE kind = 'redeemed'`).get() as { n: number }
  db.close()
  expect(lines.n).toBe(n)
  return n
}

/** The voucher of this person is on the page, can be redeemed, and the next scan finds an empty field. */
async function seen(page: Page, { name }: Held) {
  await page.getByRole('heading', { name: 'Valid. Not yet used.' }).waitFor()
  await expect.poll(() => page.locator('.facts dd').first().textContent()).toBe(name)
  await ready(page)
}

async function ready(page: Page) {
  const field = page.getByLabel('Voucher code')
  await expect.poll(() => field.evaluate((at) => at === document.activeElement)).toBe(true)
  expect(await field.inputValue()).toBe('')
}

const summary = (page: Page) => page.locator('summary')
const yes = (page: Page) => page.getByRole('button', { name: 'Yes, redeem' })

const places: Record<string, (page: Page) => Promise<void>> = {
  'in the field': async () => {},
  'on Redeem': (page) => summary(page).focus(),
  'on Redeem, opened by a mouse': (page) => summary(page).click(),
  'on the button that redeems': async (page) => {
    await summary(page).click()
    await yes(page).focus()
  },
  'on a link': (page) => page.getByRole('link', { name: 'Outbox' }).focus(),
  'on the button to sign out': (page) => page.getByRole('button', { name: 'Sign out' }).focus(),
  'on nothing': (page) => page.evaluate(() => (document.activeElement as HTMLElement).blur()),
}

test('truth 13: wherever the focus is, scanning a second voucher shows it, and redeems neither', async () => {
  const page = await counter()
  await scan(page, clara.code)
  await seen(page, clara)
  let other = bea
  for (const [place, put] of Object.entries(places)) {
    await put(page)
    await scan(page, place.length % 2 ? other.code : other.qr)
    await seen(page, other)
    expect(redeemed(), place).toBe(0)
    other = other === bea ? clara : bea
  }
})

test('truth 13: a scanner that triggers twice, or sends many Enters, redeems nothing', async () => {
  const page = await counter()
  for (const put of Object.values(places).slice(0, 4)) {
    await scan(page, clara.code)
    await seen(page, clara)
    await put(page)
    for (let time = 0; time < 2; time += 1) await scan(page, clara.code)
    await page.locator('#verdict').waitFor()
    expect(redeemed()).toBe(0)
  }
  await page.goto(`${app.url}/staff`)
  await ready(page)
  await scan(page, clara.qr)
  await seen(page, clara)
  for (let enter = 0; enter < 3; enter += 1) await page.keyboard.press('Enter')
  await seen(page, clara)
  expect(redeemed()).toBe(0)
})

test('truth 13: what is scanned while the page for another code still loads is read alone', async () => {
  const page = await counter()
  await scan(page, bea.code)
  await seen(page, bea)
  let held = 0
  await page.route(/\/staff\?code=/, async (route) => {
    held += 1
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue().catch(() => {})
  })
  await scan(page, bea.qr)
  await expect.poll(() => held).toBe(1)
  await scan(page, clara.code)
  await seen(page, clara)
  expect(new URL(page.url()).searchParams.get('code')).toBe(clara.code)
  expect(redeemed()).toBe(0)
})

test('a code scanned behind one typed by hand and left stands alone; what is typed by hand stays together', async () => {
  const page = await counter()
  const field = page.getByLabel('Voucher code')
  await page.keyboard.type('7K4', { delay: 60 })
  await page.waitForTimeout(600)
  await page.keyboard.type('M 9Q', { delay: 90 })
  await page.waitForTimeout(600)
  await page.keyboard.type('2X 3HT 4', { delay: 90 })
  expect(await field.inputValue()).toBe('7K4M 9Q2X 3HT 4')
  await page.waitForTimeout(600)
  await burst(page, bea.code)
  await seen(page, bea)
  expect(new URL(page.url()).searchParams.get('code')).toBe(bea.code)
})

test('after every verdict the field is empty and has the focus, with and without JavaScript; what was typed stands beside it', async () => {
  for (const script of [true, false]) {
    const page = await counter({ script })
    await scan(page, '7K4M 9Q2X 000')
    await page.getByRole('heading', { name: 'No voucher has this code' }).waitFor()
    await ready(page)
    expect(await page.locator('#typed').innerText()).toBe('You typed 7K4M 9Q2X 000')
    await scan(page, slipped(clara.qr, { meant: 'us', had: 'de', lock: 'off' }))
    await seen(page, clara)
    const printed = clara.code.replace(/(.{4})(?=.)/g, '$1 ')
    expect(await page.locator('#typed').innerText()).toBe(`You typed ${printed}`)
    await context?.close()
    context = undefined
  }
})

test('truth 13: without JavaScript scans on Redeem only ask, and close the question again', async () => {
  const page = await counter({ script: false })
  await scan(page, clara.code)
  await seen(page, clara)
  for (const open of [true, false, true]) {
    await summary(page).focus()
    await scan(page, bea.qr)
    expect(await yes(page).isVisible()).toBe(open)
  }
  expect(redeemed()).toBe(0)
})

test('pressing Redeem twice at the same place redeems nothing: the second step lies beside the first, and is large', async () => {
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    const page = await counter({ width })
    await page.setViewportSize({ width, height })
    await scan(page, clara.code)
    await seen(page, clara)
    await summary(page).scrollIntoViewIfNeeded()
    const before = await summary(page).boundingBox()
    await summary(page).dblclick()
    expect(await yes(page).isVisible()).toBe(false)
    await summary(page).click()
    const [first, second] = [await summary(page).boundingBox(), await yes(page).boundingBox()]
    expect(first).toEqual(before)
    expect(second?.height).toBeGreaterThanOrEqual(44)
    expect((first?.y ?? 0) - (second?.y ?? 0) - (second?.height ?? 0)).toBeLessThan(30)
    expect(second?.y).toBeGreaterThan(0)
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBeLessThan(height)
    const violations = await violationsOn(page)
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await yes(page).isVisible()).toBe(false)
    await ready(page)
    await context?.close()
    context = undefined
  }
  expect(redeemed()).toBe(0)
})

test('what was not confirmed, or is sent from the page of another voucher, is not redeemed', async () => {
  const path = (held: Held) => `/staff?${new URLSearchParams({ code: held.code })}`
  const { html } = await oona.get(path(clara))
  const of = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
  const form = { reward: of('reward'), press: of('press'), confirmed: of('confirmed') }
  expect(form.confirmed).toBe('yes')
  for (const [to, sent] of [
    [path(clara), { reward: form.reward, press: form.press }],
    [path(clara), { ...form, confirmed: '' }],
    [path(clara), { ...form, press: '' }],
    [path(bea), form],
    ['/staff', form],
  ] as const)
    expect((await oona.post(to, sent)).status).toBe(303)
  expect(redeemed()).toBe(0)
})

test('staff who open a voucher’s page come to the counter, by its new address and its old one', async () => {
  const page = await counter()
  await page.goto(clara.qr.replace(app.url.toUpperCase(), app.url))
  await seen(page, clara)
  expect(new URL(page.url()).pathname).toBe('/staff')
})

test('a reward is redeemed once, though two counters press at the same moment, by deliberate keys', async () => {
  const pages = [await counter(), await counter()]
  for (const page of pages) {
    await page.bringToFront()
    await scan(page, bea.code)
    await seen(page, bea)
    const keys = keysOn(page)
    await keys.tabTo('Redeem this voucher')
    await keys.press('Enter')
    await keys.tabTo('Yes, redeem')
  }
  await Promise.all(pages.map((page) => page.keyboard.press('Enter')))
  const said = await Promise.all(
    pages.map(async (page) => {
      await page.getByRole('heading', { name: /^(Redeemed|Already redeemed)$/ }).waitFor()
      return page.locator('#verdict h2').innerText()
    }),
  )
  expect(said.sort()).toEqual(['Already redeemed', 'Redeemed'])
  expect(redeemed()).toBe(1)
})

test('without JavaScript a voucher is redeemed by two presses', async () => {
  const before = redeemed()
  const page = await counter({ script: false, width: 390 })
  await scan(page, clara.code)
  await seen(page, clara)
  await summary(page).click()
  await page.getByText('Hand the free dress over to Clara?').waitFor()
  expect(redeemed()).toBe(before)
  await yes(page).click()
  await page.getByRole('heading', { name: 'Redeemed', exact: true }).waitFor()
  expect(redeemed()).toBe(before + 1)
  await ready(page)
  await scan(page, clara.code)
  await page.getByRole('heading', { name: 'Already redeemed' }).waitFor()
  await ready(page)
})
