import { afterAll, beforeAll, expect, test } from 'vitest'
import { outbox } from '#db/schema'
import { openStore } from '#db/open'
import { design, mailsTo, prove, sender, standings } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf } from '../support/browser-less'
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

const mailsFor = (address: string) => mailbox.received.filter(({ to }) => to.includes(address)).length

/** A friend gets one ad in 90 days from anyone. After this only an opt-out keeps another away. */
async function letMonthsPass() {
  const store = await openStore({ url: app.databaseUrl })
  const longAgo = new Date(Date.now() - 200 * 86_400_000)
  await store.transact((tx) => tx.update(outbox).set({ createdAt: longAgo }))
  await store.close()
}

/** A second sender writes to all of these; gives how many mails each of them has then. */
async function writeAgain(friends: { name: string; address: string }[]) {
  const other = visitorOf(app.url)
  const id = await design(other)
  const last = { name: 'Lena', address: `lena-${id}@post.example` }
  await other.post(`/designs/${id}/send`, mailsTo([...friends, last], 'Beate'))
  await prove(other, mailbox, { name: 'Beate', address: `beate-${id}@home.example` })
  await mailbox.next(last.address)
  return { counts: friends.map(({ address }) => mailsFor(address)), browser: other }
}

test('truth 2 and 5: opening the opt-out changes nothing; a press stops all mails, and so does a mail program’s one click', async () => {
  const friends = ['Asta', 'Berit', 'Cleo', 'Dora'].map((name) => ({ name, address: `${name}@post.example` }))
  const { ads, browser } = await sender(app, mailbox, {
    name: 'Clara',
    address: 'clara@home.example',
    friends: friends.slice(0, 3),
  })
  const mail = mailbox.received.find(({ to }) => to.includes('Berit@post.example'))?.mail
  expect(mail?.headers.get('list')).toMatchObject({
    unsubscribe: { url: expect.stringContaining(`/stop/${ads.Berit}`) },
    'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
  })

  const asta = visitorOf(app.url)
  for (const look of [asta.get, asta.head]) {
    for (const query of ['', '?reason=not-mine', '?List-Unsubscribe=One-Click']) {
      expect((await look(`/stop/${ads.Asta}${query}`)).status).toBe(200)
    }
  }
  expect((await asta.get(`/stop/${ads.Asta}`)).html).toContain('<form class="stack" method="post">')

  const pressed = await visitorOf(app.url).post(`/stop/${ads.Berit}`, {})
  expect(pressed.html).toContain('We will not write to this address again')

  const clicks = []
  for (let click = 0; click < 2; click += 1) clicks.push(await oneClick(ads.Cleo ?? ''))
  clicks.push(await oneClick('a-token-that-no-ad-has'))
  expect(clicks).toEqual(clicks.map(() => ({ status: 200, cookies: [] })))

  await letMonthsPass()
  const { counts, browser: other } = await writeAgain(friends)
  expect(Object.fromEntries(friends.map(({ name }, at) => [name, counts[at]]))).toEqual({
    Asta: 2,
    Berit: 1,
    Cleo: 1,
    Dora: 1,
  })
  expect(await standings(other)).toMatchObject({
    Asta: 'Not yet',
    Berit: 'Does not count',
    Cleo: 'Does not count',
  })
  expect(await standings(browser)).toEqual({
    Asta: 'Not yet',
    Berit: 'Does not count',
    Cleo: 'Does not count',
  })
})

test('truth 5: an ad that is waiting is withdrawn when its friend opts out of another', async () => {
  const friend = { name: 'Edda', address: 'edda@post.example' }
  const first = await sender(app, mailbox, { name: 'Clara', address: 'c2@home.example', friends: [friend] })
  const waiting = visitorOf(app.url)
  const id = await design(waiting)
  await waiting.post(`/designs/${id}/send`, mailsTo([friend], 'Greta'))
  await oneClick(first.ads.Edda ?? '')
  await letMonthsPass()
  await prove(waiting, mailbox, { name: 'Greta', address: 'greta@home.example' })
  expect(await standings(waiting)).toEqual({ Edda: 'Does not count' })
  expect(mailsFor(friend.address)).toBe(1)
})

/** RFC 8058: a POST by a mail program, which has no cookie and says nothing of where it comes from. */
async function oneClick(token: string) {
  const { status, headers } = await fetch(`${app.url}/stop/${token}`, {
    method: 'POST',
    redirect: 'error',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  return { status, cookies: headers.getSetCookie() }
}
