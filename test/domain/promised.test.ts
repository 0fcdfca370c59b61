import { and, asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { conversions, ledger } from '#db/schema'
import { firstCampaign, type Rules } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { versionsOf } from '~/domain/campaigns/queries.server'
import { propsOf } from '~/domain/outbox/props.server'
import { creditsOf } from '~/domain/ledger/queries.server'
import { verifyChains } from '~/domain/ledger/verify.server'
import { redeem } from '~/domain/rewards/commands.server'
import { lapseCredits } from '~/domain/rewards/lapse.server'
import { evidenceOf, progressOf, rewardById, rewardsOf } from '~/domain/rewards/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { sharesOf } from '~/domain/shares/queries.server'
import { reverseConversion } from '~/domain/shares/reverse.server'
import { standingOf } from '~/domain/shares/shares'
import { translatorOf } from '~/i18n/request.server'
import { voucherOf } from '~/pages/counter.server'
import { keys, later, now, openScene } from './scene'

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
  return scene.store.transact((tx) =>
    reverseConversion(tx, { keys, reason: 'One person, twice.', conversionId: id, staffId: 'Rosa', now: at }),
  )
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
  await scene.store.transact((tx) =>
    redeem(tx, { keys, rewardId: first!.id, staffId: 'Rosa', now: later(1) }),
  )
  await takeBack('a', later(2))
  expect(await friendsOf(first!.id)).toEqual(['a!', 'b'])
  // Taken back is no voucher's any more once another friend stands in the place.
  await answered(['e'], later(3))
  expect(await friendsOf(first!.id)).toEqual(['b', 'e'])
  const kinds = await db.select().from(ledger).where(eq(ledger.visitorId, 'ana')).orderBy(asc(ledger.seq))
  expect(kinds.filter(({ kind }) => kind === 'granted')).toHaveLength(2)
  expect((await verifyChains(db)).flaws).toEqual([])
})

test('an answer taken back out of a granted voucher is replaced by one that waits, and the book says what it rests on now', async () => {
  scene = await openScene({ friends: 2, rewardsPerMonth: 50 })
  await answered(['a', 'b', 'c'])
  await takeBack('a')
  expect(await states()).toEqual(['1 granted'])
  const [reward] = await rewarded()
  const bound = [(await conversionOf('b')).id, (await conversionOf('c')).id].sort()
  expect((await evidenceOf(scene.store.db, reward!.id)).map(({ shareId }) => shareId.slice(-1))).toEqual([
    'b',
    'c',
  ])
  const last = (await scene.store.db.select().from(ledger).orderBy(asc(ledger.seq))).at(-1)
  expect(last).toMatchObject({ kind: 'granted', rewardId: reward!.id })
  expect(JSON.parse(last!.detail ?? '')).toEqual({
    campaignVersion: 2,
    worth: firstCampaign.rules.worth,
    currency: 'EUR',
    conversions: bound,
  })
})

test('what was redeemed stays redeemed when an answer is taken back, and the next one fills its place before it earns', async () => {
  scene = await openScene({ friends: 2, rewardsPerMonth: 50 })
  await answered(['a', 'b'])
  const [reward] = await rewarded()
  await scene.store.transact((tx) =>
    redeem(tx, { keys, rewardId: reward!.id, staffId: 'Rosa', now: later(1) }),
  )
  await takeBack('a', later(2))
  await takeBack('b', later(2))
  expect(await states()).toEqual(['1 redeemed'])
  await answered(['c', 'd', 'e'], later(3))
  expect(await states()).toEqual(['1 redeemed'])
  expect(await progressOf(scene.store.db, { visitorId: 'ana', now: later(4) })).toMatchObject({
    open: 1,
    needed: 2,
  })
  await answered(['f'], later(4))
  expect(await states()).toEqual(['1 redeemed', '2 granted'])
})

test('of two promises in one voucher the larger one holds, with its own months', async () => {
  scene = await openScene({ friends: 3, worth: 18_000, voucherMonths: 12, rewardsPerMonth: 50 })
  await answered(['a', 'b'])
  await change({ friends: 2, worth: 9000, voucherMonths: 1 })
  await answered(['c'], later(1))
  const [reward] = await rewarded()
  expect(reward).toMatchObject({ campaignVersion: 2, worth: 18_000 })
  expect(reward!.expiresAt.getTime()).toBeGreaterThan(later(360).getTime())
})

test('an answer that found no others within its months counts no more, says so, and goes into no voucher', async () => {
  scene = await openScene({ friends: 3, windowMonths: 2 })
  const { store, timeZone } = scene
  await answered(['a', 'b'])
  // The tenth of January is the last day, to its end on the shop's clock.
  const end = new Date('2027-01-10T23:59:59.999Z')
  const lapse = (at: Date) => store.transact((tx) => lapseCredits(tx, { now: at, timeZone }))
  expect(await lapse(end)).toBe(0)
  await change({ friends: 3, windowMonths: 12 }, later(30))
  const after = new Date(end.getTime() + 1)
  // The rules they were sent under say how long, not those of today.
  const [third] = await scene.send(['c'], { at: later(31) })
  await scene.answer(third!, { at: after })
  expect(await states()).toEqual([])
  expect(await creditsOf(store.db, 'ana', 'dress')).toBe(1)
  expect(await progressOf(store.db, { visitorId: 'ana', now: after })).toMatchObject({
    names: ['Mia'],
    open: 2,
  })
  expect(await lapse(later(90))).toBe(0)
  const lines = await store.db.select().from(ledger).where(eq(ledger.kind, 'expired'))
  expect(lines.map(({ conversionId }) => conversionId).sort()).toEqual(
    [(await conversionOf('a')).id, (await conversionOf('b')).id].sort(),
  )
  const standings = (await sharesOf(store.db, 'ana', after)).map(({ share, facts }) => [
    share.id.slice(-1),
    standingOf(facts, (at) => at.toISOString().slice(0, 10)),
  ])
  expect(Object.fromEntries(standings)).toMatchObject({
    a: { state: 'not-counted', word: 'standing.lapsed', params: { date: '2026-11-10' } },
    c: { state: 'counted' },
  })
  expect((await verifyChains(store.db)).flaws).toEqual([])
})

test('an answer that went into a voucher never grows too old', async () => {
  scene = await openScene({ friends: 2, windowMonths: 1 })
  await answered(['a', 'b'])
  const { timeZone, store } = scene
  expect(await store.transact((tx) => lapseCredits(tx, { now: later(900), timeZone }))).toBe(0)
  expect(await creditsOf(store.db, 'ana', 'dress')).toBe(2)
})

test('a visitor’s progress is of what waits: four of five, whose dress is one friend away under the new rules', async () => {
  scene = await openScene({ friends: 3, rewardsPerMonth: 50 })
  const progress = async () => {
    const { names, open, needed } = await progressOf(scene.store.db, { visitorId: 'ana', now: later(1) })
    return [names.length, open, needed]
  }
  expect(await progress()).toEqual([0, 3, 3])
  await answered(['a', 'b'])
  expect(await progress()).toEqual([2, 1, 3])
  await answered(['c'])
  // A whole row of buttons, until the next friend begins another.
  expect(await progress()).toEqual([3, 0, 3])
  await answered(['d'])
  expect(await progress()).toEqual([1, 2, 3])
  await change({ friends: 6 })
  expect(await progress()).toEqual([1, 4, 5])
  expect((await scene.mails('answer')).map((mail) => propsOf(mail, keys)?.counted).sort()).toEqual([
    1, 1, 2, 3,
  ])
})

test('truth 10: whatever comes to a real shop, no credit is in two rewards and each reward that stands is a whole dress', async () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.constant('answer' as const) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('take back' as const, 'redeem' as const, 'a month goes by' as const),
    },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 18 }), fc.nat(1000), async (steps, seed) => {
      await scene?.close()
      scene = await openScene({ friends: 3, rewardsPerMonth: 50, windowMonths: 2 })
      const { db } = scene.store
      const reversedAfter = new Set<string>()
      let day = 0
      for (const [at, is] of steps.entries()) {
        const before = await db.select().from(conversions).orderBy(asc(conversions.id))
        // Ten mails a month may leave in one name.
        if (is === 'answer') await answered([`f${at}`], later((day += 4)))
        if (is === 'a month goes by') day += 31
        if (typeof is === 'number') {
          const kept = await rewarded()
          await change({ friends: is, worth: is * 1000, windowMonths: 2 }, later(day))
          expect(await rewarded()).toEqual(kept)
          expect(await db.select().from(conversions).orderBy(asc(conversions.id))).toEqual(before)
        }
        const granted = (await rewarded()).filter(({ state }) => state === 'granted')
        const one = granted[seed % (granted.length || 1)]
        if (is === 'redeem' && one)
          await scene.store.transact((tx) =>
            redeem(tx, { keys, rewardId: one.id, staffId: 'Rosa', now: later(day) }),
          )
        const counted = before.filter(({ state }) => state === 'counted')
        const back = counted[seed % (counted.length || 1)]
        if (is === 'take back' && back) {
          const its = (await rewarded()).find(({ id }) => id === back.rewardId)
          if (its?.state === 'redeemed') reversedAfter.add(its.id)
          await takeBack(back.shareId.replace('share-ana-', ''), later(day))
        }
        await holds(reversedAfter)
      }
    }),
    { numRuns: 4 },
  )
}, 120_000)

/** A credit names one reward; what stands rests on a whole dress, by whole numbers over the multiple of 1 to 4. */
async function holds(reversedAfter: Set<string>) {
  const { db } = scene.store
  const rulesIn = await versionsOf(db, 'dress')
  const rows = await db.select().from(conversions)
  const stands = (await rewarded()).filter(({ state }) => state !== 'voided')
  for (const reward of stands) {
    const bound = rows.filter(({ rewardId, state }) => rewardId === reward.id && state === 'counted')
    const parts = bound.reduce((sum, { campaignVersion }) => sum + 12 / rulesIn(campaignVersion).friends, 0)
    if (!reversedAfter.has(reward.id)) expect(parts).toBeGreaterThanOrEqual(12)
    for (const { campaignVersion } of bound)
      if (reward.state === 'granted')
        expect(reward.worth).toBeGreaterThanOrEqual(rulesIn(campaignVersion).worth)
  }
  for (const { state, rewardId } of rows)
    if (state === 'counted' && rewardId) expect(stands.map(({ id }) => id)).toContain(rewardId)
  expect(rows.filter(({ state }) => state === 'counted')).toHaveLength(await creditsOf(db, 'ana', 'dress'))
  expect((await verifyChains(db)).flaws).toEqual([])
}
