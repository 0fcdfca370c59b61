import { nanoid } from 'nanoid'
import { afterEach, expect, test } from 'vitest'
import { motifLimits } from '~/products/motifs/motif'
import { startApp, type RunningApp } from '../support/app'
import { heavyDesign, heavyUploads } from '../support/heavy'
import { watchMemory } from '../support/memory'
import { browserAt, type Browser } from './shop'

let app: RunningApp
afterEach(() => app?.stop())

const files = ['picture.png', 'picture.webp', 'picture.svg', 'story.jpg', 'sheet.pdf']

/** Nobody is ever made to wait so long, on however poor a machine. */
const longest = 10_000
/** Megabytes that the app may ever hold, with what it starts, so that it runs on the smallest server one can rent. */
const mostMemory = 600

test('twenty visitors export the heaviest design there can be, and nobody else waits for them', async () => {
  app = await startApp({ TRUST_PROXY: '1' })
  const design = heavyDesign(await heavyUploads(app.dataDir, motifLimits.count))
  const exporting = await Promise.all(
    Array.from({ length: 20 }, async (_, nth) => {
      const { visitor } = browserAt(app.url, `198.51.100.${nth + 1}`)
      const id = nanoid()
      // Another one each, so that none finds what was painted for the one before.
      const motifs = design.motifs.map((motif) => ({ ...motif, y: motif.y + nth }))
      const body = JSON.stringify({ id, revision: 0, document: { ...design, motifs } })
      expect((await visitor.postBody('/designs/new/save', body, 'application/json')).status).toBe(200)
      return { visitor, id, file: files[nth % files.length]! }
    }),
  )
  const bea = browserAt(app.url, '203.0.113.5')
  const token = await bea.link()

  const memory = watchMemory(app.pid)
  const waits: number[] = []
  async function timed<T>(work: Promise<T>): Promise<T> {
    const begin = performance.now()
    const done = await work
    waits.push(performance.now() - begin)
    return done
  }
  const exports = exporting.map(({ visitor, id, file }) => visitor.get(`/designs/${id}/export/${file}`))

  const designing = designs(bea, timed)
  const friend = browserAt(app.url, '203.0.113.77')
  const { status, html } = await timed(friend.visitor.get(`/a/${token}`))
  expect(status).toBe(200)
  const picture = /\/pictures\/[\w-]+\/picture\.jpg/.exec(html)?.[0]
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
  expect(memory.most()).toBeLessThan(mostMemory)
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
