import { nanoid } from 'nanoid'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { designs } from '#db/schema'
import { openStore } from '#db/open'
import type { Store } from '#db/store'
import { products } from '~/products/registry'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'

let app: RunningApp
let store: Store
let vera: Visitor

beforeAll(async () => {
  app = await startApp()
  store = await openStore({ url: app.databaseUrl })
  vera = visitorOf(app.url)
}, 90_000)
afterAll(async () => {
  await store?.close()
  await app?.stop()
})

const heart = { id: 'h', kind: 'figure', figure: 'heart', colors: ['#a3162b'], view: 'front' }
const placed = { x: 400, y: 420, width: 60, angle: 0, flip: false, opacity: 1 }

/** A design as it is stored, with `damage` done to it behind the app's back; gives the page it opens on. */
async function opened(product: string, damage: (whole: Record<string, unknown>) => unknown) {
  const { start: choices, version } = products.find(({ id }) => id === product)!
  const document = { product, version, choices: choices as object, motifs: [{ ...heart, ...placed }] }
  const id = nanoid()
  const body = JSON.stringify({ id, revision: 0, document })
  expect((await vera.postBody('/designs/new/save', body, 'application/json')).status).toBe(200)
  await store.transact((tx) =>
    tx
      .update(designs)
      .set({ document: damage(document) as typeof document })
      .where(eq(designs.id, id)),
  )
  const { status, html } = await vera.get(`/studio/${id}`)
  const note = /<div class="lost-note" role="alert">(.*?)<\/div>/s.exec(html)?.[1] ?? ''
  const told = [...note.matchAll(/<p>(.*?)<\/p>/gs)].map(([, sentence]) => sentence)
  return { status, html, told }
}

test('a design whose parts cannot be read opens with the rest, and says what was chosen afresh', async () => {
  const { html, told } = await opened('dress', (whole) => ({
    ...whole,
    choices: { ...(whole.choices as object), sleeve: 'octopus', color: 42, skirt: 'pencil' },
  }))
  expect(told).toEqual([
    'Some of this design could not be read. Chosen afresh: Sleeves (Cap) and Colour (Teal). The rest is as you left it.',
  ])
  const checked = (name: string) => new RegExp(`name="${name}" checked="" value="([^"]+)"`).exec(html)?.[1]
  expect([checked('skirt'), checked('sleeve')]).toEqual(['pencil', 'cap'])
})

test.each(products.map(({ id }) => id))('a %s of which nothing can be read still opens', async (product) => {
  const { status, told } = await opened(product, (whole) => ({
    ...whole,
    choices: 'torn',
    motifs: [{ ...heart, ...placed, x: 'torn' }, whole.motifs],
  }))
  expect(status).toBe(200)
  expect(told).toEqual([
    'What had been chosen for this design could not be read, so it begins anew.',
    'Something on the garment could not be read and was left out.',
  ])
})

test('a design of what is no longer made, and one that is no design at all, open as new ones and say so', async () => {
  for (const damage of [(whole: object) => ({ ...whole, product: 'corset' }), () => ['nothing']]) {
    const { status, told } = await opened('shirt', damage)
    expect(status).toBe(200)
    expect(told[0]).toBe(
      'What this was the design of is not made any more. A new design is shown in its place.',
    )
  }
})

test('a picture that is no longer kept is missed; a whole design has nothing to say', async () => {
  const gone = { ...placed, id: 'p', kind: 'picture', view: 'front', aspect: 1 }
  const asset = `upload-${'0'.repeat(32)}`
  const { told } = await opened('dress', (whole) => ({ ...whole, motifs: [{ ...gone, asset }] }))
  expect(told).toEqual(['A picture of yours on this design is no longer kept, and is left out.'])
  expect((await opened('dress', (whole) => whole)).told).toEqual([])
})
