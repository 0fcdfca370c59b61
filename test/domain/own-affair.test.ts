import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { audit, conversions, rewards, reviews, staff } from '#db/schema'
import { colleaguesFor } from '~/domain/identity/own-affair.server'
import { decideReview, submit } from '~/domain/review/commands.server'
import { shownAs } from '~/domain/review/parts.server'
import { redeem } from '~/domain/rewards/commands.server'
import { decideConversion } from '~/domain/shares/decide.server'
import { reinstateConversion, reverseConversion } from '~/domain/shares/reverse.server'
import { document, keys, later, now, openScene, sending } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const write: typeof scene.store.transact = (work) => scene.store.transact(work)
/** Makes somebody on staff whose mailbox this is. */
const hire = (id: string, email: string, role: 'manager' | 'counter' = 'manager') =>
  write((tx) =>
    tx.insert(staff).values({ id, name: id, email, role, passwordHash: '-', createdAt: later(1) }),
  )
const told = () => scene.store.db.select().from(audit)

async function answered(friend: string, machine = false) {
  const [share] = await scene.send([friend])
  await scene.answer(share!, { machine })
  const [row] = await scene.store.db.select().from(conversions).where(eq(conversions.shareId, share!.id))
  return row!.id
}

const reason = 'One person, twice.'
const decide = (conversionId: string, staffId: string, accept = true) =>
  write((tx) => decideConversion(tx, { conversionId, accept, reason, staffId, ...sending(later(1)) }))
const reverse = (conversionId: string, staffId: string) =>
  write((tx) => reverseConversion(tx, { conversionId, staffId, reason, now: later(2), keys }))
const reinstate = (conversionId: string, staffId: string) =>
  write((tx) => reinstateConversion(tx, { conversionId, staffId, reason, ...sending(later(3)) }))

test('nobody on staff decides on an answer to what they sent, under any spelling of their mailbox; a colleague does', async () => {
  scene = await openScene()
  await hire('Ana', 'ana@example.org')
  await hire('Ana again', 'ana+shop@example.org')
  const id = await answered('mia', true)
  for (const one of ['Ana', 'Ana again'])
    for (const accept of [true, false])
      expect(await decide(id, one, accept)).toEqual({ ok: false, reason: 'own' })
  expect(await told()).toEqual([])
  expect(await decide(id, 'Rosa')).toEqual({ ok: true })
  for (const one of ['Ana', 'Ana again']) expect(await reverse(id, one)).toEqual({ ok: false, reason: 'own' })
  expect(await reverse(id, 'Rosa')).toEqual({ ok: true })
  for (const one of ['Ana', 'Ana again'])
    expect(await reinstate(id, one)).toEqual({ ok: false, reason: 'own' })
  expect(await reinstate(id, 'Rosa')).toEqual({ ok: true })
})

test('nor on an answer of their own to somebody else', async () => {
  scene = await openScene()
  await hire('Mia', 'mia@friends.example')
  const id = await answered('mia', true)
  expect(await decide(id, 'Mia')).toEqual({ ok: false, reason: 'own' })
  const affair = { visitorId: 'ana', shareId: 'share-ana-mia', role: 'manager' as const, keys }
  expect(await colleaguesFor(scene.store.db, affair)).toEqual(['Ines', 'Rosa'])
})

test('answers are decided on by managers who work here: nobody else, whatever they press', async () => {
  scene = await openScene()
  await hire('Counter', 'counter@shop.example', 'counter')
  await hire('Left', 'left@shop.example')
  await write((tx) => tx.update(staff).set({ leftAt: now }).where(eq(staff.id, 'Left')))
  const [held, counted] = [await answered('mia', true), await answered('lea')]
  for (const one of ['Counter', 'Left', 'nobody']) {
    const refused = { ok: false, reason: 'not-allowed' }
    expect(await decide(held, one)).toEqual(refused)
    expect(await reverse(counted, one)).toEqual(refused)
  }
  await reverse(counted, 'Rosa')
  for (const one of ['Counter', 'Left', 'nobody'])
    expect(await reinstate(counted, one)).toEqual({ ok: false, reason: 'not-allowed' })
})

test('nobody redeems their own voucher, not even where nobody else works here; who left redeems none', async () => {
  scene = await openScene()
  for (const friend of ['mia', 'lea', 'zoe']) await answered(friend)
  const [reward] = await scene.store.db.select().from(rewards)
  const press = (staffId: string) =>
    write((tx) => redeem(tx, { rewardId: reward!.id, staffId, now: later(1), keys }))
  await hire('Ana', 'ana@example.org')
  await hire('Left', 'left@shop.example')
  for (const gone of ['Rosa', 'Ines', 'Left'])
    await write((tx) => tx.update(staff).set({ leftAt: now }).where(eq(staff.id, gone)))
  expect(await press('Ana')).toEqual({ ok: false, reason: 'own' })
  expect(await press('Left')).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await colleaguesFor(scene.store.db, { visitorId: 'ana', keys })).toEqual([])
  expect(await told()).toEqual([])
  await hire('Berit', 'berit@shop.example', 'counter')
  expect(await colleaguesFor(scene.store.db, { visitorId: 'ana', keys })).toEqual(['Berit'])
  expect(await press('Berit')).toMatchObject({ ok: true })
})

test('nobody decides on a design of their own', async () => {
  scene = await openScene()
  await hire('Ana', 'ana@example.org')
  const id = await write((tx) =>
    submit(tx, { visitorId: 'ana', designId: 'design', document, unseen: ['part'], now }),
  )
  await write((tx) => tx.update(reviews).set({ queuedAt: now }).where(eq(reviews.id, id)))
  const [review] = await scene.store.db.select().from(reviews)
  const deciding = { reviewId: id, decision: 'approved' as const, shown: shownAs(review!), now, keys }
  const press = (staffId: string) =>
    write((tx) => decideReview(tx, { ...deciding, staffId, reason: null, note: null }))
  expect(await press('Ana')).toEqual({ ok: false, reason: 'own' })
  expect(await press('nobody')).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await press('Rosa')).toMatchObject({ ok: true })
})
