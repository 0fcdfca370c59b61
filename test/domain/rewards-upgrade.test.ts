import { asc, eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { conversions, rewards } from '#db/schema'
import { firstCampaign, type Rules } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { append } from '~/domain/ledger/commands.server'
import { verifyChains } from '~/domain/ledger/verify.server'
import { evidenceOf, rewardsOf } from '~/domain/rewards/queries.server'
import { upgradeRewards } from '~/domain/rewards/upgrade.server'
import { reverseConversion } from '~/domain/shares/reverse.server'
import { keys, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const change = (rules: Partial<Rules>) =>
  scene.store.transact((tx) =>
    changeRules(tx, { rules: { ...firstCampaign.rules, holdDays: 0, rewardsPerMonth: 50, ...rules }, now }),
  )

/** Each answers a minute after the other, under rules so high that nothing is earned by themselves. */
async function answered(friends: string[], from = now) {
  for (const [at, share] of (await scene.send(friends, { at: from })).entries())
    await scene.answer(share, { at: new Date(from.getTime() + (at + 1) * 60_000) })
}

/** A voucher as 0.1.0 granted it: it says neither its version nor its worth, and binds nothing. */
async function grantOld(k: number, state: 'granted' | 'redeemed' | 'voided' = 'granted') {
  const id = `old-${k}`
  const at = later(0.5)
  await scene.store.transact(async (tx) => {
    await tx.insert(rewards).values({
      ...{ id, visitorId: 'ana', campaignId: 'dress', k, state },
      codeHash: keys.hashCode(keys.codeFor(id)),
      tokenHash: keys.hashToken(keys.tokenFor('voucher', id)),
      ...{ grantedAt: at, redeemableFrom: at, expiresAt: later(365) },
      ...(state === 'redeemed' && { redeemedAt: at, redeemedBy: 'Rosa' }),
    })
    await append(tx, { visitorId: 'ana', campaignId: 'dress', kind: 'granted', rewardId: id, at })
  })
}

const upgrade = () => scene.store.transact((tx) => upgradeRewards(tx, { currency: 'EUR' }))
const restsOn = async (id: string) =>
  (await evidenceOf(scene.store.db, id)).map(
    ({ shareId, takenBack }) => `${shareId.slice(-1)}${takenBack ? '!' : ''}`,
  )
const takeBack = async (friend: string) => {
  const { db } = scene.store
  const [row] = await db
    .select()
    .from(conversions)
    .where(eq(conversions.shareId, `share-ana-${friend}`))
  await scene.store.transact((tx) =>
    reverseConversion(tx, {
      keys,
      reason: 'One person, twice.',
      conversionId: row!.id,
      staffId: 'Rosa',
      now: later(2),
    }),
  )
}

test('vouchers of before say, once upgraded, what the answer that crossed their threshold was promised, and rest on the oldest answers', async () => {
  scene = await openScene({ friends: 50, worth: 18_000, rewardsPerMonth: 50 })
  // So many are asked for that nothing is granted as it would be today; the old vouchers are written by hand.
  await answered(['a', 'b'])
  await grantOld(1)
  await change({ friends: 50, worth: 9000 })
  await answered(['c'], later(1))
  await grantOld(2, 'voided')
  await grantOld(3)
  expect(await upgrade()).toBe(3)
  expect(await upgrade()).toBe(0)
  expect(await rewardsOf(scene.store.db, 'ana')).toMatchObject([
    { k: 1, state: 'granted', campaignVersion: 2, worth: 18_000, currency: 'EUR' },
    { k: 2, state: 'voided', campaignVersion: 3, worth: 9000 },
    { k: 3, state: 'granted', campaignVersion: 3, worth: 9000 },
  ])
  // Fifty were asked for and three had answered: the first takes what there is, the others stay all the same.
  expect(await restsOn('old-1')).toEqual(['a', 'b', 'c'])
  expect(await restsOn('old-3')).toEqual([])
  expect((await verifyChains(scene.store.db)).flaws).toEqual([])
})

test('five vouchers that one answer earned too many stay good after the upgrade, whatever is taken back elsewhere', async () => {
  scene = await openScene({ friends: 50, rewardsPerMonth: 50 })
  await answered(['a', 'b', 'c', 'd'])
  await change({ friends: 1 })
  await scene.store.transact((tx) =>
    changeRules(tx, { rules: { ...firstCampaign.rules, holdDays: 0, friends: 50 }, now }),
  )
  // The fifth answer, whose version asks for one friend, as it was when it crossed.
  await answered(['e'], later(1))
  const { db } = scene.store
  const rows = await db.select().from(conversions).orderBy(asc(conversions.decidedAt))
  await scene.store.transact((tx) =>
    tx
      .update(conversions)
      .set({ campaignVersion: 3 })
      .where(eq(conversions.id, rows.at(-1)!.id)),
  )
  for (const k of [1, 2, 3, 4, 5]) await grantOld(k)
  await upgrade()
  expect(await Promise.all([1, 2, 3, 4, 5].map((k) => restsOn(`old-${k}`)))).toEqual([
    ['a'],
    ['b'],
    ['c'],
    ['d'],
    ['e'],
  ])
  await takeBack('b')
  const states = (await rewardsOf(db, 'ana')).map(({ k, state }) => `${k} ${state}`)
  expect(states).toEqual(['1 granted', '2 voided', '3 granted', '4 granted', '5 granted'])
})

test('a voucher redeemed before, one of whose answers was taken back, still owes its place after the upgrade', async () => {
  scene = await openScene({ friends: 50, rewardsPerMonth: 50 })
  await answered(['a', 'b'])
  await scene.store.transact((tx) =>
    tx.update(conversions).set({ campaignVersion: 4 }).where(eq(conversions.visitorId, 'ana')),
  )
  await change({ friends: 50 })
  await change({ friends: 2 })
  await grantOld(1, 'redeemed')
  await takeBack('a')
  await upgrade()
  expect(await restsOn('old-1')).toEqual(['a!', 'b'])
  await answered(['c'], later(3))
  expect(await restsOn('old-1')).toEqual(['b', 'c'])
})

test('a shop without vouchers has nothing to bring up to date', async () => {
  scene = await openScene()
  expect(await upgrade()).toBe(0)
})
