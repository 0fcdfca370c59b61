import { nanoid } from 'nanoid'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAutosave } from '~/studio/saving/autosave'
import { draftAt } from '~/studio/saving/drafts'
import type { SaveState } from '~/studio/saving/save-progress'
import { dress } from '~/products/dress/index'
import { staffOf } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'
import { largestDocument } from '../support/largest'

let app: RunningApp
beforeAll(async () => {
  app = await startApp({ STORAGE_LIMIT: '10MB', LOG_LEVEL: 'silent' })
}, 90_000)
afterAll(() => app?.stop())

const plainDress = () => ({ product: 'dress', version: dress.version, choices: dress.start, motifs: [] })
const body = (id: string, nth: number, revision = 0) =>
  JSON.stringify({ id, revision, document: largestDocument('dress', nth) })
const save = (visitor: Visitor, id: string, nth = 0) =>
  visitor.postBody('/designs/new/save', body(id, nth), 'application/json')

test('a full shop refuses nobody: the oldest design of a stranger makes room, staff are warned, and the shop stays ready', async () => {
  const [early, late] = [visitorOf(app.url), visitorOf(app.url)]
  const first = nanoid()
  expect((await save(early, first)).status).toBe(200)
  expect((await early.get(`/studio/${first}`)).status).toBe(200)
  let last = ''
  for (let n = 1; n < 45; n += 1) {
    last = nanoid()
    expect((await save(late, last, n)).status).toBe(200)
  }
  await expect.poll(async () => (await early.get(`/studio/${first}`)).status, { timeout: 20_000 }).toBe(404)
  expect((await late.get(`/studio/${last}`)).status).toBe(200)

  const ready = await fetch(`${app.url}/readyz`)
  expect(ready.status).toBe(200)
  expect(await ready.text()).toMatch(/^ready\nThe shop's storage is 9\d % full: .* set STORAGE_LIMIT higher/)
  const staff = await staffOf(app)
  expect((await staff.get('/staff')).html).toMatch(
    /The shop’s storage is 9\d% full, of 10 MB\..*STORAGE_LIMIT/,
  )

  // The one that made room is on its visitor's screen still: what is changed there can be saved again.
  const cookie = [...early.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const kept = new Map<string, string>()
  const device = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const states: SaveState[] = []
  const plainFetch = globalThis.fetch
  globalThis.fetch = (url, init) =>
    plainFetch(url, {
      ...init,
      headers: { ...init?.headers, Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
    })
  try {
    const autosave = createAutosave({
      id: first,
      revision: 1,
      origin: app.url,
      draftStorage: (id) => draftAt(device, id),
      onState: (state) => states.push(state),
    })
    autosave.change(plainDress())
    expect(await autosave.flush()).toBeUndefined()
    expect(states.at(-1)).toEqual({ state: 'refused' })
    expect(draftAt(device, first).read()?.document).toEqual(plainDress())
    const again = nanoid()
    autosave.saveAsNew(again)
    expect(await autosave.flush()).toBe(again)
    autosave.stop()
    expect((await early.get(`/studio/${again}`)).status).toBe(200)
  } finally {
    globalThis.fetch = plainFetch
  }
}, 120_000)

test('the largest design comes in by the studio and by a form, and a body that is larger is refused in a sentence', async () => {
  const visitor = visitorOf(app.url, { Accept: 'text/html' })
  const id = nanoid()
  const largest = largestDocument()
  expect((await save(visitor, id)).status).toBe(200)
  const form = Object.fromEntries(
    largest.motifs.flatMap((motif) =>
      Object.entries(motif)
        .filter(([, value]) => typeof value !== 'object')
        .map(([what, value]) => [`motif.${motif.id}.${what}`, String(value)]),
    ),
  )
  const sent = { id, product: 'dress', version: String(largest.version), revision: '1', ...form }
  expect((await visitor.post(`/designs/${id}/save`, sent)).status).toBe(303)

  const tooLarge = body(nanoid(), 0).replace('"motifs"', `"more":"${'x'.repeat(30_000)}","motifs"`)
  const refused = await visitor.postBody('/designs/new/save', tooLarge, 'application/json')
  expect(refused.status).toBe(413)
  expect(refused.html).toContain('What was sent is too large')
}, 60_000)

test('a browser may have so much kept in a day and no more; what is said says what to do, and another browser goes on', async () => {
  const greedy = visitorOf(app.url, { 'Accept-Language': 'it', Accept: 'text/html' })
  const ids: string[] = []
  const again = (id: string, revision: number, nth: number) =>
    greedy.postBody(`/designs/${id}/save`, body(id, nth, revision), 'application/json')
  let answer
  for (let n = 0; n < 80; n += 1) {
    ids.push(nanoid())
    answer = await save(greedy, ids.at(-1)!, n)
    if (answer.status !== 200) break
    // Of this one there is a stretch of work, beside what it began as.
    if (n === 40) expect((await again(ids[40]!, 1, 41)).status).toBe(200)
  }
  expect(answer).toMatchObject({ status: 429, html: '{"ok":false,"reason":"enough"}' })
  expect(ids.length).toBeGreaterThan(50)
  expect(Number(answer!.headers.get('Retry-After'))).toBeGreaterThan(80_000)

  const form = { id: nanoid(), product: 'dress', version: '1', revision: '0', color: '#a3162b' }
  for (let n = 0; n < 60; n += 1) {
    const plain = await greedy.post('/designs/new/save', { ...form, id: nanoid() })
    if (plain.status === 303) continue
    expect(plain.status).toBe(429)
    expect(plain.html).toContain('Oggi da qui è stato salvato moltissimo')
    expect(plain.html).toContain('premi ancora una volta domani')
    break
  }
  // What takes the place of what is there already goes on being saved.
  expect((await again(ids[40]!, 2, 42)).status).toBe(200)
  expect((await save(visitorOf(app.url), nanoid())).status).toBe(200)
}, 120_000)

test('a visitor may send so many bytes of pictures in a day', async () => {
  const visitor = visitorOf(app.url, { Accept: 'application/json' })
  await save(visitor, nanoid())
  const noise = Buffer.alloc(1200 * 1200 * 4)
  let answer
  for (let n = 0; n < 15; n += 1) {
    for (let i = 0, seed = n + 1; i < noise.length; i += 4) {
      seed = Math.imul(seed ^ (seed >>> 15), 2246822519) + i
      noise.writeInt32LE(seed | 0, i)
    }
    const raw = { width: 1200, height: 1200, channels: 4 } as const
    const picture = await sharp(noise, { raw }).png({ compressionLevel: 1 }).toBuffer()
    const sent = new FormData()
    sent.set('picture', new File([new Uint8Array(picture)], 'noise.png', { type: 'image/png' }))
    answer = await visitor.postBody('/uploads', sent)
    if (answer.status !== 200) break
  }
  expect(answer).toMatchObject({ status: 429, html: '{"error":"studio.upload.enough"}' })
  expect(Number(answer!.headers.get('Retry-After'))).toBeGreaterThan(80_000)
}, 180_000)
