import { and, eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { audit, conversions, rewards } from '#db/schema'
import { chainOf, creditsOf } from '~/domain/ledger/queries.server'
import { verifyChains } from '~/domain/ledger/verify.server'
import { redeem } from '~/domain/rewards/commands.server'
import { verifyRewards } from '~/domain/rewards/verify.server'
import { decideConversion } from '~/domain/shares/decide.server'
import { reinstateConversion, reverseConversion } from '~/domain/shares/reverse.server'
import { addVisitor, keys, later, openScene, sending } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const write: typeof scene.store.transact = (work) => scene.store.transact(work)
const about = (conversionId: string, reason: string) => ({ conversionId, reason, staffId: 'Rosa' })
const reverse = (id: string, reason = 'One person, twice.', days = 2) =>
  write((tx) => reverseConversion(tx, { ...about(id, reason), keys, now: later(days) }))
const reinstate = (id: string, reason = 'They came by: two people.', days = 3) =>
  write((tx) => reinstateConversion(tx, { ...about(id, reason), ...sending(later(days)) }))

/** Ana with so many counted answers. */
async function counted(friends: string[]) {
  scene = await openScene()
  const ids: string[] = []
  for (const share of await scene.send(friends)) {
    await scene.answer(share)
    const [row] = await scene.store.db.select().from(conversions).where(eq(conversions.shareId, share.id))
    ids.push(row!.id)
  }
  return ids
}

const states = async () =>
  (await scene.store.db.select().from(rewards)).map(({ k, state }) => `${k} ${state}`).sort()
const flaws = async () => (await verifyRewards(scene.store.db)).flaws

test('a reversal needs a reason, which the audit keeps; so does a reinstatement, which counts by a new line', async () => {
  const [mia] = await counted(['mia', 'lea'])
  expect(await reverse(mia!, '  ')).toEqual({ ok: false, reason: 'no-reason' })
  expect(await creditsOf(scene.store.db, 'ana', 'dress')).toBe(2)
  expect(await reverse(mia!)).toEqual({ ok: true })
  expect(await reinstate(mia!, '')).toEqual({ ok: false, reason: 'no-reason' })
  expect(await reinstate(mia!)).toEqual({ ok: true })
  expect(await creditsOf(scene.store.db, 'ana', 'dress')).toBe(2)
  expect(await reinstate(mia!)).toEqual({ ok: false, reason: 'gone' })
  const lines = (await chainOf(scene.store.db, 'ana')).filter(({ conversionId }) => conversionId === mia)
  expect(lines.map(({ kind }) => kind)).toEqual(['credit', 'reversal', 'credit'])
  const told = await scene.store.db
    .select()
    .from(audit)
    .where(and(eq(audit.subject, 'conversion'), eq(audit.subjectId, mia!)))
  expect(told.map(({ act, reason }) => [act, reason]).sort()).toEqual([
    ['reinstate', 'They came by: two people.'],
    ['reverse', 'One person, twice.'],
  ])
  expect(await flaws()).toEqual([])
})

test('a voucher that was voided is granted again under its number when the answer is reinstated, and may be taken back again', async () => {
  const [mia] = await counted(['mia', 'lea', 'zoe'])
  for (const round of [0, 1]) {
    expect(await states()).toEqual(['1 granted'])
    expect(await reverse(mia!, 'One person.', 2 + 2 * round)).toEqual({ ok: true })
    expect(await states()).toEqual(['1 voided'])
    expect(await reinstate(mia!, 'Two after all.', 3 + 2 * round)).toEqual({ ok: true })
  }
  expect(await states()).toEqual(['1 granted'])
  expect(await scene.mails('reward')).toHaveLength(3)
  expect(await flaws()).toEqual([])
  expect(await verifyChains(scene.store.db)).toMatchObject({ chains: 1, flaws: [] })
})

test('a redeemed voucher rests on the reinstated answer again, and nothing is earned by it twice', async () => {
  const [mia] = await counted(['mia', 'lea', 'zoe'])
  const [reward] = await scene.store.db.select().from(rewards)
  const press = { rewardId: reward!.id, staffId: 'Rosa', now: later(1), keys }
  await write((tx) => redeem(tx, press))
  await reverse(mia!)
  await reinstate(mia!)
  expect(await states()).toEqual(['1 redeemed'])
  const rows = await scene.store.db.select().from(conversions).where(eq(conversions.visitorId, 'ana'))
  expect(rows.map(({ rewardId }) => rewardId)).toEqual(Array(3).fill(reward!.id))
  expect(await flaws()).toEqual([])
})

test('an answer whose friend counted elsewhere meanwhile is not reinstated, nor one that was taken down', async () => {
  const [mia, lea] = await counted(['mia', 'lea'])
  await write((tx) => addVisitor(tx, 'ben'))
  await reverse(mia!)
  const [again] = await scene.send(['mia'], { by: 'ben', at: later(120) })
  await scene.answer(again!, { at: later(121), key: 'ben', browser: 'another' })
  expect(await reinstate(mia!, 'Two people.', 122)).toEqual({ ok: false, reason: 'taken' })
  await reverse(lea!)
  await scene.takeDown('share-ana-lea', { at: later(3) })
  expect(await reinstate(lea!, 'Two people.', 122)).toEqual({ ok: false, reason: 'down' })
  expect(await creditsOf(scene.store.db, 'ana', 'dress')).toBe(0)
  expect(await flaws()).toEqual([])
})

test('what staff refused and never counted is not reinstated', async () => {
  scene = await openScene()
  const [share] = await scene.send(['mia'])
  await scene.answer(share!, { machine: true })
  const [row] = await scene.store.db.select().from(conversions)
  await write((tx) =>
    decideConversion(tx, {
      conversionId: row!.id,
      accept: false,
      reason: 'A program.',
      staffId: 'Rosa',
      ...sending(later(1)),
    }),
  )
  expect(await reinstate(row!.id)).toEqual({ ok: false, reason: 'gone' })
  expect(await chainOf(scene.store.db, 'ana')).toEqual([])
})
