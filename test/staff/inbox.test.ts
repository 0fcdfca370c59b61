import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer, sender, staffOf, standings } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
let oona: Visitor
let clara: Awaited<ReturnType<typeof sender>>

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  oona = await staffOf(app)
  const friends = ['Asta', 'Berit', 'Cleo'].map((name) => ({ name, address: `${name}@post.example` }))
  clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
}, 90_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
})

test('truth 2: an answer given the way machines do is held, and counts only when staff accept it', async () => {
  const { Asta = '', Berit = '', Cleo = '' } = clara.ads
  await answer(app, Asta, { machine: true })
  await answer(app, Berit, { machine: true })
  await answer(app, Cleo)
  const held = { Asta: 'Being checked', Berit: 'Being checked', Cleo: 'Counts' }
  expect(await standings(clara.browser)).toEqual(held)

  const decide = async (name: string, act: string) => {
    const { html } = await oona.get('/staff/answers')
    const path = new RegExp(`href="(/staff/answers/[\\w-]+)">For ${name}, from Clara<`).exec(html)?.[1] ?? ''
    return { path, to: (await oona.post(path, { act, reason: 'A program.' })).to }
  }
  const accepted = await decide('Asta', 'accept')
  expect(accepted.to).toBe(`${accepted.path}?said=accepted`)
  expect((await decide('Berit', 'refuse')).to).toMatch(/\?said=refused$/)
  expect(await standings(clara.browser)).toEqual({
    Asta: 'Counts',
    Berit: 'Does not count',
    Cleo: 'Counts',
  })
  const again = await oona.post(accepted.path, { act: 'refuse', reason: 'A program.' })
  expect(again.to).toBe(`${accepted.path}?said=gone`)
  expect((await oona.get('/staff/answers')).html).toContain('Every answer is decided.')
  expect((await clara.browser.get('/mine')).html).toContain('The shop looked at it and did not count it.')
})

test('whoever asks for a dress stands in the staff inbox, with the dress, until someone marks them as done', async () => {
  const asked = await visitorOf(app.url).post(`/a/${clara.ads.Asta}/ask`, {
    name: 'Asta Öberg',
    contact: 'asta@post.example',
    note: 'For the 3rd of May.\nIn a longer cut, please.',
  })
  expect(asked.html).toContain('We have your request, Asta Öberg')

  const inbox = async () => (await oona.get('/staff/asks')).html
  const open = await inbox()
  for (const shown of ['Asta Öberg', 'href="mailto:asta@post.example"', 'For the 3rd of May.\nIn a longer'])
    expect(open).toContain(shown)
  const id = /name="done" value="([\w-]+)"/.exec(open)?.[1] ?? ''
  const picture = await oona.get(`/staff/pictures/ask/${id}?width=400`)
  expect([picture.status, picture.headers.get('Content-Type')]).toEqual([200, 'image/jpeg'])

  expect((await oona.post('/staff/asks', { done: id })).to).toBe('/staff/asks?done')
  const closed = await inbox()
  expect(closed).toContain('Nobody waits for word from you.')
  expect(closed).toMatch(/1 done.*Asta Öberg/s)
  expect(closed).not.toContain('name="done"')
})

test('the test mail of the Settings page arrives, and the page says that the server took it', async () => {
  const sent = await oona.post('/staff/settings', { section: 'test', to: 'oona@shop.example' })
  expect(sent.html).toContain(
    'The mail server took the test mail. Look into the mailbox of oona@shop.example.',
  )
  const mail = await mailbox.next('oona@shop.example')
  expect(mail.from?.text).toContain('Atelier Maren')
  expect(mail.html).toContain('Atelier Maren')
})
