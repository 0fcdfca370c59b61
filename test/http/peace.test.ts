import { afterAll, beforeAll, expect, test } from 'vitest'
import { sender, staffOf } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { issuedIn, visitorOf } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
}, 90_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
})

/** Asks for a code in a browser of its own; gives what its page says, without what differs for everybody. */
async function ask(address: string) {
  const browser = visitorOf(app.url)
  const issued = issuedIn((await browser.get('/prove?again')).html)
  const form = { intent: 'begin', name: 'Mia', address, issued, trap: '' }
  const { status, to } = await browser.post('/prove?again', form)
  const { html } = await browser.get('/prove')
  const told = html
    .replaceAll(address, '(address)')
    .replace(/value="[^"]+"/g, '')
    .replace(/nonce="[^"]*"/g, '')
  return { status, to, told }
}

test('a page asked for a code reads the same with a wish for peace and without; the ad’s link or a manager lifts it', async () => {
  const friends = ['Asta', 'Berit'].map((name) => ({ name, address: `${name}@post.example`.toLowerCase() }))
  const { ads } = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
  for (const name of ['Asta', 'Berit']) {
    const stopped = await visitorOf(app.url).post(`/stop/${ads[name]}`, {})
    expect(stopped.html).toContain(`/stop/${ads[name]}/again`)
  }
  const [held, free] = [await ask('asta@post.example'), await ask('lea@post.example')]
  expect(held).toEqual(free)
  expect(held.told).toContain('If (address) takes emails from us, a code is on its way there.')
  expect(held.told).toContain('open the link in that email again')
  await mailbox.next('lea@post.example')
  const codesTo = (address: string) =>
    mailbox.received.filter(({ to, mail }) => to.includes(address) && /code/.test(mail.subject ?? '')).length
  expect(codesTo('asta@post.example')).toBe(0)

  // Neither a look nor another site's page nor a mail program's one click lifts it.
  const again = `/stop/${ads.Asta}/again`
  expect((await visitorOf(app.url).get(again)).html).toContain('Take emails again')
  const foreign = { method: 'POST', body: 'List-Unsubscribe=One-Click' }
  expect((await fetch(`${app.url}${again}`, foreign)).status).toBe(403)
  await ask('asta@post.example')
  const lifted = await visitorOf(app.url).post(again, {})
  expect(lifted.html).toContain('We may write to this address again.')
  await ask('asta@post.example')
  await expect(mailbox.next('asta@post.example')).resolves.toBeDefined()
  await expect.poll(() => codesTo('asta@post.example')).toBe(1)

  const oona = await staffOf(app)
  const look = (address: string) => oona.post('/staff/peace', { intent: 'look', address })
  expect((await look('berit@post.example')).html).toContain('somebody at this address pressed')
  expect((await look('lea@post.example')).html).toContain('Nothing keeps us from writing to this address.')
  expect(
    (await visitorOf(app.url).post('/staff/peace', { intent: 'look', address: 'x@y.example' })).to,
  ).toMatch(/sign-in/)
  const done = await oona.post('/staff/peace', { intent: 'lift', address: 'berit@post.example' })
  expect(done.to).toBe('/staff/peace?lifted')
  await ask('berit@post.example')
  await expect.poll(() => codesTo('berit@post.example')).toBe(1)
}, 60_000)
