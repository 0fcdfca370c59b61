import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { launch } from '../support/browser'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let browser: Browser
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.close()
})

/** A browser that says it is headless is held for staff, as any machine's answer. */
const phone =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36'

const clara = 'clara@home.example'
const friends = [
  { name: 'Ines', address: 'ines@post.example', answer: 'Just so' },
  { name: 'Hanna', address: 'hanna@post.example', answer: 'another colour' },
  { name: 'Priya', address: 'priya@post.example', answer: 'Just so' },
]

test('a dress is designed, sent to three friends, answered by them, earned, and redeemed once', async () => {
  const visitor = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await visitor.newPage()
  await design(page)
  await send(page)
  await prove(page)

  const ads: string[] = []
  for (const { address } of friends) ads.push(await adOf(address))
  await lookingCountsNothing(page, ads)

  for (const [at, friend] of friends.entries()) await answer(ads[at] ?? '', friend.answer)

  await page.goto(`${app.url}/mine`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Your dress is free')
  for (const { name } of friends) await expect(page.getByText(name).first().isVisible()).resolves.toBe(true)
  expect(await page.getByText('The version Hanna chose').count()).toBe(1)
  await shot(page, 'mine')

  const reward = await mailFor(clara, /free/i)
  const voucherUrl = /https?:\S+\/v\/[\w-]+/.exec(reward)?.[0] ?? ''
  await page.goto(voucherUrl)
  const code = (await page.locator('body').innerText()).match(
    /[0-9A-HJKMNP-TV-Z]{4}.[0-9A-HJKMNP-TV-Z]{4}.[0-9A-Z*~$=]{2,3}/,
  )?.[0]
  expect(code).toBeDefined()
  expect(await page.locator('svg').count()).toBeGreaterThan(0)

  await shot(page, 'voucher')

  await redeemTwice(code ?? '')
  await page.reload()
  expect(await page.locator('body').innerText()).toContain('Used on')
}, 240_000)

/** Opens the shop front, changes a neckline, and finds it again after a reload. */
async function design(page: Page) {
  await page.goto(app.url)
  await page.getByRole('link', { name: 'Design a dress' }).first().click()
  await page.waitForSelector('[data-live]')
  const square = page.locator('input[type=radio][value=square]')
  await square.check({ force: true })
  await page.waitForURL(/\/studio\/[\w-]+$/)
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await page.reload()
  await page.waitForSelector('[data-live]')
  expect(await square.isChecked()).toBe(true)
}

async function send(page: Page) {
  await page.getByText('Send to a friend').first().click()
  await page.waitForURL(/\/send/)
  for (const [at, { name, address }] of friends.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Add a friend' }).click()
    await page.locator(`[name="friends.${at}.name"]`).fill(name)
    await page.locator(`[name="friends.${at}.address"]`).fill(address)
  }
  await page.getByLabel('Your first name').fill('Clara')
  await page.getByLabel(/I know these people/).check({ force: true })
  // The very mail: with both names, as it will be read.
  const mail = page.frameLocator('iframe').locator('body')
  await mail.getByText('Clara designed this dress for you').first().waitFor()
  expect(await mail.innerText()).toContain('Ines')
  await shot(page, 'send')
  await page.getByRole('button', { name: 'Send to three friends' }).click()
  await page.waitForURL(/\/prove/)
  expect(mailbox.received).toHaveLength(0)
}

/** Pictures for the eye, at both widths, in test/artifacts. */
async function shot(page: Page, name: string) {
  const before = page.viewportSize()
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `test/artifacts/story/${name}-${width}.png`, fullPage: true })
  }
  if (before) await page.setViewportSize(before)
}

async function prove(page: Page) {
  await page.getByLabel('Your email address').fill(clara)
  await page.getByRole('button', { name: 'Send me the code' }).click()
  const code = /\b\d{6}\b/.exec((await mailbox.next(clara)).text ?? '')?.[0] ?? ''
  const field = page.getByLabel('Six digits')
  await shot(page, 'prove')
  expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
  await field.fill(code)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.waitForURL(/\/mine/)
}

/** Reads the friend's mail: both parts, the picture it shows, and the ad's address. */
async function adOf(address: string): Promise<string> {
  const mail = await mailbox.next(address)
  expect(mail.from?.text).toContain('Clara via Atelier Maren')
  expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringContaining('/stop/') } })
  const picture = /https?:[^"]+\/pictures\/[\w-]+\/picture\.jpg/.exec(String(mail.html))?.[0] ?? ''
  const answer = await fetch(picture)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  const ad = /https?:\S+\/a\/[\w-]+/.exec(mail.text ?? '')?.[0]
  if (!ad) throw new Error(`The mail to ${address} names no ad page.`)
  return ad
}

async function lookingCountsNothing(page: Page, ads: string[]) {
  for (const ad of ads) {
    for (const method of ['GET', 'HEAD']) expect((await fetch(ad, { method })).status).toBe(200)
  }
  await page.goto(`${app.url}/mine`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('No buttons yet')
}

/** A friend answers in a browser of their own, without JavaScript. */
async function answer(ad: string, wanted: string) {
  const friend: BrowserContext = await browser.newContext({
    userAgent: phone,
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  })
  const page = await friend.newPage()
  await page.goto(ad)
  expect(await page.locator('input[type=radio]:checked').count()).toBe(0)
  const radio =
    wanted === 'Just so'
      ? page.locator('input[value="just-so"]')
      : page.locator('input[name=answer][value^="in-"]').first()
  await page.waitForTimeout(1200) // sooner than a second is how machines answer
  await radio.check({ force: true })
  await shot(page, `ad-${wanted.replace(' ', '-')}`)
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await page
    .getByText(/^Thank you/)
    .first()
    .waitFor()
  await shot(page, `thanks-${wanted.replace(' ', '-')}`)
  await friend.close()
}

/** The text of the first mail to this address whose subject fits. */
async function mailFor(address: string, subject: RegExp): Promise<string> {
  for (let turn = 0; turn < 8; turn += 1) {
    const mail = await mailbox.next(address)
    if (subject.test(mail.subject ?? '')) return mail.text ?? ''
  }
  throw new Error(`No mail to ${address} has a subject like ${subject}.`)
}

async function redeemTwice(code: string) {
  const counter = await browser.newContext({ viewport: { width: 1280, height: 960 } })
  const page = await counter.newPage()
  await page.goto(app.setupUrl)
  await page.getByLabel('Your name').fill('Oona')
  await page.getByLabel('Email address').fill('oona@shop.example')
  await page.getByLabel('Password').fill('seven brass thimbles sing')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL(/\/staff/)

  const check = async () => {
    await page.goto(`${app.url}/staff`)
    await page.getByLabel('Voucher code').fill(code)
    await page.getByRole('button', { name: 'Check the code' }).click()
  }
  await check()
  await page.getByText('Valid. Not yet used.').waitFor()
  for (const text of ['Clara', ...friends.map(({ name }) => name)]) {
    expect(await page.getByText(text).first().isVisible()).toBe(true)
  }
  await shot(page, 'counter-valid')
  await page.getByText('Redeem this voucher').click()
  await shot(page, 'counter-asked')
  await page.getByRole('button', { name: 'Yes, redeem' }).click()
  await page.getByRole('heading', { name: 'Redeemed', exact: true }).waitFor()
  await check()
  await page.getByText('Already redeemed').waitFor()
  expect(await page.locator('body').innerText()).toContain('Oona')
  await shot(page, 'counter-used')
  for (const path of ['asks', 'answers', 'outbox', 'settings']) {
    expect((await page.goto(`${app.url}/staff/${path}`))?.status()).toBe(200)
    await shot(page, `staff-${path}`)
  }
  await counter.close()
}
