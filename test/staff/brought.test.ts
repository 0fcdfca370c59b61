import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer, sender, staffOf, standings } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { hiddenIn, visitorOf, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
let oona: Visitor
let clara: Awaited<ReturnType<typeof sender>>

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  oona = await staffOf(app)
  const friends = ['Asta', 'Berit', 'Cleo', 'Dora'].map((name) => ({ name, address: `${name}@post.example` }))
  clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
}, 90_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
})

const address = (friend: string) => `${app.url}/a/${clara.ads[friend] ?? ''}`
const counter = (typed: string) => `/staff?${new URLSearchParams({ code: typed })}`

/** What the counter says of an ad, and the fields of its form, where it has one. */
async function look(friend: string, visitor = oona) {
  const { status, html } = await visitor.get(counter(address(friend)))
  const form = hiddenIn(html, 'share', 'press')
  return { status, html, form: form.share ? form : undefined }
}

test('without JavaScript: the address of an ad shows whose it is, and looking counts nothing, however often', async () => {
  for (const method of ['get', 'head', 'get'] as const) await oona[method](counter(address('Asta')))
  const { status, html, form } = await look('Asta')
  expect(status).toBe(200)
  for (const shown of [
    'Brought by a friend?',
    '>Clara<',
    '>Asta<',
    'Nothing counts yet.',
    'They came with it',
  ])
    expect(html).toContain(shown)
  expect(html).toMatch(/<img src="\/staff\/pictures\/share\/[\w-]+\?width=800" alt="[^"]{10,}/)
  expect(form).toBeDefined()
  expect((await standings(clara.browser)).Asta).toBe('Not yet')
})

test('one press counts the visit, and the same press again, or the same ad, counts nothing more', async () => {
  const { form } = await look('Asta')
  const path = counter(address('Asta'))
  const pressed = await Promise.all([oona.post(path, form!), oona.post(path, form!)])
  const [to] = pressed.map((one) => one.to ?? '')
  expect(pressed.map(({ status }) => status)).toEqual([303, 303])
  const done = (await oona.get(to ?? '')).html
  expect(done).toContain('The visit counts for Clara.')
  expect((await standings(clara.browser)).Asta).toBe('Counts')
  expect((await clara.browser.get('/mine')).html).toContain('came to the shop')
  expect((await mailbox.next('clara@home.example')).text).toContain('Asta came to the shop')

  const again = await look('Asta')
  expect(again.form).toBeUndefined()
  expect(again.html).toContain('Answered already')
  await oona.post(path, { ...form!, press: nanoid() })
  const did = (await oona.get('/staff/audit')).html
  expect(did.match(/Oona counted a visit to the shop/g)).toHaveLength(1)
})

test('a second ad of one sender is told of before the press, is put aside, and staff decide', async () => {
  const { html, form } = await look('Berit')
  expect(html).toContain('Another ad of Clara’s was brought in the last hours.')
  const pressed = await oona.post(counter(address('Berit')), form!)
  expect((await oona.get(pressed.to ?? '')).html).toContain('Put aside')
  expect((await standings(clara.browser)).Berit).toBe('Being checked')
  const answers = (await oona.get('/staff/answers')).html
  expect(answers).toContain('A second one in one visit')
  const path = /href="(\/staff\/answers\/[\w-]+)">For Berit, from Clara</.exec(answers)?.[1] ?? ''
  expect((await oona.get(path)).html).toContain('brought to the shop in the same hours')
  await oona.post(path, { act: 'accept' })
  expect((await standings(clara.browser)).Berit).toBe('Counts')
})

test('who answered the mail is not counted again, and the press of another ad’s page counts nothing', async () => {
  const dora = (await look('Dora')).form!
  await answer(app, clara.ads.Cleo ?? '')
  const { html, form } = await look('Cleo')
  expect([form, html.includes('Answered already'), html.includes('Answered on the mailed page')]).toEqual([
    undefined,
    true,
    true,
  ])
  const swapped = await oona.post(counter(address('Cleo')), dora)
  expect(swapped.to).toBe(counter(address('Cleo')))
  expect((await standings(clara.browser)).Dora).toBe('Not yet')
})

test('nobody but staff counts a visit or accepts an order', async () => {
  const { form } = await look('Dora')
  const stranger = visitorOf(app.url)
  for (const visitor of [stranger, clara.browser]) {
    for (const [path, sent] of [
      [counter(address('Dora')), form!],
      ['/staff/asks', { accept: 'any' }],
    ] as const) {
      const { to } = await visitor.post(path, sent)
      expect(to).toContain('/staff/sign-in')
    }
  }
  expect((await standings(clara.browser)).Dora).toBe('Not yet')
})

test('an order that the shop accepts counts for whoever designed it, and stays until it is done', async () => {
  await visitorOf(app.url).post(`/a/${clara.ads.Dora}/ask`, {
    name: 'Dora',
    contact: '+353 91 555 01',
    note: '',
  })
  const inbox = async () => (await oona.get('/staff/asks')).html
  const id = /name="accept" value="([\w-]+)"/.exec(await inbox())?.[1] ?? ''
  expect((await standings(clara.browser)).Dora).toBe('Not yet')
  const accepted = await oona.post('/staff/asks', { accept: id })
  expect(accepted.to).toBe('/staff/asks?accepted=counted')
  expect((await oona.get(accepted.to ?? '')).html).toContain('Accepted. It counts for whoever designed it.')
  expect((await standings(clara.browser)).Dora).toBe('Counts')
  expect((await clara.browser.get('/mine')).html).toContain('ordered it')
  expect((await oona.post('/staff/asks', { accept: id })).to).toBe('/staff/asks?accepted=gone')
  const open = await inbox()
  expect(open).toMatch(/Accepted on .*2\d{3}/)
  expect(open).not.toContain('name="accept"')
  expect((await oona.post('/staff/asks', { done: id })).to).toBe('/staff/asks?done')
  expect((await oona.get('/staff/audit')).html).toContain('Oona accepted an order')
})

test('the rules of a new shop count any act, and tell each that can happen', async () => {
  const { html } = await oona.get('/rules')
  for (const act of ['presses “Just so”', 'makes the design their own', 'comes to the shop', 'orders what'])
    expect(html).toContain(act)
  const settings = (await oona.get('/staff/settings')).html
  for (const act of ['answered', 'made', 'visited', 'ordered'])
    expect(settings).toMatch(
      new RegExp(`name="acts"[^>]*checked=""[^>]*value="${act}"|name="acts" value="${act}" checked`),
    )
})
