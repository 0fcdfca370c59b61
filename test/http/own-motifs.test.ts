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

async function cannotBeSent(visitor: Visitor, id: string) {
  const page = await visitor.get(`/designs/${id}/send`)
  expect(page.html).toContain('This design stays with you for now')
  expect(page.html).toContain(`href="/studio/${id}"`)
  expect(page.html).not.toContain('name="friends.0.address"')

  const tries = {
    mail: mailsTo([{ name: 'Ines', address: 'ines@post.example' }]),
    link: { intent: 'link', friend: 'Ines', sender: 'Vera' },
  }
  for (const [way, form] of Object.entries(tries)) {
    const refused = await visitor.post(`/designs/${id}/send?way=${way}`, form)
    expect([way, refused.status]).toEqual([way, 422])
    expect(refused.html).toContain('This design stays with you for now')
  }
  const mine = await visitor.get('/mine')
  expect(mine.html).not.toContain('class="share"')
  expect((await visitor.get(`/designs/${id}/send?way=link`)).html).not.toMatch(/\/a\/[\w-]{16,}/)
}

test('truth 8: a design with words of one’s own is sent neither by mail nor by link, and the page says so', async () => {
  const vera = visitorOf(app.url)
  const id = nanoid()
  await write(vera, id, 0)
  await cannotBeSent(vera, id)
  for (const [language, said] of [
    ['it', 'Per ora questo disegno resta con te'],
    ['fil', 'Nasa iyo muna ang disenyong ito'],
  ] as const) {
    await vera.post('/language', { locale: language, next: '/' })
    expect((await vera.get(`/designs/${id}/send`)).html).toContain(said)
  }
})

test('truth 8: a friend’s dress, made one’s own and written upon, is not sent on either', async () => {
  const ines = { name: 'Ines', address: 'ines@home.example' }
  const clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends: [ines] })
  const friend = visitorOf(app.url)
  const made = await friend.post(`/a/${clara.ads.Ines}/make`, {})
  const id = /\/studio\/([\w-]+)/.exec(made.to ?? '')?.[1] ?? ''
  expect(id).not.toBe('')
  await write(friend, id, 1)
  await cannotBeSent(friend, id)
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
