import { nanoid } from 'nanoid'
import { beforeAll, expect, test } from 'vitest'
import { sharedApp, type SharedApp } from '../support/app'
import { visitorOf, type Fields, type Visitor } from '../support/browser-less'

let app: SharedApp
let vera: Visitor

beforeAll(async () => {
  app = await sharedApp()
  vera = visitorOf(app.url)
}, 90_000)

/** What the studio tells over its stage. */
const told = (html: string) =>
  [...(/class="lost-note" role="alert">(.*?)<\/div>/s.exec(html)?.[1] ?? '').matchAll(/<p>(.*?)<\/p>/gs)].map(
    ([, sentence]) => sentence,
  )
const checked = (html: string, name: string) =>
  new RegExp(`name="${name}" checked="" value="([^"]+)"`).exec(html)?.[1]

/** A dress with a boat neck in carmine, the word ANA on it; gives its id. */
async function designed(): Promise<string> {
  const id = nanoid()
  const form: Fields = {
    id,
    product: 'dress',
    revision: '0',
    neckline: 'boat',
    color: '#a5182c',
    then: 'show',
  }
  const saved = await vera.post('/designs/new/save', { ...form, 'motif.new.text': 'ANA' })
  expect(saved).toMatchObject({ status: 303, to: `/studio/${id}` })
  return id
}

test('what of a plain form cannot be read is told with what was typed, stays as it was, and the rest is saved', async () => {
  const id = await designed()
  const before = (await vera.get(`/studio/${id}`)).html
  const width = /name="(motif\.[\w-]+)\.width"[^>]*value="([^"]+)"/.exec(before)
  const [, motif = '', wide = ''] = width ?? []
  const saved = await vera.post(`/designs/${id}/save`, {
    ...{ id, product: 'dress', revision: '1', then: 'send' },
    ...{ neckline: 'octopus', sleeve: 'puff', color: 'any', 'color.any': '#12zz<b>' },
    ...{ [`${motif}.width`]: 'wide', [`${motif}.angle`]: '12,5', 'motif.new.figure': 'kraken' },
  })
  // Not on to sending: what was not taken must be read first.
  expect(saved.to).toMatch(new RegExp(`^/studio/${id}\\?unread=`))
  const { html } = await vera.get(saved.to!)
  expect(told(html)).toEqual([
    'Neckline: “octopus” could not be read, so it stayed as it was. Choose one of these.',
    'Colour: “#12zz&lt;b&gt;” could not be read, so it stayed as it was. Write six digits or letters from a to f, like #1f6f6b.',
    '“ANA”, Width: “wide” could not be read, so it stayed as it was. Write a number, like 12.5.',
    'Figure: “kraken” could not be read, so it stayed as it was. Choose one of these.',
  ])
  expect(['neckline', 'sleeve', 'color'].map((name) => checked(html, name))).toEqual([
    'boat',
    'puff',
    '#a5182c',
  ])
  expect(html).toContain(`name="${motif}.width" inputMode="decimal" value="${wide}"`)
  expect(html).toContain(`name="${motif}.angle" inputMode="decimal" value="12.5"`)
})

test('what is pressed stays, what gave way to it is told before it is sent, and pressed again it is sent', async () => {
  const id = await designed()
  const form: Fields = { id, product: 'dress', neckline: 'boat', collar: 'peterpan', then: 'send' }
  const saved = await vera.post(`/designs/${id}/save`, { ...form, revision: '1' })
  expect(saved.to).toBe(`/studio/${id}?repaired=collar-neckline.instead`)
  const { html } = await vera.get(saved.to!)
  expect(html).toContain('A Peter Pan collar needs a round neck, so the neck is a jewel now.')
  expect(['neckline', 'collar'].map((name) => checked(html, name))).toEqual(['jewel', 'peterpan'])
  const again = await vera.post(`/designs/${id}/save`, { ...form, revision: '2', neckline: 'jewel' })
  expect(again.to).toBe(`/designs/${id}/send`)
})

test('an address that makes words up about fields there are not says nothing', async () => {
  const id = await designed()
  const query = new URLSearchParams([
    ['unread', 'price=Call us'],
    ['unread', 'neckline.any.more=x'],
    ['unread', ''],
    ['unread', `neckline=${'x'.repeat(5000)}`],
  ])
  const { status, html } = await vera.get(`/studio/${id}?${query.toString()}`)
  expect(status).toBe(200)
  expect(told(html)).toEqual([expect.stringMatching(/^Neckline: “x{40}” could not be read/)])
})

test.each([
  ['en', /too large, and nothing was changed.*Back/],
  ['it', /troppo grande e nulla è cambiato.*Indietro/],
  ['fil', /Masyadong malaki.*Back/],
])('a form of a megabyte is answered by a page that says what to do, in %s', async (locale, sentence) => {
  const body = new URLSearchParams({ product: 'dress', 'motif.new.text': 'x'.repeat(1_000_000) })
  const response = await fetch(`${app.url}/designs/new/save`, {
    method: 'POST',
    body,
    headers: { 'Accept-Language': locale, Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' },
  })
  expect(response.status).toBe(413)
  expect(await response.text()).toMatch(sentence)
})

const whole = () => ({ id: nanoid(), product: 'dress', revision: '0', neckline: 'boat', then: 'show' })
const broken: [string, RegExp[], (form: ReturnType<typeof whole>) => Fields][] = [
  ['of no design', [/which design it is of/], ({ id: _, ...form }) => form],
  ['of a design that cannot be', [/which design it is of/], (form) => ({ ...form, id: '../../x' })],
  ['of another design than its address', [/which design it is of/], (form) => form],
  ['of what no shop makes', [/this shop does not make it/], (form) => ({ ...form, product: 'zeppelin' })],
  ['that goes on from nowhere', [/which state of the design/], (form) => ({ ...form, revision: '-1' })],
  ['that says nothing', [/which design/, /which state/, /does not make it/], () => ({})],
]

test.each(broken)(
  'a form %s is answered by a page with its errors, and nothing is done',
  async (what, errors, of) => {
    const form = whole()
    const at = what.includes('another') ? nanoid() : 'new'
    const { status, html, headers } = await vera.post(`/designs/${at}/save`, of(form))
    expect([status, headers.get('Content-Type')]).toEqual([422, 'text/html; charset=utf-8'])
    const items = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text)
    expect(items).toHaveLength(what === 'of another design than its address' ? 1 : errors.length)
    for (const error of errors) expect(items).toContainEqual(expect.stringMatching(error))
    expect(html).toContain('Nothing was changed.')
    expect(html).toContain('<a href="/studio">')
    expect((await vera.get(`/studio/${form.id}`)).status).toBe(404)
  },
)

test.each([
  [
    'letters that are none',
    'id=%ff%fe%zz&product=%c3%28',
    'application/x-www-form-urlencoded',
    /which design/,
  ],
  [
    'parts with no end',
    '--x\r\nContent-Disposition: form-data; name="id"\r\n\r\nabc',
    'multipart/form-data; boundary=x',
    /not arrive whole/,
  ],
  ['parts with no boundary', 'id=1', 'multipart/form-data', /not arrive whole/],
  ['plain words', 'hello', 'text/plain', /not arrive whole/],
] as const)('a form sent as %s is answered by a page as well', async (_what, body, type, error) => {
  const { status, html } = await vera.postBody('/designs/new/save', body, type)
  expect(status).toBe(422)
  expect(html).toMatch(error)
})

test('where there is no page, a press is told so on one, and never in JSON', async () => {
  for (const asked of [vera.post('/a/nowhere/make', {}), vera.get('/uploads')]) {
    const { status, html, headers } = await asked
    expect([status, headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(html).toContain('There is nothing at this address.')
  }
})

test('words with a letter that no font has are told by both ways of saving, and what is kept is what is drawn', async () => {
  const id = await designed()
  const before = (await vera.get(`/studio/${id}`)).html
  const motif = /name="(motif\.[\w-]+)\.text"/.exec(before.replace(/motif\.new/g, ''))?.[1] ?? ''
  const posted = { id, product: 'dress', revision: '1', [`${motif}.text`]: '💃', 'motif.new.text': '美ucja' }
  const saved = await vera.post(`/designs/${id}/save`, posted)
  const { html } = await vera.get(saved.to!)
  const isolated = (letter: string) => `\u2068${letter}\u2069`
  expect(told(html)).toEqual([
    `“ANA”, Your words: “💃” could not be read, so it stayed as it was. Emoji can’t be set as words: ${isolated('💃')}. Look among the figures, or put on a picture.`,
    `Your words: “美ucja” could not be read, so it stayed as it was. No lettering of ours has ${isolated('美')} yet. On the cloth it will read “ucja”.`,
  ])
  expect(html).toContain(`name="${motif}.text" maxLength="60" value="ANA"`)

  const text = { kind: 'text', view: 'front', x: 400, y: 420, width: 120, font: 'serif', color: '#1f2421' }
  const motifs = [{ ...text, text: '美ucja' }, { ...text, text: '\u200b' }, { ...text, text: '김민준' }] // prettier-ignore
  const other = nanoid()
  const body = { id: other, revision: 0, document: { product: 'dress', version: 1, choices: {}, motifs } }
  const answer = await vera.postBody('/designs/new/save', JSON.stringify(body), 'application/json')
  expect(answer.status).toBe(200)
  const { lost } = JSON.parse(answer.html) as { lost: string[] }
  expect(lost).toContain('motifs.lost.letters')
  const page = (await vera.get(`/studio/${other}`)).html
  expect(page).toContain('value="ucja"')
  expect(page).toContain('the words “ucja”')
  expect(page).not.toMatch(/美ucja|김민준/)
})
