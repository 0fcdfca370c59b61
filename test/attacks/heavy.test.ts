import { nanoid } from 'nanoid'
import { afterEach, expect, test } from 'vitest'
import { heavyDesign, heavyUploads } from '../support/heavy'
import { openShop, type Browser, type Shop } from './shop'

let shop: Shop
afterEach(() => shop?.close())

const files = ['picture.png', 'picture.webp', 'picture.svg', 'story.jpg', 'sheet.pdf']

/** Nobody is ever made to wait so long, on however poor a machine. */
const longest = 10_000

test('twenty visitors export the heaviest design there can be, and nobody else waits for them', async () => {
  shop = await openShop({}, { threads: true })
  const document = heavyDesign(await heavyUploads(shop.env.dataDir, 2))
  const exporting = await Promise.all(
    Array.from({ length: 20 }, async (_, nth) => {
      const { visitor } = shop.browser(`198.51.100.${nth + 1}`)
      const id = nanoid()
      const body = JSON.stringify({ id, revision: 0, document })
      expect((await visitor.postBody('/designs/new/save', body, 'application/json')).status).toBe(200)
      return { visitor, id, file: files[nth % files.length]! }
    }),
  )
  const bea = shop.browser('203.0.113.5')
  const token = await bea.link()

  const waits: number[] = []
  async function timed<T>(work: Promise<T>): Promise<T> {
    const begin = performance.now()
    const done = await work
    waits.push(performance.now() - begin)
    return done
  }
  const exports = exporting.map(({ visitor, id, file }) => visitor.get(`/designs/${id}/export/${file}`))

  const designing = designs(bea, timed)
  const friend = shop.browser('203.0.113.77')
  const { status, html } = await timed(friend.visitor.get(`/a/${token}`))
  expect(status).toBe(200)
  const picture = /\/pictures\/[\w-]+\.jpg/.exec(html)?.[0]
  expect((await timed(friend.visitor.get(picture ?? ''))).status).toBe(200)
  expect((await timed(friend.answer(token, 'just-so'))).status).toBe(303)
  await designing

  const answers = await Promise.all(exports)
  // Each has its file, or is told in a sentence to come again.
  expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([])
  for (const { status, html, headers } of answers)
    if (status === 503)
      expect([html, headers.get('Retry-After')]).toEqual([expect.stringMatching(/Come back/), '60'])
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  expect(Math.max(...waits)).toBeLessThan(longest)
}, 120_000)

/** Opens the studio, changes a dress, and looks at it. */
async function designs({ visitor }: Browser, timed: <T>(work: Promise<T>) => Promise<T>): Promise<void> {
  for (const neckline of ['square', 'v', 'boat']) {
    const id = nanoid()
    const form = { id, product: 'dress', version: '1', revision: '0', neckline, then: 'show' }
    expect((await timed(visitor.post('/designs/new/save', form))).status).toBe(303)
    expect((await timed(visitor.get(`/studio/${id}`))).status).toBe(200)
    expect((await timed(visitor.get(`/designs/${id}/picture.jpg?width=400`))).status).toBe(200)
  }
}
