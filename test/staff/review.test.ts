import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dress } from '~/products/dress/index'
import { undoSeconds } from '~/domain/review/review'
import { prove, reading, staffOf, tokenIn } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { hiddenIn, issuedIn, problemsIn, visitorOf, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
let oona: Visitor
let ines: Visitor
let clara: Visitor

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  oona = await staffOf(app)
  clara = visitorOf(app.url)
  ines = await colleague()
}, 90_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
})

/** Somebody at the counter, whom the manager invited. */
async function colleague(): Promise<Visitor> {
  const { html } = await oona.post('/staff/people', { invite: 'counter' })
  const path = /\/staff\/setup\/[\w-]+/.exec(html)?.[0] ?? ''
  const visitor = visitorOf(app.url)
  const account = { name: 'Ines', email: 'ines@shop.example', password: 'nine silver needles hum' }
  const signed = await visitor.post(path, account)
  expect([signed.status, signed.to]).toEqual([303, '/staff'])
  return visitor
}

const words = (text: string, view = 'front') => ({
  ...{
    v: 1,
    id: nanoid(),
    kind: 'text',
    view,
    x: 400,
    y: 400,
    width: 160,
    angle: 0,
    flip: false,
    opacity: 1,
  },
  ...{ text, font: 'newsreader', color: '#1f2421', curve: 0 },
})

/** Saves a dress with these words on it, as the studio does. */
async function save(visitor: Visitor, id: string, revision: number, ...texts: string[]) {
  const motifs = texts.map((text, n) => words(text, n % 2 ? 'back' : 'front'))
  const document = { product: 'dress', version: dress.version, choices: dress.start, motifs }
  const body = JSON.stringify({ id, revision, document })
  const { status } = await visitor.postBody(
    `/designs/${revision ? id : 'new'}/save`,
    body,
    'application/json',
  )
  expect(status).toBe(200)
}

const mail = (address: string) => ({
  ...{ 'friends.0.name': 'Mia', 'friends.0.address': address, 'friends.0.locale': 'en' },
  ...{ sender: 'Clara', promise: 'yes', intent: 'send' },
})

const inQueue = async (staff = oona) =>
  [...(await staff.get('/staff/review')).html.matchAll(/href="(\/staff\/review\/[\w-]+)"/g)].map(
    ([, path]) => path!,
  )

async function decide(staff: Visitor, path: string, form: Record<string, string>) {
  const { html } = await staff.get(path)
  return staff.post(path, { ...hiddenIn(html, 'shown'), ...form })
}

const over = () => new Promise((resolve) => setTimeout(resolve, undoSeconds * 1000 + 2500))
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[#\w]+;/g, ' ')
    .replace(/\s+/g, ' ')

test('a dress with own words waits, is rejected with a reason, changed, sent again, approved and answered, without JavaScript', async () => {
  const id = nanoid()
  await save(clara, id, 0, 'Rude word', 'Behind')
  const page = await clara.get(`/designs/${id}/send`)
  expect(textOf(page.html)).toContain('This design has your own words on it.')
  const sent = await clara.post(`/designs/${id}/send`, mail('mia@post.example'))
  expect(sent.status).toBe(303)
  expect(await inQueue()).toEqual([])
  await prove(clara, mailbox, { name: 'Clara', address: 'clara@home.example' })
  expect(mailbox.received.filter(({ to }) => to.includes('mia@post.example'))).toEqual([])

  const [path = ''] = await inQueue()
  const seen = await oona.get(path)
  expect(textOf(seen.html)).toMatch(/Rude word.*Behind/)
  for (const [, picture] of seen.html.matchAll(/src="(\/staff\/pictures\/review\/[^"]+)"/g))
    expect((await oona.get(picture!.replaceAll('&amp;', '&'))).status).toBe(200)
  expect((await visitorOf(app.url).get(path)).to).toContain('/staff/sign-in')

  // A no says why; what was typed is not lost.
  const half = await decide(oona, path, { act: 'rejected', note: 'Kept' })
  expect(half.status).toBe(422)
  expect(problemsIn(half.html)).toEqual({ reason: 'Choose why, so that the visitor knows what to change.' })
  expect(half.html).toContain('Kept')
  const no = await decide(oona, path, { act: 'rejected', reason: 'offends', note: 'Another word, please.' })
  expect(no.to).toMatch(/^\/staff\/review\?said=rejected&of=/)
  expect((await oona.get(no.to!)).html).toContain('Undo')
  expect((await ines.get(no.to!)).html).not.toContain('>Undo<')
  await over()
  const told = (await mailbox.next('clara@home.example')).text ?? ''
  expect(told).toContain('The words or the picture could hurt somebody.')
  expect(told).toContain('Another word, please.')

  const mine = await clara.get('/mine')
  expect(textOf(mine.html)).toContain('Another word, please.')
  const { review = '' } = hiddenIn(mine.html, 'review')
  const again = () => clara.post('/mine', { review, intent: 'again' })
  expect((await again()).to).toBe('/mine?review=unchanged#reviews')
  await save(clara, id, 1, 'Kind word')
  expect((await again()).to).toBe('/mine?review=again#reviews')
  expect(await inQueue()).toEqual([path])

  expect((await decide(ines, path, { act: 'approved' })).to).toContain('said=approved')
  await over()
  const ad = tokenIn((await mailbox.next('mia@post.example')).text ?? '')
  const friend = visitorOf(app.url)
  const shown = await friend.get(`/a/${ad}`)
  expect(shown.html).toContain('Kind word')
  await reading()
  const answered = await friend.post(`/a/${ad}`, {
    answer: 'just-so',
    trap: '',
    issued: issuedIn(shown.html),
  })
  expect(answered.status).toBe(303)
  expect(await inQueue()).toEqual([])
}, 120_000)

test('a rejection is appealed once, in a sentence, and who decided before does not decide again', async () => {
  const id = nanoid()
  await save(clara, id, 0, 'My own name')
  const asked = await clara.post(`/designs/${id}/send`, { intent: 'link', friend: 'Lea', sender: 'Clara' })
  expect(asked.to).toBe('/mine?asked')
  const [path = ''] = await inQueue()
  await decide(oona, path, { act: 'rejected', reason: 'person' })
  await over()
  const { review = '' } = hiddenIn((await clara.get('/mine')).html, 'review')
  const empty = await clara.post('/mine', { review, intent: 'appeal', words: ' ' })
  expect([empty.status, Object.values(problemsIn(empty.html))]).toEqual([
    422,
    ['Write a sentence, so that whoever looks knows why.'],
  ])
  const appealed = await clara.post('/mine', { review, intent: 'appeal', words: 'It is my own name.' })
  expect(appealed.to).toBe('/mine?review=appealed#reviews')
  expect(textOf((await oona.get(path)).html)).toContain('It is my own name.')
  expect((await decide(oona, path, { act: 'approved' })).to).toContain('said=same-person')
  expect((await decide(ines, path, { act: 'approved' })).to).toContain('said=approved')
  expect((await ines.post(path, { act: 'undo' })).to).toContain('said=undone')
  expect((await decide(ines, path, { act: 'approved' })).to).toContain('said=approved')
  await over()
  const { html } = await clara.get(`/designs/${id}/send?way=link`)
  const [link = ''] = /\/a\/[\w-]+/.exec(html) ?? []
  expect((await visitorOf(app.url).get(link)).status).toBe(200)
}, 120_000)

test('a copy without what is one’s own leaves at once; what the shop switched off is not sent, and says so', async () => {
  const id = nanoid()
  await save(clara, id, 0, 'Not seen yet')
  const copy = await clara.post(`/designs/${id}/send`, { intent: 'without' })
  expect(copy.to).toMatch(/^\/designs\/[\w-]+\/send$/)
  expect(copy.to).not.toContain(id)
  const sent = await clara.post(copy.to!, { intent: 'link', friend: 'Eva', sender: 'Clara' })
  expect(sent.to).toMatch(/send\?way=link#link-/)
  const policy = { section: 'review', words: 'off', picture: 'review', drawing: 'review' }
  expect((await oona.post('/staff/settings', policy)).status).toBe(303)
  const off = await clara.get(`/designs/${id}/send`)
  expect(textOf(off.html)).toContain('The shop does not send your own words at the moment.')
  expect((await clara.post(`/designs/${id}/send`, mail('eva@post.example'))).status).toBe(422)
  expect((await oona.post('/staff/settings', { ...policy, words: 'allow' })).status).toBe(303)
  expect((await clara.get(`/designs/${id}/send`)).html).not.toContain('id="review"')
}, 60_000)

test('only a manager bans, and then nothing of the visitor’s leaves', async () => {
  await oona.post('/staff/settings', {
    section: 'review',
    words: 'review',
    picture: 'review',
    drawing: 'review',
  })
  const id = nanoid()
  await save(clara, id, 0, 'Something else')
  await clara.post(`/designs/${id}/send`, { intent: 'link', friend: 'Ada', sender: 'Clara' })
  const [path = ''] = await inQueue()
  expect((await ines.post(path, { act: 'ban' })).to).toContain('said=gone')
  expect((await oona.post(path, { act: 'ban' })).to).toContain('said=banned')
  expect(textOf((await clara.get(`/designs/${id}/send`)).html)).toContain(
    'does not send designs from you any more',
  )
}, 60_000)
