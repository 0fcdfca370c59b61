import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer, sender, staffOf } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
let oona: Visitor
let quinn: Visitor
const account = { name: 'Quinn', email: 'quinn@shop.example', password: 'eleven blue bobbins spin' }

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  oona = await staffOf(app)
  quinn = visitorOf(app.url)
}, 180_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
})

const linkIn = (html: string) =>
  /id="invitation"[^>]*value="[^"]*(\/staff\/setup\/[\w-]+)"/.exec(html)?.[1] ?? ''
const said = (html: string) => /role="(?:status|alert)">(.*?)<\/p>/.exec(html)?.[1]
/** Presses a button beside a person, and reads what the page says then. */
async function put(by: Visitor, email: string, place: string) {
  const database = new Database(app.databaseUrl.replace('file:', ''), { readonly: true })
  const { id } = database.prepare('select id from staff where email = ?').get(email) as { id: string }
  database.close()
  const { to } = await by.post('/staff/people', { id, place })
  return said((await by.get(to ?? '')).html)
}

test('a person is invited for the counter by a link that is shown once, and sets a password', async () => {
  const made = await oona.post('/staff/people', { invite: 'counter' })
  const link = linkIn(made.html)
  expect(made.headers.get('Cache-Control')).toContain('no-store')
  expect((await oona.get('/staff/people')).html).not.toContain(link)
  const page = await quinn.get(link)
  expect([page.status, page.html.includes('You were invited for the counter')]).toEqual([200, true])
  expect(await quinn.post(link, account)).toMatchObject({ status: 303, to: '/staff' })
  expect((await visitorOf(app.url).get(link)).status).toBe(410)
  expect((await oona.get('/staff/people')).html).toContain('quinn@shop.example')
})

test('the counter redeems a voucher, and their name stays beside it', async () => {
  const friends = ['Asta', 'Berit', 'Cleo'].map((name) => ({ name, address: `${name}@post.example` }))
  const clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
  for (const token of Object.values(clara.ads)) await answer(app, token)
  const voucher = /\/v\/([\w-]+)/.exec((await clara.browser.get('/mine')).html)?.[1] ?? ''
  const found = await quinn.get(`/staff?voucher=${voucher}`)
  const [reward, press] = ['reward', 'press'].map(
    (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(found.html)?.[1] ?? '',
  )
  const redeemed = await quinn.post(`/staff?voucher=${voucher}`, {
    reward: reward!,
    press: press!,
    confirmed: 'yes',
  })
  expect((await quinn.get(redeemed.to ?? '')).html).toContain('Redeemed')
  const seen = (await oona.get(`/staff?voucher=${voucher}`)).html
  expect(seen).toMatch(/Already redeemed.*Quinn/s)
})

test('everything else is for managers: a kind sentence, not in their nav, and no form is taken', async () => {
  const closed = ['answers', 'shares', 'outbox', 'peace', 'people', 'settings', 'audit'].map(
    (page) => `/staff/${page}`,
  )
  const mail = /\/staff\/outbox\/[\w-]+/.exec((await oona.get('/staff/outbox')).html)?.[0] ?? ''
  for (const path of [...closed, mail]) {
    expect([path, (await oona.get(path)).status]).toEqual([path, 200])
    const { status, html } = await quinn.get(path)
    expect([path, status]).toEqual([path, 403])
    expect(html).toContain('<title>This page is for managers')
    expect(html).toContain('a manager can give you their role')
    expect(html).toContain('Quinn')
  }
  expect((await quinn.get(`${mail}/body`)).status).toBe(403)
  const forms: Record<string, Record<string, string>> = {
    '/staff/people': { invite: 'manager' },
    '/staff/settings': { section: 'smtp', url: '' },
  }
  forms['/staff/answers/x'] = { act: 'accept' }
  forms['/staff/peace'] = { address: 'mia@post.example', intent: 'lift' }
  forms['/staff/forget'] = { address: 'mia@post.example' }
  for (const [path, form] of Object.entries(forms))
    expect([path, (await quinn.post(path, form)).status]).toEqual([path, 403])
  for (const path of ['/staff', '/staff/asks']) {
    const { status, html } = await quinn.get(path)
    expect(status).toBe(200)
    for (const other of closed) expect(html).not.toContain(`href="${other}"`)
  }
})

test('who is taken out is signed out at once and cannot sign in; taken back in they can', async () => {
  expect(await put(oona, account.email, 'out')).toBe('Changed.')
  expect((await quinn.get('/staff')).to).toContain('/staff/sign-in')
  expect((await quinn.post('/staff/sign-in', account)).status).toBe(422)
  expect((await oona.get('/staff/people')).html).toMatch(/Who was taken out.*Quinn/s)
  expect(await put(oona, account.email, 'back')).toBe('Changed.')
  expect(await quinn.post('/staff/sign-in', account)).toMatchObject({ status: 303, to: '/staff' })
})

test('the last manager stays one, and nobody locks themself out', async () => {
  expect(await put(oona, 'oona@shop.example', 'out')).toContain('needs at least one manager')
  expect(await put(oona, account.email, 'manager')).toBe('Changed.')
  expect((await quinn.get('/staff/settings')).status).toBe(200)
  expect(await put(oona, 'oona@shop.example', 'counter')).toContain('cannot lock yourself out')
  expect(await put(quinn, 'oona@shop.example', 'counter')).toBe('Changed.')
  expect((await oona.get('/staff/people')).status).toBe(403)
})

test('an invitation that is withdrawn no longer works', async () => {
  const link = linkIn((await quinn.post('/staff/people', { invite: 'manager' })).html)
  const id = /name="withdraw" value="([\w-]+)"/.exec((await quinn.get('/staff/people')).html)?.[1] ?? ''
  const { to } = await quinn.post('/staff/people', { withdraw: id })
  expect(said((await quinn.get(to ?? '')).html)).toBe('Withdrawn. The link no longer works.')
  expect((await visitorOf(app.url).get(link)).status).toBe(410)
})
