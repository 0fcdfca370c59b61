import { dialect } from '#db/columns'
import { afterEach, expect, test } from 'vitest'
import { createServices } from '~/services/services.server'
import { openShop, type Browser, type Shop } from './shop'

let shop: Shop
afterEach(() => shop?.close())

const ana = 'ana@gmail.com'
const undecided = /had until .* to look/
const nobody = /No answer from Mia can count/

/** Nobody in the shop ever looks, and a year goes by: no dress, and a true sentence for each share. */
async function endsWithNothing(sender: Browser, ...sentences: RegExp[]) {
  await shop.days(4)
  expect(await shop.dresses()).toBe(0)
  await shop.days(20)
  expect(await shop.dresses()).toBe(0)
  await sender.prove(ana)
  const standings = await sender.standings()
  expect(standings.length).toBeGreaterThan(0)
  for (const standing of standings)
    expect(
      sentences.some((sentence) => sentence.test(standing)),
      standing,
    ).toBe(true)
  await shop.days(366)
  expect(await shop.dresses()).toBe(0)
  await sender.prove(ana)
  for (const standing of await sender.standings()) expect(standing).not.toMatch(/\bCounts\b/)
}

async function proven(rules: Parameters<typeof openShop>[0] = {}) {
  shop = await openShop(rules)
  const sender = shop.browser()
  await sender.prove(ana)
  return sender
}

test('a sender who proves more mailboxes in their own browser earns nothing', async () => {
  const sender = await proven({ friends: 1, holdDays: 0 })
  const token = await sender.link()
  await sender.prove('second@gmail.com')
  await sender.press(token)
  await endsWithNothing(sender, undecided)
}, 240_000)

test('a sender who proves a second mailbox in their own browser and goes on in another one earns nothing', async () => {
  const sender = await proven({ friends: 1, holdDays: 0 })
  const token = await sender.link()
  await sender.prove('second@gmail.com')
  await shop.browser('198.51.100.7').make(token, 'second@gmail.com')
  await endsWithNothing(sender, undecided)
}, 240_000)

test('a sender with plus signs and dots earns nothing', async () => {
  const sender = await proven({ friends: 1, holdDays: 0 })
  const token = await sender.link()
  await shop.browser('198.51.100.7').make(token, 'a.n.a+2@googlemail.com')
  await expect(sender.mailTo(['ana+3@gmail.com'])).rejects.toThrow('This is your own address')
  const [mailed = ''] = await sender.mailTo(['b.ea+1@gmail.com'])
  await expect(sender.mailTo(['bea+2@gmail.com'])).rejects.toThrow(
    'You have sent an email to this address already',
  )
  await shop.browser('198.51.100.8').answer(mailed, 'not-for-me')
  await endsWithNothing(sender, /No answer yet|not for me/)
}, 240_000)

test('a sender with a second device and three mailboxes earns nothing', async () => {
  const sender = await proven({ holdDays: 0 })
  const phone = shop.browser('198.51.100.7')
  const tokens = [await sender.link(), await sender.link(), await sender.link()]
  for (const [n, token] of tokens.entries()) await phone.make(token, `mailbox${n}@gmail.com`)
  await endsWithNothing(sender, undecided, nobody, /Counts/)
}, 240_000)

test('a sender who signs in on the second device during the hold earns nothing by it', async () => {
  const sender = await proven({ friends: 1 })
  const phone = shop.browser('198.51.100.7')
  await phone.make(await sender.link(), 'second@gmail.com')
  await phone.prove(ana)
  await endsWithNothing(sender, undecided)
}, 240_000)

test('a sender with a machine earns nothing', async () => {
  const sender = await proven({ friends: 1, holdDays: 0 })
  const machine = { machine: true }
  await shop.browser('198.51.100.7').make(await sender.link(), 'one@gmail.com', machine)
  const [mailed = ''] = await sender.mailTo(['two@gmail.com'])
  await shop.browser('198.51.100.8').answer(mailed, 'just-so', machine)
  await endsWithNothing(sender, undecided)
}, 240_000)

test('a sender with a borrowed phone earns nothing by it', async () => {
  const sender = await proven({ friends: 2, holdDays: 0 })
  const [mias = ''] = await sender.mailTo(['mia@gmail.com'])
  const phone = shop.browser('198.51.100.7')
  await phone.answer(mias)
  await phone.make(await sender.link(), 'second@gmail.com')
  await endsWithNothing(sender, undecided, /Counts/)
}, 240_000)

test('a sender whose own domain takes every mailbox earns nothing', async () => {
  const sender = await proven({ holdDays: 0 })
  for (const n of [1, 2, 3]) await shop.browser().make(await sender.link(), `friend${n}@catch-all.it`)
  await endsWithNothing(sender, undecided, /Counts/)
}, 240_000)

test('a changed rule makes no dress of what was too little for one', async () => {
  const sender = await proven({ friends: 3, holdDays: 0 })
  const [mia = '', lea = ''] = await sender.mailTo(['mia@gmail.com', 'lea@outlook.com'])
  await shop.browser('198.51.100.7').answer(mia)
  await shop.change({ friends: 1 })
  await shop.browser('198.51.100.8').answer(lea)
  // Under the new rule, from the sender's own browser.
  const token = await sender.link()
  await sender.prove('second@gmail.com')
  await sender.press(token)
  await sender.prove(ana)
  await endsWithNothing(sender, undecided, /Counts/)
}, 240_000)

test('with a lost secret the shop does not open, and nobody is taken for somebody new', async () => {
  await proven()
  expect(await shop.dresses()).toBe(0)
  const another = { ...shop.env, secret: 'quite another secret, which no one ever sealed with' }
  // One process at a time has a SQLite file.
  if (dialect === 'sqlite') await shop.services.close()
  await expect(createServices(another, { clock: shop.clock })).rejects.toThrow('another secret')
  const again = await createServices(shop.env, { clock: shop.clock })
  await again.close()
}, 120_000)

test('a clock set back, and on again, counts nothing that was held', async () => {
  const sender = await proven({ friends: 1 })
  const token = await sender.link()
  await sender.prove('second@gmail.com')
  await sender.press(token)
  await shop.days(10)
  await shop.days(-40)
  expect(await shop.dresses()).toBe(0)
  await shop.days(40)
  await endsWithNothing(sender, undecided)
}, 240_000)

test('an answer to a friend’s own spelling of a mailbox that counted reads only that none can count', async () => {
  const sender = await proven({ friends: 2, holdDays: 0 })
  await shop.browser('198.51.100.7').make(await sender.link(), 'mia@gmail.com')
  await shop.browser('198.51.100.8').make(await sender.link(), 'm.i.a+2@gmail.com')
  await endsWithNothing(sender, nobody, /Counts/)
}, 240_000)
