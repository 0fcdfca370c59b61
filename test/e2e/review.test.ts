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

/** Writes into the field called so, with keys alone or as one does. */
const fill = (page: Page, name: string | RegExp, text: string, { keys = false } = {}) =>
  keys ? keysOn(page).fill(name, text) : page.getByLabel(name).first().fill(text)

/** Ticks the box, or chooses the option, called so. */
const tick = (page: Page, name: RegExp, { keys = false } = {}) =>
  keys ? keysOn(page).tick(name) : page.getByLabel(name).first().check({ force: true })

/** Opens what stands under this line. */
async function unfold(page: Page, name: string | RegExp, way: Way) {
  if (way.keys) await press(page, name, way)
  else await page.locator('summary').filter({ hasText: name }).first().click()
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
  await fill(page, /^First name/, 'Mia', way)
  await fill(page, /^Email address/, `mia-${name}@post.example`.toLowerCase(), way)
  await fill(page, 'Your first name', name, way)
  await tick(page, /I know (this person|these people)/, way)
  await press(page, /^Send to (one friend|my friends)/, way)
  await page.waitForURL(/\/prove/)
  const own = `${name}@home.example`.toLowerCase()
  await fill(page, 'Your email address', own, way)
  await page.keyboard.press('Enter')
  await page.getByLabel('Six digits').waitFor()
  await fill(page, 'Six digits', /\b\d{6}\b/.exec((await mailbox.next(own)).text ?? '')?.[0] ?? '', way)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/mine/)
  await page
    .getByText(/it waits for somebody at the shop to look at it/)
    .first()
    .waitFor()
  return own
}

/** Goes on by Tab until the focus is on something in this row. */
async function enter(page: Page, name: string) {
  const within = () => row(page, name).evaluate((item) => item.contains(document.activeElement))
  for (let n = 0; n < 200 && !(await within()); n += 1) await page.keyboard.press('Tab')
  expect(await within(), `Tab comes to the row of ${name}`).toBe(true)
}

/** With a reason, from the list: by the keys J, K and R where the walk is one of keys. */
async function reject(page: Page, way: Way) {
  await page.goto(`${app.url}/staff/review`)
  if (way.keys) {
    await enter(page, way.name)
    const press = async () => {
      await page.keyboard.press('r')
      return page.url()
    }
    await expect.poll(press, { interval: 300 }).toMatch(/\/staff\/review\/[\w-]+#/)
  } else {
    await row(page, way.name).getByRole('link', { name: 'Look closer' }).click()
    await page.getByText('Reject', { exact: true }).first().click()
  }
  await tick(page, /could hurt somebody/, way)
  if (way.keys) {
    await fill(page, 'Your own sentence', 'A kinder word, please.', way)
    await press(page, 'Reject', way)
  } else {
    await page.locator('#note-rejected').fill('A kinder word, please.')
    await page.getByRole('button', { name: 'Reject' }).click()
  }
  await page.getByText('Rejected. The visitor is told in ten seconds.').waitFor()
}

/** Its own page: from the list by R, or by its link. */
async function openRow(page: Page, way: Way) {
  if (!way.keys) return row(page, way.name).getByRole('link', { name: 'Look and decide' }).click()
  await enter(page, way.name)
  // The first thing in a row may be a word that is marked: the link is further on.
  const on = keysOn(page)
  if ((await on.focused())?.name !== 'Look and decide') await on.tabTo('Look and decide')
  await on.press('Enter')
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
    await enter(page, way.name)
    await presses(page, 'a', 'Approved. It leaves in ten seconds.')
    // Taken back and pressed again: the list has the focus after each.
    await presses(page, 'u', 'Undone. It waits again.')
    await enter(page, way.name)
    await presses(page, 'a', 'Approved. It leaves in ten seconds.')
  } else await row(page, way.name).getByRole('button', { name: 'Approve' }).click()
  await page.getByText('Approved. It leaves in ten seconds.').waitFor()
}

test('the single keys are put off by a switch, which this browser remembers', async () => {
  const page = await oona()
  const keysWork = async () => {
    await page.locator('.review-queue').focus()
    await page.keyboard.press('j')
    return page.evaluate(() => document.activeElement?.matches('.review-queue > li') ?? false)
  }
  const visitor = await browser.newContext(desk)
  const sender = await visitor.newPage()
  const way = { name: 'Zita', context: desk, ...withScripts }
  await design(sender, way)
  await send(sender, way)
  await page.goto(`${app.url}/staff/review`)
  await page.locator('.review-keys summary').click()
  const on = page.locator('.review-keys input')
  expect(await keysWork()).toBe(true)
  await on.uncheck()
  expect(await keysWork()).toBe(false)
  await page.reload()
  await page.locator('.review-keys summary').click()
  expect([await on.isChecked(), await keysWork()]).toEqual([false, false])
  await on.check()
  expect(await keysWork()).toBe(true)
  await page.close()
  await visitor.close()
})

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
      if (way.context.isMobile) {
        // There it would lie over the design: it begins folded.
        await page.waitForSelector('[data-live]')
        await expect.poll(() => page.locator('.asked-note').getAttribute('open')).toBeNull()
        await page.getByText('What the shop said to this design').tap()
      }
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
      await tick(friend, /^Just so/, way)
      await press(friend, 'Send my answer', way)
      await friend.waitForURL(/#answer$/)

      await press(friend, 'Something is wrong with this ad', way)
      await friend.waitForURL(/\/report$/)
      await tick(friend, /It shows or names a person who does not want that/, way)
      await press(friend, 'Tell the shop', way)
      await friend.getByRole('heading', { name: 'Thank you for telling us' }).waitFor()

      await staff.goto(`${app.url}/staff/review`)
      await openRow(staff, way)
      expect(await staff.locator('.down-effect').textContent()).toContain('One answer counts, and stays')
      await unfold(staff, 'Take it down', way)
      await tick(staff, /names or shows a person/, way)
      await press(staff, 'Take down what is ticked', way)
      await staff.getByText('Taken down, with all that you chose.').waitFor()
      await friend.goto(ad)
      await friend.getByText('The shop has taken this design down.').waitFor()

      await page.goto(`${app.url}/mine`)
      await unfold(page, /^Ask that somebody looks again/, way)
      await fill(page, 'Why should it be seen again?', 'Mia is my sister, and she knows.', way)
      await page.keyboard.press('Enter')
      await page.getByText('Asked. Somebody looks at it again').waitFor()
      await staff.goto(`${app.url}/staff/review`)
      expect(await row(staff, way.name).textContent()).toContain('Mia is my sister')
      await openRow(staff, way)
      await press(staff, 'Put it back', way)
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
