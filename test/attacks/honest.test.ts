import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { conversions } from '#db/schema'
import { decideConversion } from '~/domain/shares/decide.server'
import { mailContextOf } from '~/mail/mail-context.server'
import { openShop, type Shop } from './shop'

let shop: Shop
afterEach(() => shop?.close())

async function proven(rules: Parameters<typeof openShop>[0] = {}) {
  shop = await openShop(rules)
  const sender = shop.browser()
  await sender.prove('ana@gmail.com')
  return sender
}

test('three friends in one flat, behind one address, earn the sender a dress', async () => {
  const sender = await proven()
  const tokens = await sender.mailTo(['mia@gmail.com', 'lea@libero.it', 'zoe@outlook.com'])
  // Each of them opens their mail at a time of their own.
  for (const token of tokens) {
    await shop.browser('198.51.100.7').answer(token)
    await shop.days(0.1)
  }
  expect(await shop.dresses()).toBe(0)
  await shop.days(4)
  expect(await shop.dresses()).toBe(1)
  for (const standing of await sender.standings()) expect(standing).toMatch(/Counts/)
}, 120_000)

test('a couple sharing one tablet: the second answer waits with its reason, is not lost, and counts when the shop says so', async () => {
  const sender = await proven({ friends: 2, holdDays: 0 })
  const [mia = '', tom = ''] = await sender.mailTo(['mia@gmail.com', 'tom@gmail.com'])
  const tablet = shop.browser('198.51.100.7')
  await tablet.answer(mia)
  await tablet.answer(tom)
  expect((await sender.standings()).filter((standing) => /Being checked/.test(standing))).toHaveLength(1)
  await shop.days(20)
  expect(await shop.dresses()).toBe(0)
  const { services } = shop
  const [held] = await services.store.db
    .select()
    .from(conversions)
    .where(eq(conversions.signal, 'shared-device'))
  const decision = { conversionId: held!.id, accept: true, staffId: 'Rosa', ...mailContextOf(services) }
  expect(await services.store.transact((tx) => decideConversion(tx, decision))).toEqual({ ok: true })
  expect(await shop.dresses()).toBe(1)
}, 120_000)

test('a friend who answers twice counts once', async () => {
  const sender = await proven({ friends: 2, holdDays: 0 })
  const [token = ''] = await sender.mailTo(['mia@gmail.com'])
  const mia = shop.browser('198.51.100.7')
  await mia.answer(token)
  await mia.visitor.post(`/a/${token}`, { answer: 'just-so' })
  await shop.browser('198.51.100.8').visitor.post(`/a/${token}`, { answer: 'not-for-me' })
  expect(await shop.dresses()).toBe(0)
  expect(await sender.standings()).toEqual([expect.stringMatching(/Counts/)])
}, 120_000)

test('a sender who tries her own link first keeps nobody from answering it', async () => {
  const sender = await proven({ friends: 1, holdDays: 0 })
  const link = await sender.link()
  const tried = await sender.answer(link)
  expect(tried.to).toMatch(new RegExp(`^/a/${link}\\?noted&chosen=[a-z-]+#answer$`))
  expect((await sender.visitor.get(`/a/${link}?noted`)).html).toContain('name="answer"')
  await sender.answer(link, 'not-for-me')
  expect(await sender.standings()).toEqual([expect.stringMatching(/No answer yet/)])
  const friend = shop.browser('198.51.100.7')
  await friend.answer(link)
  expect(await sender.standings()).toEqual([expect.stringMatching(/Answered on/)])
  await friend.make(link, 'mia@gmail.com')
  expect(await shop.dresses()).toBe(1)
}, 120_000)

test('a page that was open for a day comes back with the choice kept, asks for one more press, and then counts', async () => {
  const sender = await proven({ friends: 1, holdDays: 0 })
  const [token = ''] = await sender.mailTo(['mia@gmail.com'])
  const mia = shop.browser('198.51.100.7')
  const { html } = await mia.visitor.get(`/a/${token}`)
  const issued = /name="issued" value="([^"]+)"/.exec(html)?.[1] ?? ''
  await shop.days(1)
  const late = await mia.visitor.post(`/a/${token}`, { answer: 'just-so', issued, trap: '' })
  expect(late.status).toBe(422)
  expect(late.html).toContain('This page was open for a long time')
  expect(late.html).toMatch(/checked=""[^>]*value="just-so"/)
  expect(await shop.dresses()).toBe(0)
  await mia.answer(token)
  expect(await shop.dresses()).toBe(1)
}, 120_000)
