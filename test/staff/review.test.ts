import { nanoid } from 'nanoid'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describe } from '~/catalog/describe-design'
import { translatorOf } from '~/i18n/request.server'
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
  // Where it is changed and where it is sent, the shop's words stand, with whom it is for and the way on.
  const studio = await clara.get(`/studio/${id}`)
  expect(textOf(studio.html)).toMatch(/Another word, please\..*stays the one for Mia.*Send it again/)
  expect((await clara.get(`/designs/${id}/send`)).html).not.toContain('value="again"')
  await save(clara, id, 1, 'Kind word')
  const sending = await clara.get(`/designs/${id}/send`)
  expect(textOf(sending.html)).toMatch(
    /Another word, please\..*it leaves for Mia as it is now.*Send it again/,
  )
  const form = hiddenIn((await clara.get(`/studio/${id}`)).html, 'id', 'product', 'version', 'revision')
  expect((await clara.post(`/designs/${id}/save`, { ...form, then: 'again' })).to).toBe(
    '/mine?review=again#reviews',
  )
  expect((await clara.get(`/studio/${id}`)).html).not.toContain('value="again"')
  expect(await inQueue()).toEqual([path])

  expect((await decide(ines, path, { act: 'approved' })).to).toContain('said=approved')
  await over()
  const ad = tokenIn((await mailbox.next('mia@post.example')).text ?? '')
  const friend = visitorOf(app.url)
  const shown = await friend.get(`/a/${ad}`)
  expect(shown.html).toContain('Kind word')
  // Sent as programs do it, what was chosen stays marked for one more press.
  const quick = await friend.post(`/a/${ad}`, {
    ...{ answer: 'just-so', trap: 'filled', issued: issuedIn(shown.html) },
  })
  expect(quick.to).toBe(`/a/${ad}?quick&chosen=just-so#answer`)
  expect((await friend.get(quick.to!)).html).toMatch(/<input[^>]*checked=""[^>]*value="just-so"/)
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
  // Whoever decided is told who may now, before any press; whoever may sees what was decided and why.
  const hers = await oona.get(path)
  expect(textOf(hers.html)).toMatch(/It is my own name\..*somebody else decides on the appeal\. Ines can\./)
  expect(hers.html).not.toContain('value="approved"')
  expect(textOf((await ines.get(path)).html)).toMatch(
    /1 rejected.*Rejected by Oona,[^.]*\. It names or shows a person\..*It is my own name\..*Approve/,
  )
  const shown = hiddenIn((await ines.get(path)).html, 'shown')
  expect((await oona.post(path, { ...shown, act: 'approved' })).to).toContain('said=same-person')
  expect((await decide(ines, path, { act: 'approved' })).to).toContain('said=approved')
  expect((await ines.post(path, { act: 'undo' })).to).toContain('said=undone')
  expect(textOf((await ines.get(path)).html)).toMatch(/Rejected by Oona,[^.]*\. It names or shows a person\./)
  expect((await decide(ines, path, { act: 'approved' })).to).toContain('said=approved')
  await clara.post('/language', { locale: 'it' })
  await over()
  await expect
    .poll(() => mailbox.received.some(({ mail: { subject } }) => subject === 'Il tuo disegno può partire'))
    .toBe(true)
  await clara.post('/language', { locale: 'en' })
  const { html } = await clara.get(`/designs/${id}/send?way=link`)
  const [link = ''] = /\/a\/[\w-]+/.exec(html) ?? []
  expect((await visitorOf(app.url).get(link)).status).toBe(200)
}, 120_000)

test('a copy without what is one’s own leaves at once; what the shop switched off is not sent, and says so', async () => {
  const id = nanoid()
  await save(clara, id, 0, 'Not seen yet')
  const typed = { ...mail('eva@post.example'), intent: 'without' }
  const copy = await clara.post(`/designs/${id}/send?way=mail`, typed)
  expect([copy.status, copy.to]).toEqual([
    307,
    expect.stringMatching(/^\/designs\/[\w-]+\/send\?way=mail&copied$/),
  ])
  expect(copy.to).not.toContain(id)
  // A browser posts on what was typed.
  const there = await clara.post(copy.to!, typed)
  expect(there.html).toContain('value="eva@post.example"')
  expect(textOf(there.html)).toContain('A copy without it was made')
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

test('a picture or a line that is tiny, faint or behind something is shown to staff by itself before they approve it', async () => {
  const [id, eva] = [nanoid(), visitorOf(app.url)]
  const png = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#7a10ff' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('picture', new File([new Uint8Array(png)], 'a.png'))
  const { asset } = JSON.parse((await eva.postBody('/uploads', form)).html) as { asset: string }
  const hidden = { ...words('', 'front'), text: undefined, width: 4, opacity: 0.1, x: -90 }
  const points = [
    { x: -0.5, y: 0 },
    { x: 0.5, y: 0.25 },
  ]
  const motifs = [
    { ...hidden, id: 'p', kind: 'picture', asset, aspect: 1 },
    { ...hidden, id: 'q', kind: 'picture', asset, aspect: 1, view: 'back' },
    { ...hidden, id: 'l', kind: 'pen', points, breadth: 0.5 },
  ]
  const document = { product: 'dress', version: dress.version, choices: dress.start, motifs }
  await eva.postBody('/designs/new/save', JSON.stringify({ id, revision: 0, document }), 'application/json')
  const asked = { intent: 'link', friend: 'Mia', sender: 'Eva', rights: 'yes' }
  expect((await eva.post(`/designs/${id}/send`, asked)).to).toBe('/mine?asked')
  const path = (await inQueue()).at(-1)!
  for (const page of ['/staff/review', path]) {
    const { html } = await oona.get(page)
    expect(html.match(new RegExp(`<img src="/uploads/${asset}"`, 'g'))).toHaveLength(1)
    expect(html).toContain('points="-0.5,0 0.5,0.25"')
  }
  expect((await oona.get(`/uploads/${asset}`)).status).toBe(200)
  await decide(oona, path, { act: 'rejected', reason: 'unreadable' })
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
  expect((await ines.post(path, { act: 'ban', why: 'Hurtful.' })).status).toBe(403)
  expect((await oona.post(path, { act: 'ban' })).status).toBe(422)
  expect((await oona.post(path, { act: 'ban', why: 'Hurtful.' })).to).toContain('said=banned')
  expect(textOf((await clara.get(`/designs/${id}/send`)).html)).toContain(
    'does not send designs from you any more',
  )
}, 60_000)

test('who is banned is offered no way to send again what was asked to be changed', async () => {
  const id = nanoid()
  const emma = visitorOf(app.url)
  await save(emma, id, 0, 'Something of mine')
  await prove(emma, mailbox, { name: 'Emma', address: 'emma@home.example' })
  await emma.post(`/designs/${id}/send`, { intent: 'link', friend: 'Ada', sender: 'Emma' })
  const path = (await inQueue()).at(-1)!
  const asked = await decide(oona, path, { act: 'change', reason: 'unreadable', note: 'Larger, please.' })
  expect(asked.to).toContain('said=change')
  await over()
  expect((await emma.get('/mine')).html).toContain('value="again"')
  await oona.post(path, { act: 'ban', why: 'Hurtful.' })
  const { html } = await emma.get('/mine')
  expect(html).not.toContain('value="again"')
  expect(textOf(html)).toContain('does not send designs from you any more')
  expect((await emma.get(`/studio/${id}`)).html).not.toContain('value="again"')
}, 60_000)

test('a friend reports an ad without an account; staff keep it, or take it down with what was made of it, and put it back', async () => {
  const id = nanoid()
  const dora = visitorOf(app.url)
  await save(dora, id, 0)
  await prove(dora, mailbox, { name: 'Dora', address: 'dora@home.example' })
  const made = await dora.post(`/designs/${id}/send`, { intent: 'link', friend: 'Zoe', sender: 'Dora' })
  expect(made.status).toBe(303)
  const ad = tokenIn((await dora.get(`/designs/${id}/send`)).html)
  const friend = visitorOf(app.url)
  const page = await friend.get(`/a/${ad}`)
  expect(page.html).toContain(`href="/a/${ad}/report"`)
  const picture = /\/pictures\/[\w-]+\/picture\.jpg/.exec(page.html)?.[0] ?? ''
  const seen = async () => Buffer.from(await (await fetch(app.url + picture)).arrayBuffer())
  const before = await seen()

  const empty = await friend.post(`/a/${ad}/report`, { words: 'Kept' })
  expect([empty.status, problemsIn(empty.html)]).toEqual([422, { reason: 'Choose what is wrong with it.' }])
  expect(empty.html).toContain('Kept')
  const other = await friend.post(`/a/${ad}/report`, { reason: 'other' })
  expect(problemsIn(other.html)).toEqual({ words: 'Write what is wrong with it.' })
  const told = await friend.post(`/a/${ad}/report`, { reason: 'person', words: 'It is about <me>.' })
  expect(textOf(told.html)).toContain('Thank you for telling us')

  const queue = await ines.get('/staff/review')
  const [path = ''] = /\/staff\/shares\/[\w-]+\/take-down/.exec(queue.html) ?? []
  expect(textOf(queue.html)).toContain('One person says that something is wrong with it.')
  expect((await visitorOf(app.url).get(path)).to).toContain('/staff/sign-in')
  await ines.get(path)
  expect(textOf((await oona.get('/staff/review')).html)).toContain('Ines has this open.')
  expect((await ines.post(path, { act: 'keep' })).to).toBe('/staff/review?said=kept')
  expect((await ines.get('/staff/review')).html).not.toContain(path)
  expect((await ines.post(path, { act: 'keep' })).to).toBe(`${path}?said=gone`)
  expect(await seen()).toEqual(before)

  // Another one reports it. What a friend made of it is ticked beside it.
  await visitorOf(app.url).post(`/a/${ad}/report`, { reason: 'offends' })
  await friend.post(`/a/${ad}/make`, { issued: issuedIn(page.html) })
  const facts = await ines.get(path)
  expect(textOf(facts.html)).toMatch(/The design it was made of.*Make it yours/)
  const designs = [...facts.html.matchAll(/name="design"[^>]*value="([\w-]+)"/g)].map(([, value]) => value!)
  expect(designs).toHaveLength(2)
  const reason = { reason: 'offends', note: 'Not with this face.' }
  expect((await ines.post(path, { act: 'take-down', design: id, ...reason })).to).toContain('said=taken-down')
  expect(await seen()).not.toEqual(before)
  const gone = (await friend.get(`/a/${ad}`)).html
  expect(textOf(gone)).toContain('The shop has taken this design down')
  // What was on it is told to nobody: also not to who reads what the picture shows, nor in what scripts are handed.
  const described = describe(
    { product: 'dress', version: dress.version, choices: dress.start, motifs: [] },
    translatorOf('en'),
  )
  expect([page.html.includes(described), gone.includes(described)]).toEqual([true, false])

  // Its maker reads why, can do nothing more with it, and asks once for another look.
  const mine = await dora.get('/mine')
  expect(textOf(mine.html)).toContain('Not with this face.')
  expect(textOf((await dora.get(`/designs/${id}/send`)).html)).toContain('The shop took this design down')
  expect((await dora.get(`/designs/${id}/export/picture.png`)).status).toBe(410)
  expect((await dora.post(`/designs/${id}/send`, { intent: 'without' })).to).toBe(`/designs/${id}/send`)
  const { review = '' } = hiddenIn(mine.html, 'review')
  expect((await dora.post('/mine', { review, intent: 'again' })).to).toBe('/mine?review=gone#reviews')
  const appeal = { review, intent: 'appeal', words: 'It is my own face.' }
  expect((await dora.post('/mine', appeal)).to).toBe('/mine?review=appealed#reviews')
  const asked = `/staff/review/${review}`
  expect(await inQueue()).toContain(asked)
  const hers = await oona.get(asked)
  expect(textOf(hers.html)).toMatch(/Taken down by Ines,.*What was reported/)
  const press = { ...hiddenIn(hers.html, 'shown'), act: 'approved' }
  expect((await ines.post(asked, press)).to).toContain('said=same-person')
  expect((await decide(oona, asked, { act: 'approved' })).to).toContain('said=puts-back')
  await over()
  expect(await seen()).toEqual(before)
  expect((await dora.get(`/designs/${id}/export/picture.png`)).status).toBe(200)
}, 120_000)
