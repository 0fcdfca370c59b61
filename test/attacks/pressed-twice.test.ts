import { nanoid } from 'nanoid'
import { afterEach, expect, test } from 'vitest'
import { conversions, designs, orders, outbox, shares } from '#db/schema'
import { hiddenIn, issuedIn } from '../support/browser-less'
import { openShop, type Browser, type Shop } from './shop'

let shop: Shop
afterEach(() => shop?.close())

/** A hand that trembles, or a slow line: the same form, twice in the same moment. */
async function twice({ visitor }: Browser, path: string, form: Record<string, string>) {
  const answers = await Promise.all([visitor.post(path, form), visitor.post(path, form)])
  return answers.map(({ status, to }) => `${status} ${to ?? ''}`)
}

async function designing(network = '203.0.113.1') {
  const browser = shop.browser(network)
  const id = nanoid()
  const form = { id, product: 'dress', version: '1', revision: '0', neckline: 'square', then: 'show' }
  await browser.visitor.post('/designs/new/save', form)
  return { browser, id }
}

test('"make a link" pressed twice makes one, and a second friend of the same name has theirs by a second page', async () => {
  shop = await openShop()
  const { browser, id } = await designing()
  const path = `/designs/${id}/send?way=link`
  const form = async () => ({
    intent: 'link',
    friend: 'Mia',
    sender: 'Clara',
    ...hiddenIn((await browser.visitor.get(path)).html, 'press'),
  })
  const [one, other] = await twice(browser, path, await form())
  expect(one).toMatch(/^303 .*#link-/)
  expect(other).toBe(one)
  expect(await shop.services.store.db.select().from(shares)).toHaveLength(1)
  await browser.visitor.post(path, await form())
  expect(await shop.services.store.db.select().from(shares)).toHaveLength(2)
}, 60_000)

test('"send" pressed twice sends one ad to each friend', async () => {
  shop = await openShop()
  const { browser, id } = await designing()
  await browser.prove('ana@gmail.com')
  const path = `/designs/${id}/send`
  const form = {
    intent: 'send',
    sender: 'Clara',
    promise: 'yes',
    'friends.0.name': 'Mia',
    'friends.0.address': 'mia@libero.it',
    'friends.0.locale': 'en',
    ...hiddenIn((await browser.visitor.get(path)).html, 'press'),
  }
  const answers = await twice(browser, path, form)
  expect(answers).toContain('303 /mine?sent')
  const { db } = shop.services.store
  expect(await db.select().from(shares)).toHaveLength(1)
  expect((await db.select().from(outbox)).filter(({ email }) => email === 'ad')).toHaveLength(1)
}, 60_000)

test('"ask for this dress" pressed twice asks once, and a second page asks again', async () => {
  shop = await openShop()
  const sender = shop.browser()
  const token = await sender.link()
  const friend = shop.browser('198.51.100.7')
  const path = `/a/${token}/ask`
  const ask = async () => ({
    name: 'Mia',
    contact: 'mia@libero.it',
    note: '',
    ...hiddenIn((await friend.visitor.get(path)).html, 'press'),
  })
  expect(await twice(friend, path, await ask())).toEqual(['200 ', '200 '])
  expect(await shop.services.store.db.select().from(orders)).toHaveLength(1)
  await friend.visitor.post(path, await ask())
  expect(await shop.services.store.db.select().from(orders)).toHaveLength(2)
}, 60_000)

test('who goes back and mends how they can be reached is asked for as they wrote it last', async () => {
  shop = await openShop()
  const token = await shop.browser().link()
  const { visitor } = shop.browser('198.51.100.7')
  const path = `/a/${token}/ask`
  const form = { name: 'Mia', note: '', ...hiddenIn((await visitor.get(path)).html, 'press') }
  expect((await visitor.post(path, { ...form, contact: 'mia@libreo.it' })).status).toBe(200)
  expect((await visitor.post(path, { ...form, contact: 'mia@libero.it' })).status).toBe(200)
  const asked = await shop.services.store.db.select().from(orders)
  expect(asked.map(({ contact }) => shop.services.keys.open(contact))).toContain('mia@libero.it')
}, 60_000)

test('"make it yours" pressed twice makes one copy, and counts once', async () => {
  shop = await openShop({ holdDays: 0 })
  const sender = shop.browser()
  await sender.prove('ana@gmail.com')
  const token = await sender.link()
  const friend = shop.browser('198.51.100.7')
  await friend.prove('mia@libero.it')
  const path = `/a/${token}/make`
  const form = { trap: '', issued: issuedIn((await friend.visitor.get(`/a/${token}`)).html, path) }
  const before = (await shop.services.store.db.select().from(designs)).length
  const [one, other] = await twice(friend, path, form)
  expect(one).toMatch(/^303 \/studio\//)
  expect(other).toBe(one)
  const { db } = shop.services.store
  expect(await db.select().from(designs)).toHaveLength(before + 1)
  expect(await db.select().from(conversions)).toHaveLength(1)
}, 60_000)
