import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { launch } from '../support/browser'
import { phone, visitorOf, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'
import { askForProof, asPerson, design, mailsTo, makeOwn, prove, reading, standings, tokenIn } from './acts'

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

/** A proven visitor who makes a link for each of these friends: their tokens, in that order. */
async function linksFor(friends: string[], address: string): Promise<{ clara: Visitor; tokens: string[] }> {
  const clara = visitorOf(app.url)
  const id = await design(clara)
  await prove(clara, mailbox, { name: 'Clara', address })
  const tokens: string[] = []
  for (const friend of friends) {
    const made = await clara.post(`/designs/${id}/send`, { intent: 'link', friend, sender: 'Clara' })
    const { html } = await clara.get(made.to ?? '')
    tokens.push(...[...html.matchAll(/value="[^"]*\/a\/([\w-]+)"/g)].flatMap(([, token]) => token ?? []))
  }
  return { clara, tokens: [...new Set(tokens)] }
}

test('truth 2: a friend opens a link, makes the dress their own and proves a mailbox; that counts, and no look before it', async () => {
  const { clara, tokens } = await linksFor(['Ines'], 'clara@home.example')
  const [token] = tokens
  const context = await browser.newContext({ userAgent: phone, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${app.url}/a/${token}`)
  const picture = (await page.locator('.ad-own').getAttribute('src')) ?? ''
  const looks = [`/a/${token}`, `/a/${token}/make`, `/a/${token}/ask`, `/stop/${token}`, picture]
  for (const path of looks) {
    for (const method of ['GET', 'HEAD']) {
      expect([path, (await fetch(app.url + path, { method })).status]).toEqual([path, 200])
    }
  }
  expect(await standings(clara)).toEqual({ Ines: 'Not yet' })

  await reading()
  await page.getByRole('button', { name: /Make it yours/ }).click()
  await page.waitForURL(/\/studio\/[\w-]+$/)
  await page.waitForSelector('[data-live]')
  const square = page.locator('input[type=radio][name=neckline][value=square]')
  expect(await square.isChecked()).toBe(true)
  await page.locator('input[type=radio][name=neckline][value=v]').check({ force: true })
  await page.getByText('Saved', { exact: true }).first().waitFor()
  expect(await standings(clara)).toEqual({ Ines: 'Not yet' })

  await page.goto(`${app.url}/mine`)
  await page.locator('.designs a[href^="/prove?design="]').click()
  await page.getByLabel('Your first name').fill('Ines')
  await page.getByLabel('Your email address').fill('ines@post.example')
  await reading()
  await page.getByRole('button', { name: 'Send me the code' }).click()
  const code = /\b\d{6}\b/.exec((await mailbox.next('ines@post.example')).text ?? '')?.[0] ?? ''
  await page.getByLabel('Six digits').fill(code)
  await reading()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.waitForURL(/\/mine/)
  await context.close()

  expect(await standings(clara)).toEqual({ Ines: 'Counts' })
  expect((await clara.get('/mine')).html).toContain('made the design their own')
})

test('a friend’s dress that is sent on counts with the proof that lets it leave; a friend proven before counts at once', async () => {
  const { clara, tokens } = await linksFor(['Hanna', 'Priya', 'Myself'], 'clara2@home.example')
  const [toHanna, toPriya, toSelf] = tokens
  const hanna = asPerson(visitorOf(app.url))
  const copy = await makeOwn(hanna, toHanna ?? '')
  const sent = await hanna.post(
    `/designs/${copy}/send`,
    mailsTo([{ name: 'Ola', address: 'ola@post.example' }], 'Hanna'),
  )
  const { searchParams } = new URL(sent.to ?? '', app.url)
  const form = { name: 'Hanna', address: 'hanna@post.example', ...Object.fromEntries(searchParams) }
  await prove(hanna, mailbox, form)
  expect(tokenIn((await mailbox.next('ola@post.example')).text ?? '')).not.toBe('')

  const priya = asPerson(visitorOf(app.url))
  await design(priya)
  await prove(priya, mailbox, { name: 'Priya', address: 'priya@post.example' })
  await makeOwn(priya, toPriya ?? '')
  await makeOwn(clara, toSelf ?? '')
  expect(await standings(clara)).toEqual({ Hanna: 'Counts', Priya: 'Counts', Myself: 'Not yet' })
})

test('truth 5: one press on the mailed page proves its sender in the browser that asked, and in no other; then the mails leave', async () => {
  const ola = visitorOf(app.url)
  const id = await design(ola)
  const friend = { name: 'Berit', address: 'berit@post.example' }
  await ola.post(`/designs/${id}/send`, mailsTo([friend], 'Ola'))
  const asked = { name: 'Ola', address: 'ola@home.example', next: '/mine?sent' }
  const { press } = await askForProof(ola, mailbox, asked)

  const own = await browser.newContext({ userAgent: phone })
  await own.addCookies([...ola.cookies].map(([name, value]) => ({ name, value, url: app.url })))
  const other = await browser.newContext({ userAgent: phone })
  for (const method of ['GET', 'HEAD']) expect((await fetch(app.url + press, { method })).status).toBe(200)
  const pressIn = async (context: typeof own) => {
    const page = await context.newPage()
    await page.goto(app.url + press)
    await page.getByRole('button', { name: 'Yes, it is me' }).click()
    return page
  }
  const elsewhere = await pressIn(other)
  await elsewhere.getByRole('alert').waitFor()
  expect(await standings(ola)).toEqual({ Berit: 'Not sent' })
  expect(mailbox.received.some(({ to }) => to.includes(friend.address))).toBe(false)

  const here = await pressIn(own)
  await here.waitForURL(/\/mine\?sent/)
  expect((await mailbox.next(friend.address)).from?.text).toContain('Ola via')
  const again = await pressIn(own)
  await again.getByText('This link has been used or has run out').waitFor()
  await own.close()
  await other.close()
})
