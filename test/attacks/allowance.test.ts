import { nanoid } from 'nanoid'
import { afterEach, expect, test } from 'vitest'
import { designs, orders } from '#db/schema'
import { weightOf } from '~/domain/designs/designs'
import type { DesignDocument } from '~/products/product'
import { largestDocument } from '../support/largest'
import { openShop, type Browser, type Shop } from './shop'

let shop: Shop
afterEach(() => shop?.close())

const day = 86_400
const MB = 1024 * 1024

const save = ({ visitor }: Browser, id: string, revision: number, document: DesignDocument) =>
  visitor.postBody(
    `/designs/${revision === 0 ? 'new' : id}/save`,
    JSON.stringify({ id, revision, document, apart: true }),
    'application/json',
  )
const kept = async (table: typeof designs | typeof orders) =>
  (await shop.services.store.db.select().from(table)).reduce(
    (sum, row) => sum + ('bytes' in row ? row.bytes : weightOf(row.document)),
    0,
  )

test('a large version brought back over a small one is booked as what it takes', async () => {
  const allowance = MB
  shop = await openShop({}, { limits: { stored: { identity: allowance, seconds: day } } })
  const browser = shop.browser()
  const largest = largestDocument()
  const small = { ...largest, motifs: [] }
  const id = nanoid()
  expect((await save(browser, id, 0, largest)).status).toBe(200)
  expect((await browser.visitor.post(`/designs/${id}/versions`, { intent: 'keep' })).status).toBe(303)
  let status = 303
  for (let revision = 1; revision < 40 && status === 303; revision += 2) {
    expect((await save(browser, id, revision, small)).status).toBe(200)
    const back = { intent: 'bring', version: '1' }
    status = (await browser.visitor.post(`/designs/${id}/versions`, back)).status
  }
  expect(status).toBe(429)
  expect(await kept(designs)).toBeLessThanOrEqual(allowance)
}, 60_000)

test('who brings back what is not there has nothing booked for it', async () => {
  shop = await openShop({}, { limits: { stored: { identity: 400_000, seconds: day } } })
  const browser = shop.browser()
  const id = nanoid()
  expect((await save(browser, id, 0, largestDocument())).status).toBe(200)
  for (let n = 0; n < 5; n += 1) {
    const gone = await browser.visitor.post(`/designs/${id}/versions`, { intent: 'bring', version: '7' })
    expect(gone.status).toBe(404)
  }
  expect((await save(browser, nanoid(), 0, { ...largestDocument(), motifs: [] })).status).toBe(200)
}, 60_000)

test('what is asked for by a link is booked like what is sent: one network can’t fill the shop with it', async () => {
  const allowance = 10_000
  shop = await openShop({}, { limits: { stored: { address: allowance, seconds: day } } })
  const token = await shop.browser('198.51.100.7').link()
  const { visitor } = shop.browser('203.0.113.9')
  const ask = () => visitor.post(`/a/${token}/ask`, { name: 'Mia', contact: 'mia@libero.it', note: '' })
  let answer = await ask()
  for (let n = 0; n < 18 && answer.status === 200; n += 1) answer = await ask()
  expect(answer.status).toBe(429)
  expect(answer.html).toContain('Very much was saved from here today')
  expect(await kept(orders)).toBeLessThanOrEqual(allowance)
  // Another network's friend goes on.
  const friend = shop.browser('192.0.2.77')
  const asked = await friend.visitor.post(`/a/${token}/ask`, { name: 'Lea', contact: '02 123 456', note: '' })
  expect(asked.status).toBe(200)
}, 60_000)

test('a browser that has had enough for today can’t use up what its network may have, by trying again', async () => {
  const limits = { stored: { address: 8 * MB, identity: MB, seconds: day } }
  shop = await openShop({}, { limits })
  const greedy = shop.browser()
  expect((await save(greedy, nanoid(), 0, largestDocument())).status).toBe(200)
  let status = 200
  for (let n = 1; n < 40; n += 1) ({ status } = await save(greedy, nanoid(), 0, largestDocument('dress', n)))
  expect(status).toBe(429)
  expect((await save(shop.browser(), nanoid(), 0, largestDocument())).status).toBe(200)
}, 60_000)
