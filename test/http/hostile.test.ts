import { readFileSync } from 'node:fs'
import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dress } from '~/products/dress/index'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'

let app: RunningApp
let vera: Visitor

beforeAll(async () => {
  app = await startApp()
  vera = visitorOf(app.url)
}, 90_000)
afterAll(() => app?.stop())

const figure = {
  kind: 'figure',
  figure: 'heart',
  view: 'front',
  x: 400,
  y: 420,
  width: 60,
  colors: ['#a3162b'],
}
const line = { kind: 'pen', view: 'front', x: 400, y: 420, width: 60, color: '#a3162b', breadth: 4 }
const whole = { product: 'dress', version: dress.version, choices: dress.start, motifs: [] as unknown }
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

/** A body to save, its document written as JSON by hand where JSON.stringify would not. */
const saving = (id: string, document: string) => `{"id":"${id}","revision":0,"document":${document}}`
const withMotifs = (motifs: unknown) => JSON.stringify({ ...whole, motifs })
const withChoices = (choices: string) => JSON.stringify(whole).replace(JSON.stringify(dress.start), choices)

const mended = [
  ['numbers beyond all bounds', withMotifs([{ ...figure, x: 1e308, y: -1e308, width: 1e300, angle: 1e300 }])],
  ['numbers that JSON can’t hold', withMotifs([figure]).replace('420', '1e999')],
  ['words where numbers belong', withMotifs([{ ...figure, x: 'NaN', width: {} }, { ...figure, colors: 'url(#x)' }])],
  ['a thousand motifs', withMotifs(Array.from({ length: 1000 }, () => ({ ...figure, colors: undefined })))],
  ['nine thousand points', withMotifs([{ ...line, points: Array.from({ length: 9000 }, () => ({ x: 0, y: 0 })) }])],
  ['a prototype in its choices', withChoices('{"__proto__":{"color":"#000000"},"constructor":7,"color":"#a3162b"}')],
  ['choices of no kind we know', withChoices('{"sleeve":["cap"],"skirt":{"toString":1},"color":"url(#x)","scale":-1}')],
  ['letters that are no text', withMotifs([{ ...figure, kind: 'text', text: '\ud800\u202e\u0000\u200b', font: '../../x' }])],
] as const // prettier-ignore

test.each(mended)(
  'a document with %s is kept as what can be read of it, and shown',
  async (_what, document) => {
    const id = nanoid()
    const saved = await vera.postBody('/designs/new/save', saving(id, document), 'application/json')
    expect(saved.status).toBe(200)
    const [page, picture] = [await vera.get(`/studio/${id}`), await vera.get(`/designs/${id}/picture.jpg`)]
    expect([page.status, picture.status]).toEqual([200, 200])
    expect(page.html).not.toMatch(/NaN|Infinity/)
  },
)

const refused = [
  ['no document', 400, () => 'null'],
  ['a list for one', 400, () => '[]'],
  ['a product we never heard of', 400, () => JSON.stringify({ ...whole, product: '../../etc/passwd' })],
  ['a version before the first', 400, () => JSON.stringify({ ...whole, version: -1e9 })],
  ['a version that is no number', 400, () => JSON.stringify({ ...whole, version: '2' })],
  ['seventy thousand lists in each other', 400, () => withMotifs(0).replace(/0}$/, `${nested(70_000)}}`)],
  ['what is no JSON', 400, () => '{"product":'],
  ['ten megabytes of words', 413, () => withMotifs([{ ...figure, kind: 'text', text: 'a'.repeat(10_000_000) }])],
] as const // prettier-ignore

test.each(refused)('%s is refused with %i, and nothing is kept', async (_what, status, document) => {
  const id = nanoid()
  const saved = await vera.postBody('/designs/new/save', saving(id, document()), 'application/json')
  expect(saved.status).toBe(status)
  expect((await vera.get(`/studio/${id}`)).status).toBe(404)
})

test('ids that are none, addresses that lead nowhere and fields of any kind break nothing', async () => {
  for (const id of ['', '../x', 'x'.repeat(5000), '__proto__', 'a b', '%00']) {
    const { status } = await vera.postBody(
      '/designs/new/save',
      saving(id, withMotifs([])),
      'application/json',
    )
    expect(status).toBe(400)
    expect([404, 400]).toContain((await vera.get(`/studio/${encodeURIComponent(id || '-')}`)).status)
  }
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`motif-${i}-x`, '1e309']))
  const form = { product: 'dress', id: nanoid(), revision: '0', ...many, __proto__x: 'y' }
  expect((await vera.post('/designs/new/save', form)).status).toBe(303)
  const { html } = await vera.get('/studio?product=__proto__&color=%23&sleeve[]=1&view=<script>alert(7)')
  expect(html).not.toContain('<script>alert(7)')
})

test('after all that the app still runs, in no more memory than a small server has', async () => {
  expect((await vera.get('/readyz')).status).toBe(200)
  expect((await vera.get('/studio')).status).toBe(200)
  expect(app.output()).not.toMatch(/Unhandled|at .*\.js:\d+/)
  const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8')) ?? []
  expect(Number(peak) / 1024).toBeLessThan(700)
})
