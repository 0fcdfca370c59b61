import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dress } from '~/products/dress/index'
import { design, mailsTo, sender } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'
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

const words = {
  id: 'words',
  kind: 'text',
  view: 'front',
  ...{ x: 400, y: 400, width: 100, angle: 0, flip: false, opacity: 1 },
  ...{ text: 'Ana', font: 'serif', color: '#1f2421', curve: 0 },
}

/** Puts words of the visitor's own on a design that is stored already. */
async function write(visitor: Visitor, id: string, revision: number) {
  const document = { product: 'dress', version: dress.version, choices: dress.start, motifs: [words] }
  const path = `/designs/${revision === 0 ? 'new' : id}/save`
  const body = JSON.stringify({ id, revision, document })
  expect(await visitor.postBody(path, body, 'application/json')).toMatchObject({ status: 200 })
}

/** Sent both ways, it waits for the shop: no mail leaves, and there is no link that anybody could open. */
async function waits(visitor: Visitor, id: string, address: string) {
  const page = await visitor.get(`/designs/${id}/send`)
  expect(page.html).toContain('We look at it before it leaves')
  expect(page.html).toContain('name="friends.0.address"')
  const tries = {
    mail: mailsTo([{ name: 'Ines', address }]),
    link: { intent: 'link', friend: 'Ines', sender: 'Vera' },
  }
  for (const [way, form] of Object.entries(tries)) {
    const sent = await visitor.post(`/designs/${id}/send?way=${way}`, form)
    expect([way, sent.status]).toEqual([way, 303])
  }
  const mine = await visitor.get('/mine')
  expect(mine.html.match(/class="share"/g)).toHaveLength(2)
  expect(mine.html).not.toMatch(/\/a\/[\w-]{16,}|\/pictures\/[\w-]{16,}/)
  expect((await visitor.get(`/designs/${id}/send?way=link`)).html).not.toMatch(/\/a\/[\w-]{16,}/)
  expect(mailbox.received.filter(({ to }) => to.includes(address))).toEqual([])
}

test('truth 8: a design with words of one’s own waits for the shop, by mail and by link, and the page says so', async () => {
  const vera = visitorOf(app.url)
  const id = nanoid()
  await write(vera, id, 0)
  await waits(vera, id, 'ines@post.example')
  for (const [language, said] of [
    ['it', 'Lo guardiamo prima che parta'],
    ['fil', 'Titingnan muna namin bago ito umalis'],
  ] as const) {
    await vera.post('/language', { locale: language, next: '/' })
    expect((await vera.get(`/designs/${id}/send`)).html).toContain(said)
  }
})

test('truth 8: a friend’s dress, made one’s own and written upon, waits as well', async () => {
  const ines = { name: 'Ines', address: 'ines@home.example' }
  const clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends: [ines] })
  const friend = visitorOf(app.url)
  const made = await friend.post(`/a/${clara.ads.Ines}/make`, {})
  const id = /\/studio\/([\w-]+)/.exec(made.to ?? '')?.[1] ?? ''
  expect(id).not.toBe('')
  await write(friend, id, 1)
  await waits(friend, id, 'lea@post.example')
})

test('without anything of one’s own the very same design is sent', async () => {
  const vera = visitorOf(app.url)
  const id = await design(vera)
  const sent = await vera.post(`/designs/${id}/send?way=link`, {
    intent: 'link',
    friend: 'Ines',
    sender: 'Vera',
  })
  expect(sent.status).toBe(303)
})
