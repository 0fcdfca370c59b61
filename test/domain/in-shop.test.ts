import { afterEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { audit, conversions, ledger, orders, staff } from '#db/schema'
import type { Act } from '~/domain/campaigns/acts'
import { changeRules } from '~/domain/campaigns/commands.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { acceptOrder, askForDress, closeOrder } from '~/domain/orders/commands.server'
import { rewardsOf } from '~/domain/rewards/queries.server'
import { decideConversion } from '~/domain/shares/decide.server'
import { countVisit } from '~/domain/shares/in-shop.server'
import { sharesOf } from '~/domain/shares/queries.server'
import { standingOf, visitHours } from '~/domain/shares/shares'
import { addVisitor, document, keys, later, now, openScene, sending } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const acts: Act[] = ['answered', 'made', 'visited', 'ordered']
const open = async (rules: Parameters<typeof openScene>[0] = {}) =>
  (scene = await openScene({ acts, friends: 2, ...rules }))

const visit = (shareId: string, { at = now, staffId = 'Rosa' } = {}) =>
  scene.store.transact((tx) => countVisit(tx, { shareId, staffId, ...sending(at) }), { key: 'ana' })

const ask = (shareId: string, { id = `ask-${shareId}`, contact = '+353 91 555 01' } = {}) =>
  scene.store.transact((tx) =>
    askForDress(tx, { id, shareId, document, name: 'Mia', contact, note: '', now, keys }),
  )
const accept = (id: string, at = now) =>
  scene.store.transact((tx) => acceptOrder(tx, { id, staffId: 'Rosa', ...sending(at) }), { key: 'ana' })

const all = () => scene.store.db.select().from(conversions)
const did = async (act: string) =>
  (await scene.store.db.select().from(audit).where(eq(audit.act, act))).length
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

async function standings() {
  const seen = await sharesOf(scene.store.db, 'ana', now)
  return seen.map(({ facts }) => standingOf(facts, (at) => at.toISOString().slice(0, 10)).word).sort()
}

test('a friend who came with a link counts, once, and their sender is told', async () => {
  const { send, mails } = await open()
  const [link] = await send(['mia'], { way: 'link' })
  expect(await visit(link!.id)).toMatchObject({ ok: true, conversion: { state: 'counted', act: 'visited' } })
  expect(await visit(link!.id, { at: later(3) })).toEqual({ ok: false, reason: 'stands' })
  expect(await all()).toHaveLength(1)
  expect(await standings()).toEqual(['standing.counted.visited'])
  expect(await mails('answer')).toHaveLength(1)
  expect(await did('count-visit')).toBe(1)
})

test('nobody on staff counts a visit for what they sent, or were sent, themselves', async () => {
  const { send, store } = await open()
  await store.transact((tx) => addVisitor(tx, 'rosa'))
  await store.transact((tx) =>
    tx.update(staff).set({ email: 'rosa@example.org' }).where(eq(staff.id, 'Rosa')),
  )
  const [own] = await send(['mia'], { way: 'link', by: 'rosa' })
  expect(await visit(own!.id)).toEqual({ ok: false, reason: 'own' })
  await store.transact((tx) =>
    tx.update(staff).set({ email: 'lea@friends.example' }).where(eq(staff.id, 'Rosa')),
  )
  const [theirs] = await send(['lea'])
  expect(await visit(theirs!.id)).toEqual({ ok: false, reason: 'own' })
  expect(await all()).toEqual([])
  expect(await visit(theirs!.id, { staffId: 'Ines' })).toMatchObject({ ok: true })
})

test('fifty scans of one ad at two counters in the same moment count once', async () => {
  const { send, store } = await open()
  const [link] = await send(['mia'], { way: 'link' })
  const got = await Promise.all(
    Array.from({ length: 50 }, (_, nth) => visit(link!.id, { staffId: nth % 2 ? 'Rosa' : 'Ines' })),
  )
  expect(got.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await store.db.select().from(ledger)).toHaveLength(1)
  expect(await did('count-visit')).toBe(1)
})

test('a second ad of one sender in the same visit is held with its reason, and counts when staff say so', async () => {
  const { send, store } = await open()
  const [one, two] = await send(['mia', 'tom'], { way: 'link' })
  const both = await Promise.all([visit(one!.id), visit(two!.id, { staffId: 'Ines' })])
  expect(both.map((seen) => seen.ok && seen.conversion.state).sort()).toEqual(['counted', 'held'])
  const [held] = (await all()).filter(({ state }) => state === 'held')
  expect(held).toMatchObject({ reason: 'same-visit', signal: 'same-visit' })
  expect(await rewardsOf(store.db, 'ana')).toEqual([])
  const decided = await store.transact((tx) =>
    decideConversion(tx, { conversionId: held!.id, accept: true, staffId: 'Ines', ...sending(later(1)) }),
  )
  expect(decided).toEqual({ ok: true })
  expect(await rewardsOf(store.db, 'ana')).toHaveLength(1)
})

test('under a hold, the first ad of a visit rests and the second is held', async () => {
  const { send } = await open({ holdDays: 3 })
  const [one, two] = await send(['mia', 'tom'], { way: 'link' })
  await visit(one!.id)
  await visit(two!.id)
  expect((await all()).map(({ state }) => state).sort()).toEqual(['held', 'pending'])
})

test('ads of one sender on different days, and of different senders on one, each count', async () => {
  const { send } = await open()
  const [one, two] = await send(['mia', 'tom'], { way: 'link' })
  await visit(one!.id)
  await visit(two!.id, { at: after(visitHours + 1) })
  expect((await all()).map(({ state }) => state)).toEqual(['counted', 'counted'])
})

test('a mailed friend who answered is not counted again for coming', async () => {
  const { send, answer, store } = await open()
  const [mailed] = await send(['mia'])
  await answer(mailed!)
  expect(await visit(mailed!.id)).toEqual({ ok: false, reason: 'stands' })
  expect(await store.db.select().from(ledger)).toHaveLength(1)
})

test('whoever comes in person takes the place of what a program pressed', async () => {
  const { send, answer } = await open()
  const [mailed] = await send(['mia'])
  await answer(mailed!, { machine: true })
  expect(await visit(mailed!.id)).toMatchObject({ ok: true, conversion: { state: 'counted' } })
  expect((await all()).map(({ act }) => act)).toEqual(['visited'])
})

test('a rule changed today revalues no ad of yesterday: what counts is as it was when it was sent', async () => {
  const { send, store } = await open({ acts: ['answered', 'made'] })
  const [before] = await send(['mia'], { way: 'link' })
  await store.transact(async (tx) => {
    const { rules } = await currentCampaign(tx)
    await changeRules(tx, { rules: { ...rules, acts }, now })
  })
  const [since] = await send(['tom'], { way: 'link' })
  expect(await visit(before!.id)).toEqual({ ok: false, reason: 'rules' })
  expect(await visit(since!.id)).toMatchObject({ ok: true })
  expect(await did('count-visit')).toBe(1)
})

test('an ad that was taken down, is unknown, or whose time is over counts for nobody who comes', async () => {
  const { send } = await open({ windowMonths: 1 })
  const [down, late] = await send(['mia', 'tom'], { way: 'link' })
  await scene.takeDown(down!.id)
  expect(await visit(down!.id)).toEqual({ ok: false, reason: 'taken-down' })
  expect(await visit('nobody')).toEqual({ ok: false, reason: 'unknown' })
  expect(await visit(late!.id, { at: later(60) })).toMatchObject({
    ok: true,
    conversion: { state: 'refused', reason: 'window' },
  })
})

test('an order that the shop accepts counts for whoever’s ad it came from, once, and is closed later', async () => {
  const { send, store, mails } = await open()
  const [link] = await send(['mia'], { way: 'link' })
  await ask(link!.id)
  const got = await Promise.all(Array.from({ length: 50 }, () => accept(`ask-${link!.id}`)))
  expect(got.filter(({ ok }) => ok)).toEqual([
    {
      ok: true,
      seen: { ok: true, conversion: expect.objectContaining({ state: 'counted', act: 'ordered' }) },
    },
  ])
  expect(await standings()).toEqual(['standing.counted.ordered'])
  expect(await store.db.select().from(ledger)).toHaveLength(1)
  expect(await mails('answer')).toHaveLength(1)
  expect(await did('accept-order')).toBe(1)
  expect((await store.db.select().from(orders)).map(({ state }) => state)).toEqual(['accepted'])
  const closing = { id: `ask-${link!.id}`, staffId: 'Rosa', now: later(1) }
  expect(await store.transact((tx) => closeOrder(tx, closing))).toBe(true)
  expect(await accept(`ask-${link!.id}`)).toEqual({ ok: false, reason: 'gone' })
})

test('who orders with the sender’s own mailbox counts for nobody; who orders by two ads counts once', async () => {
  const { send } = await open()
  const [own, one, two] = await send(['eva', 'mia', 'tom'], { way: 'link' })
  await ask(own!.id, { contact: 'Ana@example.org' })
  await ask(one!.id, { contact: 'mia@friends.example' })
  await ask(two!.id, { contact: 'mia@friends.example' })
  for (const { id } of [own!, one!, two!]) expect(await accept(`ask-${id}`)).toMatchObject({ ok: true })
  expect((await all()).map(({ reason, state }) => reason ?? state).sort()).toEqual([
    'counted',
    'duplicate',
    'own',
  ])
})

test('an order is accepted also where it counts for nobody, and says why', async () => {
  const { send } = await open({ acts: ['answered'] })
  const [link] = await send(['mia'], { way: 'link' })
  await ask(link!.id)
  expect(await accept(`ask-${link!.id}`)).toEqual({ ok: true, seen: { ok: false, reason: 'rules' } })
  expect(await all()).toEqual([])
})
