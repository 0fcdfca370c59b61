import { and, asc, eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { conversions, ledger } from '#db/schema'
import { firstCampaign, type Rules } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { verifyAll } from '~/domain/ledger/queries.server'
import { redeem } from '~/domain/rewards/commands.server'
import { evidenceOf, progressOf, rewardById, rewardsOf } from '~/domain/rewards/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { reverseConversion } from '~/domain/shares/settle.server'
import { translatorOf } from '~/i18n/request.server'
import { voucherOf } from '~/pages/counter.server'
import { later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const change = (rules: Partial<Rules>, at = now) =>
  scene.store.transact((tx) =>
    changeRules(tx, {
      rules: { ...firstCampaign.rules, holdDays: 0, rewardsPerMonth: 50, ...rules },
      now: at,
    }),
  )

/** Sends to each friend and has them answer, a minute after each other. */
async function answered(friends: string[], from = now) {
  for (const [at, share] of (await scene.send(friends, { at: from })).entries())
    await scene.answer(share, { at: new Date(from.getTime() + (at + 1) * 60_000) })
}

const conversionOf = async (friend: string) => {
  const [row] = await scene.store.db
    .select()
    .from(conversions)
    .where(and(eq(conversions.visitorId, 'ana'), eq(conversions.shareId, `share-ana-${friend}`)))
  return row!
}

const takeBack = async (friend: string, at = later(1)) => {
  const { id } = await conversionOf(friend)
  return scene.store.transact((tx) => reverseConversion(tx, { conversionId: id, staffId: 'Rosa', now: at }))
}

const rewarded = () => rewardsOf(scene.store.db, 'ana')
const states = async () => (await rewarded()).map(({ k, state }) => `${k} ${state}`)

test('truth 10: four answers under “five friends” stay four fifths of a dress when one friend is enough, and the next answer earns one dress', async () => {
  scene = await openScene({ friends: 5, rewardsPerMonth: 50 })
  await answered(['a', 'b', 'c', 'd'])
  await change({ friends: 1 })
  expect(await states()).toEqual([])
  await answered(['e'], later(1))
  expect(await states()).toEqual(['1 granted'])
  // The four wait for a fifth of their own kind.
  expect(await progressOf(scene.store.db, { visitorId: 'ana', now: later(1) })).toMatchObject({
    names: Array(4).fill('Mia'),
    open: 1,
  })
})

test('truth 10: when the rules ask for three, an answer that is taken back takes no voucher that it was not in', async () => {
  scene = await openScene({ friends: 1, rewardsPerMonth: 50 })
  await answered(['a', 'b'])
  await change({ friends: 3 })
  await answered(['c', 'd'], later(1))
  expect(await states()).toEqual(['1 granted', '2 granted'])
  await takeBack('c', later(2))
  expect(await states()).toEqual(['1 granted', '2 granted'])
  // The answer under the new rules is a third of a dress: it cannot take the place of a whole one.
  await takeBack('b', later(3))
  expect(await states()).toEqual(['1 granted', '2 voided'])
  expect(await rewarded()).toMatchObject([{ worth: firstCampaign.rules.worth }, {}])
})

test('truth 10: a voucher promised at 180 euros is shown with 180 euros at the counter, whatever the rules and the shop’s currency say since', async () => {
  scene = await openScene({ friends: 1, worth: 18_000 })
  await answered(['a'])
  await change({ friends: 1, worth: 100 })
  const { db } = scene.store
  const [reward] = await rewarded()
  expect(reward).toMatchObject({ campaignVersion: 2, worth: 18_000, currency: 'EUR' })
  const { shop } = await readSettings(db)
  const seen = await rewardById(db, reward!.id)
  const voucher = await voucherOf(db, seen!, {
    query: '',
    shop: { ...shop, currency: 'JPY' },
    locale: 'en',
    t: translatorOf('en'),
  })
  expect(voucher.worth).toBe('€180')
})

test('the evidence of a voucher is the friends whose answers went into it, and says who was taken back since', async () => {
  scene = await openScene({ friends: 2, rewardsPerMonth: 50 })
  await answered(['a', 'b', 'c', 'd'])
  const { db } = scene.store
  const [first, second] = await rewarded()
  const friendsOf = async (id: string) =>
    (await evidenceOf(db, id)).map(({ shareId, takenBack }) => `${shareId.slice(-1)}${takenBack ? '!' : ''}`)
  expect(await friendsOf(first!.id)).toEqual(['a', 'b'])
  expect(await friendsOf(second!.id)).toEqual(['c', 'd'])
  await scene.store.transact((tx) => redeem(tx, { rewardId: first!.id, staffId: 'Rosa', now: later(1) }))
  await takeBack('a', later(2))
  expect(await friendsOf(first!.id)).toEqual(['a!', 'b'])
  // Taken back is no voucher's any more once another friend stands in the place.
  await answered(['e'], later(3))
  expect(await friendsOf(first!.id)).toEqual(['b', 'e'])
  const kinds = await db.select().from(ledger).where(eq(ledger.visitorId, 'ana')).orderBy(asc(ledger.seq))
  expect(kinds.filter(({ kind }) => kind === 'granted')).toHaveLength(2)
  expect((await verifyAll(db)).broken).toEqual([])
})
