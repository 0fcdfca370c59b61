import { nanoid } from 'nanoid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askForProof, design, sender, standings, tokenIn } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { forms } from './public-forms'
import { problemsIn, visitorOf, type Fields, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
/** Who fills in which form: a visitor with a design and a code to type, and one who makes links. */
let vera: Visitor
let lotte: Visitor
let clara: Visitor
/** Where each form goes. */
const at = { send: '', link: '', save: '', ad: '', ask: '', prove: '/prove?again', code: '/prove' }

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  const ines = { name: 'Ines', address: 'ines@post.example' }
  const sent = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends: [ines] })
  clara = sent.browser
  vera = visitorOf(app.url)
  lotte = visitorOf(app.url)
  const [id, other, ad] = [await design(vera), await design(lotte), `/a/${sent.ads.Ines}`]
  at.link = `/designs/${other}/send?way=link`
  Object.assign(at, { send: `/designs/${id}/send`, save: `/designs/${id}/save`, ad, ask: `${ad}/ask` })
  await askForProof(vera, mailbox, { name: 'Vera', address: 'vera@home.example' })
  mailbox.received.length = 0
}, 90_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
})

type Answer = Awaited<ReturnType<Visitor['get']>>

describe.each(Object.entries(forms))('the form for %s', (_name, { to, valid, fields, hostile }) => {
  const poster = () => (to === 'link' ? lotte : vera)
  const filled = (value: (name: string) => string | string[]): Fields => ({
    ...valid,
    ...Object.fromEntries(Object.keys(fields).map((name) => [name, value(name)])),
  })

  it('says beside each field what is wrong when it is empty, huge, sent twice or a file', async () => {
    const files = new FormData()
    for (const [name, value] of Object.entries(valid)) if (!(name in fields)) files.append(name, value)
    for (const name of Object.keys(fields)) files.append(name, new Blob(['a@b.example']), 'a.txt')
    const post = (value: (name: string) => string | string[]) => poster().post(at[to], filled(value))
    const needed = Object.keys(fields).filter((name) => name !== 'note')

    const refused: Record<string, [Answer, named: string[]]> = {
      empty: [await post(() => ''), needed],
      huge: [await post(() => 'x'.repeat(30_000)), Object.keys(fields)],
      'sent twice': [await post((name) => [valid[name] ?? '', 'all@example.org']), needed],
      'a file': [await poster().postBody(at[to], files), needed],
    }
    for (const [kind, [{ status, html }, named]] of Object.entries(refused)) {
      expect([kind, status]).toEqual([kind, 422])
      // A friend's row that is wholly empty is left out, and the first row says that nobody is named.
      const ids = kind === 'huge' || to !== 'send' ? named.map((name) => fields[name]) : ['friends-0-name']
      expect(Object.keys(problemsIn(html)), kind).toEqual(expect.arrayContaining(ids))
    }
    expect((await poster().post(at[to], { ...valid, more: 'x'.repeat(1_000_000) })).status).toBe(413)
  })

  it('takes what is no form for an empty one', async () => {
    const json = JSON.stringify(valid)
    for (const [body, type] of [
      [json, 'application/json'],
      [json, 'text/plain'],
      ['--x\r\nno part', 'multipart/form-data; boundary=x'],
    ] as const) {
      expect([type, (await poster().postBody(at[to], body, type)).status]).toEqual([type, 422])
    }
  })

  it('refuses what is hostile beside its field, and gives back what was typed', async () => {
    const tries = Object.entries(hostile).flatMap(([name, values]) => values.map((value) => [name, value]))
    for (const [name = '', value = ''] of tries) {
      const { status, html } = await poster().post(at[to], { ...valid, [name]: value })
      const told = JSON.stringify([name, value])
      expect([told, status]).toEqual([told, 422])
      expect(Object.keys(problemsIn(html)), told).toContain(fields[name])
      expect(html).not.toContain('<script>alert')
      expect(html).not.toMatch(/href="[^"]*evil\.example/)
      if (to === 'ad' || to === 'code') continue
      for (const other of Object.keys(fields)) {
        if (other !== name && valid[other]) expect(html.includes(`value="${valid[other]}"`), told).toBe(true)
      }
      const kept = [`"${escaped(value)}"`, `>${escaped(value)}</textarea>`].some((form) =>
        html.includes(form),
      )
      if (/^[\x20-\x7e]+$/.test(value)) expect([told, kept]).toEqual([told, true])
    }
  })
})

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

describe('whatever was posted', () => {
  it('the language is one of ours or stays as it was, and never leads to another site', async () => {
    const reader = visitorOf(app.url)
    for (const locale of ['', 'xx', '<script>', 'it\r\nSet-Cookie: a=b', ['it', 'en'], 'x'.repeat(30_000)]) {
      const { status, to, headers } = await reader.post('/language', { locale, next: '/rules' })
      expect([status, to, headers.getSetCookie()]).toEqual([303, '/', []])
    }
    expect((await reader.postBody('/language', '{"locale":"it"}', 'application/json')).to).toBe('/')
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', ['/a', '/b']])
      expect((await reader.post('/language', { locale: 'it', next })).to).toBe('/')
    expect((await reader.get('/')).html).toContain('<html lang="it"')
  })

  it('a token that no ad has is answered as any other: nothing is said, nothing fails', async () => {
    for (const token of ['x', 'x'.repeat(2000), "'or'1'='1", '%3Cscript%3E']) {
      const statuses = []
      for (const path of [`/a/${token}`, `/a/${token}/make`, `/a/${token}/ask`])
        statuses.push(
          (await vera.post(path, { answer: 'just-so', ...forms['asking for a dress']!.valid })).status,
        )
      expect([token, statuses]).toEqual([token, [404, 404, 404]])
      expect((await vera.post(`/stop/${token}`, { reason: ['a', 'b'] })).status).toBe(200)
    }
    for (const path of ['/a/%0d%0aBcc:a', '/a/%00', '/a/%00/make', '/a/%00/ask', '/stop/%00'])
      expect([path, (await vera.post(path, { answer: 'just-so' })).status]).toEqual([path, 400])
    expect((await vera.post(`/stop/${'y'.repeat(20)}`, { reason: 'x'.repeat(1_000_000) })).status).toBe(413)
  })

  it('a design saved as a form takes nothing it does not know, and keeps the dress it had', async () => {
    const form = { id: at.save.split('/')[2] ?? '', product: 'dress', version: '1', revision: '1' }
    const bad = ['', 'x'.repeat(30_000), '<script>alert(1)</script>', 'constructor', '\u0000']
    let revision = 1
    for (const neckline of bad) {
      const saved = await vera.post(at.save, {
        ...form,
        revision: String(revision),
        neckline,
        color: neckline,
      })
      expect(saved.status).toBe(303)
      const { html } = await vera.get(saved.to ?? '')
      revision = Number(/name="revision" value="(\d+)"/.exec(html)?.[1])
      expect(html).toMatch(/<input[^>]*(?=[^>]*checked)[^>]*name="neckline"|name="neckline"[^>]*checked/)
      expect(html).not.toContain('<script>alert')
    }
    for (const wrong of [
      { id: 'x' },
      { id: nanoid() },
      { product: 'toString' },
      { revision: '-1' },
      { revision: ['a', 'b'] },
    ])
      expect((await vera.post(at.save, { ...form, ...wrong })).status, JSON.stringify(wrong)).toBe(422)
    expect((await vera.postBody(at.save, '--x', 'multipart/form-data; boundary=x')).status).toBe(422)
    expect((await vera.post(at.save, { ...form, skirt: 'x'.repeat(1_000_000) })).status).toBe(413)
  })

  it('a design saved as JSON is refused unless it is one, however deep or large', async () => {
    const id = nanoid()
    const save = (body: unknown) =>
      vera.postBody(
        '/designs/new/save',
        typeof body === 'string' ? body : JSON.stringify(body),
        'application/json',
      )
    const document = { product: 'dress', version: 1, choices: {}, motifs: [] }
    const deep = (depth: number) =>
      `{"id":"${id}","revision":0,"document":${'['.repeat(depth)}${']'.repeat(depth)}}`
    const wrong: unknown[] = [
      '',
      'null',
      '[]',
      '{',
      '"x"',
      deep(50_000),
      deep(70_000),
      { id, revision: 0 },
      { id: '../x', revision: 0, document },
      { id: [id], revision: 0, document },
      { id, revision: 'many', document },
      { id, revision: -1, document },
      { id, revision: 0, document: { ...document, product: '__proto__' } },
      { id, revision: 0, document: { ...document, choices: 'x' } },
      { id, revision: 0, document: { ...document, choices: { note: 'x'.repeat(145_000) } } },
    ]
    for (const body of wrong) {
      const { status, html } = await save(body)
      expect([String(JSON.stringify(body)).slice(0, 90), status, html]).toEqual([
        String(JSON.stringify(body)).slice(0, 90),
        400,
        '{"ok":false,"reason":"unreadable"}',
      ])
    }
    expect((await save('x'.repeat(1_000_000))).status).toBe(413)
    const hostile = { neckline: { $ne: 1 }, color: 'red;}</style><script>', __proto__: { x: 1 } }
    expect((await save({ id, revision: 0, document: { ...document, choices: hostile } })).status).toBe(200)
    expect((await vera.get(`/studio/${id}`)).html).not.toContain('</style><script>')
  })

  it('nobody was written to, no answer was saved, nobody asked, and nothing failed', async () => {
    expect(mailbox.received.map(({ to }) => to)).toEqual([])
    expect(await standings(clara)).toEqual({ Ines: 'Not yet' })
    expect(await standings(vera)).toEqual({})
    const made = await lotte.post(at.link, forms['sending by link']!.valid)
    expect(made.status).toBe(303)
    expect(tokenIn((await lotte.get(at.link)).html)).not.toBe('')
    expect(app.output()).not.toMatch(/"level":50/)
  })
})
