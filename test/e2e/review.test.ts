import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoSeconds } from '~/domain/review/review'
import { startApp, type RunningApp } from '../support/app'
import { launch } from '../support/browser'
import { phone } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'
import { keysOn } from './keys'
import { saved } from './studio-acts'

/** A shirt with a visitor's own words, from the studio to its take-down: with a keyboard alone, on a phone, without JavaScript. */

let app: RunningApp
let browser: Browser
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  browser = await launch()
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.close()
})

/** Until a decision can't be undone any more, and what follows from it was done. */
const over = () => new Promise((resolve) => setTimeout(resolve, undoSeconds * 1000 + 2500))

interface Way {
  name: string
  context: BrowserContextOptions
  /** The visitor's own ways through the studio: words put on, and written anew. */
  write: (page: Page, text: string) => Promise<void>
  rewrite: (page: Page, text: string) => Promise<void>
  keys?: boolean
}

const desk = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' as const, userAgent: phone }

const withScripts = {
  write: async (page: Page, text: string) => {
    await page.waitForSelector('[data-live]')
    await page.locator('.rail-item', { hasText: 'Motifs' }).click()
    await page.getByRole('button', { name: 'Words', exact: true }).click()
    const fresh = page.locator('.motif-new').getByLabel('Your words')
    await fresh.fill(text)
    await fresh.press('Enter')
    await saved(page)
  },
  rewrite: async (page: Page, text: string) => {
    await page.waitForSelector('[data-live]')
    await page.locator('.rail-item', { hasText: 'Motifs' }).click()
    await page.locator('.motif-list .motif-name').first().click()
    const chosen = page.locator('.motif-fields').getByLabel('Your words')
    await chosen.fill(text)
    await chosen.press('Tab')
    await saved(page)
  },
}

const ways: Way[] = [
  {
    name: 'Kim',
    context: desk,
    keys: true,
    write: async (page, text) => {
      await page.waitForSelector('[data-live]')
      const keys = keysOn(page)
      await keys.tabTo(/^Motifs/)
      await keys.press('Enter')
      await keys.tabTo('Words')
      await keys.press('Enter')
      await keys.tabTo('Your words')
      await keys.type(text)
      await keys.press('Enter')
      await saved(page)
    },
    rewrite: async (page, text) => {
      await page.waitForSelector('[data-live]')
      const keys = keysOn(page)
      await keys.tabTo(/^Motifs/)
      await keys.press('Enter')
      await keys.tabTo(/^“/)
      await keys.press('Enter')
      await keys.tabTo('Your words')
      await keys.press('Control+a')
      await keys.type(text)
      await keys.press('Tab')
      await saved(page)
    },
  },
  {
    name: 'Tala',
    context: { ...desk, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ...withScripts,
  },
  {
    name: 'Nino',
    context: { ...desk, javaScriptEnabled: false },
    write: async (page, text) => {
      await page.getByLabel('Your words').first().fill(text)
      await page.getByRole('button', { name: 'Show my changes' }).click()
      await page.waitForURL(/\/studio\/[\w-]{16,}/)
    },
    rewrite: async (page, text) => {
      await page.locator('.motif-fields').getByLabel('Your words').first().fill(text)
      await page.getByRole('button', { name: 'Show my changes' }).click()
      await page.waitForLoadState()
    },
  },
]

/** Presses what is called so: with keys alone, or as one does. */
async function press(page: Page, name: string | RegExp, { keys = false } = {}) {
  if (!keys)
    return void (await page
      .getByRole('button', { name })
      .or(page.getByRole('link', { name }))
      .first()
      .click())
  const on = keysOn(page)
  await on.tabTo(name)
  await on.press('Enter')
}

let signedUp: Promise<BrowserContext> | undefined
/** A page of Oona's, who has nobody beside her. */
const oona = async () => (await (signedUp ??= signUp())).newPage()
async function signUp(): Promise<BrowserContext> {
  const context = await browser.newContext(desk)
  const page = await context.newPage()
  await page.goto(app.setupUrl)
  await page.getByLabel('Your name').fill('Oona')
  await page.getByLabel(/email/i).fill('oona@shop.example')
  await page.getByLabel(/password/i).fill('seven brass thimbles sing')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/staff$/)
  return context
}

const row = (page: Page, name: string) =>
  page
    .locator('.review-queue > li')
    .filter({ hasText: new RegExp(`rom ${name}`) })
    .first()

async function design(page: Page, way: Way) {
  await page.goto(`${app.url}/studio?product=shirt`)
  await way.write(page, 'You fool')
  await page.screenshot({ path: `test/artifacts/review/${way.name}-studio.png` })
  await press(page, /^Send to a friend/, way)
  await page.waitForURL(/\/send/)
  await page.getByRole('heading', { name: 'We look at it before it leaves' }).waitFor()
}

async function send(page: Page, way: Way) {
  const { name } = way
  await page.locator('[name="friends.0.name"]').fill('Mia')
  await page.locator('[name="friends.0.address"]').fill(`mia-${name}@post.example`.toLowerCase())
  await page.getByLabel('Your first name').fill(name)
  await page.getByLabel(/I know (this person|these people)/).check({ force: true })
  await press(page, /^Send to (one friend|my friends)/, way)
  await page.waitForURL(/\/prove/)
  const own = `${name}@home.example`.toLowerCase()
  await page.getByLabel('Your email address').fill(own)
  await page.getByLabel('Your email address').press('Enter')
  const field = page.getByLabel('Six digits')
  await field.waitFor()
  await field.fill(/\b\d{6}\b/.exec((await mailbox.next(own)).text ?? '')?.[0] ?? '')
  await field.press('Enter')
  await page.waitForURL(/\/mine/)
  await page
    .getByText(/it waits for somebody at the shop to look at it/)
    .first()
    .waitFor()
  return own
}

/** With a reason, from the list: by the keys J, K and R where the walk is one of keys. */
async function reject(page: Page, way: Way) {
  await page.goto(`${app.url}/staff/review`)
  if (way.keys) {
    await row(page, way.name).focus()
    const press = async () => {
      await page.keyboard.press('r')
      return page.url()
    }
    await expect.poll(press, { interval: 300 }).toMatch(/\/staff\/review\/[\w-]+#/)
  } else {
    await row(page, way.name).getByRole('link', { name: 'Look closer' }).click()
    await page.getByText('Reject', { exact: true }).first().click()
  }
  await page.getByLabel(/could hurt somebody/).check()
  await page.locator('#note-rejected').fill('A kinder word, please.')
  await page.getByRole('button', { name: 'Reject' }).click()
  await page.getByText('Rejected. The visitor is told in ten seconds.').waitFor()
}

/** A key does nothing before the page's scripts run; whoever sees nothing happen presses again. */
async function presses(page: Page, key: string, said: string) {
  const press = async () => {
    await page.keyboard.press(key)
    return page.getByText(said).isVisible()
  }
  await expect.poll(press, { interval: 300, timeout: 9000 }).toBe(true)
}

async function approve(page: Page, way: Way) {
  await page.goto(`${app.url}/staff/review`)
  if (way.keys) {
    await row(page, way.name).focus()
    await presses(page, 'a', 'Approved. It leaves in ten seconds.')
    // Taken back and pressed again: the list has the focus after each.
    await presses(page, 'u', 'Undone. It waits again.')
    await row(page, way.name).focus()
    await presses(page, 'a', 'Approved. It leaves in ten seconds.')
  } else await row(page, way.name).getByRole('button', { name: 'Approve' }).click()
  await page.getByText('Approved. It leaves in ten seconds.').waitFor()
}

// Beside each other, as most of the time goes by with waiting.
for (const way of ways)
  test.concurrent(
    `${way.name}: a shirt with own words is rejected with a reason, changed, approved, answered, reported, taken down, appealed and put back`,
    async () => {
      const staff = await oona()
      const visitor = await browser.newContext(way.context)
      const page = await visitor.newPage()
      page.setDefaultTimeout(20_000)
      await design(page, way)
      const own = await send(page, way)
      await reject(staff, way)
      await over()
      const said = (await mailbox.next(own)).text ?? ''
      expect(said).toContain('A kinder word, please.')
      expect(mailbox.received.some(({ to }) => to[0]?.startsWith(`mia-${way.name.toLowerCase()}`))).toBe(
        false,
      )

      await page.goto(`${app.url}/mine`)
      await page.screenshot({ path: `test/artifacts/review/${way.name}-mine.png`, fullPage: true })
      await press(page, 'Change the design', way)
      await page.waitForURL(/\/studio\//)
      await page.getByText('A kinder word, please.').waitFor()
      await page.screenshot({ path: `test/artifacts/review/${way.name}-asked.png` })
      await way.rewrite(page, 'You star')
      await press(page, 'Send it again', way)
      await page.getByText('Sent again.').waitFor()
      await approve(staff, way)
      await over()

      const mail = await mailbox.next(`mia-${way.name.toLowerCase()}@post.example`)
      const ad = /https?:\S+\/a\/[\w-]+/.exec(mail.text ?? '')?.[0] ?? ''
      const friend = await (await browser.newContext(way.context)).newPage()
      friend.setDefaultTimeout(20_000)
      await friend.goto(ad)
      expect(await friend.getByRole('img', { name: /You star/ }).count()).toBe(1)
      await friend.waitForTimeout(1200)
      await friend.getByRole('radio', { name: /^Just so/ }).check({ force: true })
      await press(friend, 'Send my answer', way)
      await friend.waitForURL(/#answer$/)

      await press(friend, 'Something is wrong with this ad', way)
      await friend.waitForURL(/\/report$/)
      await friend.getByLabel('It shows or names a person who does not want that.').check({ force: true })
      await press(friend, 'Tell the shop', way)
      await friend.getByRole('heading', { name: 'Thank you for telling us' }).waitFor()

      await staff.goto(`${app.url}/staff/review`)
      await row(staff, way.name).getByRole('link', { name: 'Look and decide' }).click()
      expect(await staff.locator('.down-effect').textContent()).toContain('One answer counts, and stays')
      await staff.getByText('Take it down', { exact: true }).click()
      await staff.getByLabel(/names or shows a person/).check()
      await staff.getByRole('button', { name: 'Take down what is ticked' }).click()
      await staff.getByText('Taken down, with all that you chose.').waitFor()
      await friend.goto(ad)
      await friend.getByText('The shop has taken this design down.').waitFor()

      await page.goto(`${app.url}/mine`)
      await page.locator('summary', { hasText: 'Ask that somebody looks again' }).click()
      await page.getByLabel('Why should it be seen again?').fill('Mia is my sister, and she knows.')
      await page.getByLabel('Why should it be seen again?').press('Enter')
      await page.getByText('Asked. Somebody looks at it again').waitFor()
      await staff.goto(`${app.url}/staff/review`)
      expect(await row(staff, way.name).textContent()).toContain('Mia is my sister')
      await row(staff, way.name).getByRole('link', { name: 'Look and decide' }).click()
      await staff.getByRole('button', { name: 'Put it back' }).click()
      await staff.getByText('Approved.').waitFor()
      await over()
      await friend.goto(ad)
      expect(await friend.getByText('The shop has taken this design down.').count()).toBe(0)
      expect((await mailbox.next(own)).text).toBeDefined()
      await visitor.close()
      await friend.context().close()
    },
    180_000,
  )
