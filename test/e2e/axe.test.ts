import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { violationsOn } from '../support/axe'
import { launch } from '../support/browser'
import { phone, visitorOf, type Visitor } from '../support/browser-less'
import { isLong } from '../support/long'
import { openMailbox, type Mailbox } from '../support/smtp'
import { answer, askForProof, sender, staffOf } from './acts'

let app: RunningApp
let browser: Browser
let mailbox: Mailbox
/** Every page there is, by the person whose browser it is opened in. */
const pages: Record<'clara' | 'friend' | 'oona', Record<string, string>> = { clara: {}, friend: {}, oona: {} }
const people = {} as Record<keyof typeof pages, Visitor>

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  browser = await launch()
  const names = ['Ines', 'Hanna', 'Priya', 'Cleo', 'Dora']
  const friends = names.map((name) => ({ name, address: `${name}@post.example` }))
  const clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
  const { Ines = '', Hanna = '', Priya = '', Cleo = '', Dora = '' } = clara.ads
  const path = `/designs/${clara.design}/send`
  await clara.browser.post(path, { intent: 'link', friend: 'Lena', sender: 'Clara' })
  await Promise.all([Ines, Hanna, Priya].map((token) => answer(app, token)))
  await answer(app, Cleo, { machine: true })
  const { html } = await clara.browser.get('/mine')
  const voucher = /href="(?:https?:\/\/[^/]+)?(\/v\/[\w-]+)"/.exec(html)?.[1] ?? ''
  const friend = visitorOf(app.url)
  await friend.post(`/a/${Dora}/ask`, { name: 'Dora', contact: 'dora@post.example', note: 'For May.' })
  await friend.post(`/a/${Priya}/report`, { reason: 'other', words: 'It shows my sister.' })
  await askForProof(friend, mailbox, { name: 'Dora', address: 'dora@post.example' })

  const oona = await staffOf(app)
  const [down = ''] = /\/staff\/shares\/[\w-]+\/take-down/.exec((await oona.get('/staff/review')).html) ?? []
  Object.assign(people, { clara: clara.browser, friend, oona })
  Object.assign(pages.clara, {
    home: '/',
    studio: '/studio',
    'a design': `/studio/${clara.design}`,
    versions: `/designs/${clara.design}/versions`,
    compare: `/designs/${clara.design}/compare`,
    another: `/designs/${clara.design}/another`,
    send: path,
    link: `${path}?way=link`,
    mine: '/mine',
    voucher,
    rules: '/rules',
    privacy: '/privacy',
    missing: '/no-such-page',
  })
  Object.assign(pages.friend, {
    ad: `/a/${Dora}`,
    'ad answered': `/a/${Ines}`,
    ask: `/a/${Dora}/ask`,
    report: `/a/${Dora}/report`,
    stop: `/stop/${Dora}`,
    'mails again': `/stop/${Dora}/again`,
    code: '/prove',
    prove: '/prove?again',
    mine: '/mine',
    'staff sign-in': '/staff/sign-in',
  })
  Object.assign(pages.oona, {
    counter: '/staff',
    'voucher found': `/staff?voucher=${voucher.slice(3)}`,
    review: '/staff/review',
    'take down': down,
    answers: '/staff/answers',
    'all answers': '/staff/answers?list=all',
    'what went out': '/staff/shares',
    forget: '/staff/forget',
    asks: '/staff/asks',
    people: '/staff/people',
    settings: '/staff/settings',
    outbox: '/staff/outbox',
    peace: '/staff/peace',
    audit: '/staff/audit',
    ledger: '/staff/audit?list=ledger',
    'ledger checked': '/staff/audit?list=ledger&check=1',
  })
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.close()
})

async function contextOf(who: keyof typeof pages, width: number, locale: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    userAgent: phone,
    viewport: { width, height: width < 500 ? 844 : 900 },
    locale,
    reducedMotion: 'reduce',
  })
  const cookies = [...people[who].cookies].map(([name, value]) => ({ name, value, url: app.url }))
  await context.addCookies(cookies)
  return context
}

/** A phone and a desk. */
const widths = [390, 1440]

/**
 * What axe finds on each of a person's pages at these widths: page, rule and the first place. Empty when all is well. A
 * page is made wider rather than loaded anew, but the studio, whose scripts see at the start what room there is.
 */
async function found(who: keyof typeof pages, locale: string, only?: string[]) {
  const context = await contextOf(who, widths[0]!, locale)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const troubles: string[] = []
  for (const [name, path] of Object.entries(pages[who])) {
    if (only && !only.includes(name)) continue
    for (const width of only ? widths.slice(0, 1) : widths) {
      const anew = width === widths[0] || path.startsWith('/studio')
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
      if (anew) await page.goto(app.url + path)
      if (path.startsWith('/studio')) await page.waitForSelector('[data-live]')
      // Colours are the same in every language and at every width, and the slowest to look at.
      const without = only || (width > 500 && !isLong) ? ['color-contrast'] : []
      for (const { id, nodes } of await violationsOn(page, { without })) {
        const where = nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)
        troubles.push(`${name} (${path}) in ${locale}, ${width} px: ${id}: ${where.slice(0, 3).join(' | ')}`)
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wide > 0) troubles.push(`${name} in ${locale} is ${wide} px wider than the window of ${width} px`)
    }
    const lang = await page.locator('html').getAttribute('lang')
    if (lang !== locale) troubles.push(`${name} is in ${lang}, not in ${locale}`)
  }
  await context.close()
  return troubles
}

const whole = ['clara', 'friend', 'oona'] as const

test('truth 9: axe finds nothing on any page, public or staff, on a phone or a desk', async () => {
  const troubles = await Promise.all(whole.map((who) => found(who, 'en')))
  expect(troubles.flat()).toEqual([])
})

test('truth 9: nor on the main ones in Italian and Filipino', async () => {
  const main = ['home', 'a design', 'send', 'mine', 'ad', 'settings']
  if (isLong) main.push('voucher', 'prove', 'voucher found', 'ledger checked')
  for (const locale of ['it', 'fil']) {
    const troubles = await Promise.all(whole.map((who) => found(who, locale, main)))
    expect(troubles.flat()).toEqual([])
  }
})

test('truth 9: nor where forms come back with something to correct', async () => {
  const context = await contextOf('clara', 390, 'en')
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const troubles: string[] = []
  const forms = [pages.clara.send, pages.clara.link, '/prove?again', pages.friend.ad, pages.friend.ask]
  for (const path of forms) {
    await page.goto(`${app.url}${path}`)
    await page.locator('main form .button-primary').first().click()
    await page.locator('.field-error').first().waitFor()
    const violations = await violationsOn(page)
    troubles.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.target}`))
  }
  expect(troubles).toEqual([])
  await context.close()
})
