import { afterEach, expect, test } from 'vitest'
import { possibleActs, possibleOf } from '~/domain/campaigns/acts'
import { firstCampaign, Rules } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { redeem } from '~/domain/rewards/commands.server'
import { effectOf } from '~/domain/rewards/effect.server'
import { rewardsOf } from '~/domain/rewards/queries.server'
import { conversions } from '#db/schema'
import { reverseConversion } from '~/domain/shares/reverse.server'
import { keys, addVisitor, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const rules = { ...firstCampaign.rules, holdDays: 0 }
const effect = async (friends: number) =>
  effectOf(scene.store.db, {
    campaign: await currentCampaign(scene.store.db),
    rules: { ...rules, friends },
    now: later(2),
  })

test('the effect of other rules is counted from what was sent, answered and granted, and changes nothing', async () => {
  scene = await openScene({ friends: 2, rewardsPerMonth: 50 })
  const { store, send, answer } = scene
  expect(await effect(3)).toEqual({
    version: 2,
    kept: { shares: 0, answers: 0, vouchers: 0 },
    keptEarlier: { shares: 0, answers: 0, vouchers: 0 },
    underWay: [],
  })
  await store.transact((tx) => addVisitor(tx, 'ben'))
  for (const share of await send(['a', 'b', 'c', 'silent']))
    if (!share.id.endsWith('silent')) await answer(share)
  await store.transact((tx) => changeRules(tx, { rules: { ...rules, friends: 4 }, now }))
  for (const share of await send(['d'], { by: 'ben' })) await answer(share)
  // Ana has half a dress, Ben a quarter.
  const before = await store.db.select().from(conversions)
  expect(await effect(8)).toEqual({
    version: 3,
    kept: { shares: 1, answers: 1, vouchers: 0 },
    keptEarlier: { shares: 4, answers: 3, vouchers: 1 },
    underWay: [
      { open: 4, visitors: 1 },
      { open: 6, visitors: 1 },
    ],
  })
  expect((await effect(1)).underWay).toEqual([{ open: 1, visitors: 2 }])
  expect(await store.db.select().from(conversions)).toEqual(before)
  expect((await currentCampaign(store.db)).version).toBe(3)
})

test('who owes an answer to a redeemed voucher is under way too', async () => {
  scene = await openScene({ friends: 2 })
  const { store, send, answer } = scene
  for (const share of await send(['a', 'b'])) await answer(share)
  const [reward] = await rewardsOf(store.db, 'ana')
  await store.transact((tx) => redeem(tx, { keys, rewardId: reward!.id, staffId: 'Rosa', now: later(1) }))
  const [one] = await store.db.select().from(conversions)
  await store.transact((tx) =>
    reverseConversion(tx, {
      keys,
      reason: 'One person, twice.',
      conversionId: one!.id,
      staffId: 'Rosa',
      now: later(1),
    }),
  )
  expect((await effect(2)).underWay).toEqual([{ open: 3, visitors: 1 }])
})

test('of rules that were stored only the possible acts are told, and a shop that stored none keeps what it began with', () => {
  const stored = Rules.parse({ ...rules, acts: ['ordered', 'answered', 'visited'] })
  expect(possibleOf(stored)).toEqual(possibleActs.filter((act) => act !== 'made'))
  expect(firstCampaign.rules.acts).toEqual(['answered', 'made'])
})
