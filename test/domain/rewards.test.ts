import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { conversions, ledger, rewards } from '#db/schema'
import { creditsOf } from '~/domain/ledger/queries.server'
import { verifyChains } from '~/domain/ledger/verify.server'
import { expireRewards, redeem } from '~/domain/rewards/commands.server'
import { evidenceOf, rewardByToken, rewardByTyped, rewardsOf } from '~/domain/rewards/queries.server'
import { slipped } from '~/domain/rewards/keyboards'
import { expiryOf, monthOf, reckon } from '~/domain/rewards/rewards'
import { writeToken } from '~/domain/rewards/voucher-code'
import { reverseConversion } from '~/domain/shares/reverse.server'
import { addVisitor, keys, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const names = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `f${from + at}`)

async function earnOne() {
  for (const share of await scene.send(['mia', 'lea', 'pia'])) await scene.answer(share)
  const [reward] = await rewardsOf(scene.store.db, 'ana')
  return reward!
}

test('truth 3: reward k is redeemed at most once: of 50 redemptions at the same time exactly one wins', async () => {
  scene = await openScene()
  const { id } = await earnOne()
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      scene.store.transact((tx) =>
        redeem(tx, { keys, rewardId: id, staffId: at % 2 ? 'Rosa' : 'Ines', now: later(1) }),
      ),
    ),
  )
  const won = outcomes.filter(({ ok }) => ok)
  expect(won).toHaveLength(1)
  const winner = won[0]?.ok ? won[0].reward.redeemedBy : undefined
  for (const lost of outcomes.filter(({ ok }) => !ok))
    expect(lost).toEqual({ ok: false, reason: 'redeemed', by: winner, at: later(1) })
  const lines = await scene.store.db.select().from(ledger).where(eq(ledger.kind, 'redeemed'))
  expect(lines).toHaveLength(1)
  expect((await verifyChains(scene.store.db)).flaws).toEqual([])
})

test.each(['in one process', 'over eight processes'])(
  'truth 3: reward k is granted exactly once: 50 answers at the same time around the threshold, %s, earn one',
  async (place) => {
    scene = await openScene({ friends: 26, rewardsPerMonth: 9 })
    const { store, answer } = scene
    const shares = await manyMailed(50)
    // A queue of its own stands for a process of its own: PostgreSQL alone keeps them apart.
    const press = (share: (typeof shares)[number], at: number) =>
      answer(share, { key: place === 'in one process' ? 'ana' : `process-${at % 8}` })
    const pressed = await Promise.allSettled(shares.map(press))
    // Whoever was told that the shop is busy presses Send once more.
    for (const [at, { status }] of pressed.entries()) if (status === 'rejected') await press(shares[at]!, at)
    if (place === 'in one process') expect(pressed.every(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await creditsOf(store.db, 'ana', 'dress')).toBe(50)
    expect(await rewardsOf(store.db, 'ana')).toHaveLength(1)
    expect(await store.db.select().from(ledger).where(eq(ledger.kind, 'granted'))).toHaveLength(1)
    expect(await scene.mails('reward')).toHaveLength(1)
    expect(await verifyChains(store.db)).toMatchObject({ chains: 1, lines: 51, flaws: [] })
  },
)

/** More mails than a visitor may send in a month, so over several months. */
async function manyMailed(count: number) {
  const shares = []
  for (let from = 0; from < count; from += 10) {
    const at = later((from / 10) * 31 - 200)
    shares.push(...(await scene.send(names(Math.min(10, count - from), from), { at })))
  }
  return shares
}

test('an answer that is posted twice at the same time is saved once, and the replay says so', async () => {
  scene = await openScene()
  const [share] = await scene.send(['mia'])
  const outcomes = await Promise.all(
    names(10).map((browser) => scene.answer(share!, { browser, key: browser })),
  )
  expect(outcomes.map((one) => (one.ok ? one.how : one.reason)).sort()).toEqual([
    ...Array(9).fill('replayed'),
    'saved',
  ])
  expect(await creditsOf(scene.store.db, 'ana', 'dress')).toBe(1)
})

test('under rules that never changed the number of rewards is that of credits divided by the threshold, rounded down', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 50 }), (count, friends) => {
      const credits = names(count).map((id) => ({ id, version: 1, at: now }))
      const { earned } = reckon([], credits, () => friends)
      expect(earned.map(({ length }) => length)).toEqual(Array(Math.floor(count / friends)).fill(friends))
    }),
  )
  scene = await openScene({ friends: 3 })
  for (const [at, share] of (await scene.send(names(8))).entries()) {
    await scene.answer(share)
    expect(await rewardsOf(scene.store.db, 'ana')).toHaveLength(Math.floor((at + 1) / 3))
  }
})

test('a third reward of the month is redeemable from the first of the next month that has room', async () => {
  scene = await openScene({ friends: 1, rewardsPerMonth: 2 })
  for (const share of await scene.send(names(5))) await scene.answer(share)
  const from = (await rewardsOf(scene.store.db, 'ana')).map(({ redeemableFrom }) => redeemableFrom)
  const december = monthOf(now, scene.timeZone, 1).from
  expect(from).toEqual([now, now, december, december, monthOf(now, scene.timeZone, 2).from])
})

test('a voucher is refused before its first day and after its last, and taken on both', async () => {
  scene = await openScene({ friends: 1, rewardsPerMonth: 1, voucherMonths: 1 })
  for (const share of await scene.send(['mia', 'lea'])) await scene.answer(share)
  const [, second] = await rewardsOf(scene.store.db, 'ana')
  const { id, redeemableFrom, expiresAt } = second!
  const at = (time: Date, shift: number) =>
    scene.store.transact((tx) =>
      redeem(tx, { keys, rewardId: id, staffId: 'Rosa', now: new Date(time.getTime() + shift) }),
    )
  expect(await at(redeemableFrom, -1)).toEqual({ ok: false, reason: 'not-yet', from: redeemableFrom })
  expect(await at(expiresAt, 1)).toEqual({ ok: false, reason: 'expired', at: expiresAt })
  expect(await at(expiresAt, 0)).toMatchObject({ ok: true })

  // The first one ran out unused: that is written down once, and changes nothing at the counter.
  const run = () => scene.store.transact((tx) => expireRewards(tx, { now: expiresAt }))
  expect([await run(), await run()]).toEqual([1, 0])
  const lines = await scene.store.db.select().from(ledger).where(eq(ledger.kind, 'expired'))
  expect(lines).toHaveLength(1)
})

test('months and days are the shop’s own, over a change of the clocks and the end of a short month', () => {
  const rome = 'Europe/Rome'
  // 31 October, 23:30 in Rome, is 22:30 in UTC.
  expect(monthOf(new Date('2026-10-31T23:30:00Z'), rome).from).toEqual(new Date('2026-10-31T23:00:00Z'))
  expect(monthOf(new Date('2026-10-15T12:00:00Z'), rome)).toEqual({
    from: new Date('2026-09-30T22:00:00Z'),
    until: new Date('2026-10-31T23:00:00Z'),
  })
  expect(expiryOf(new Date('2026-07-10T12:00:00Z'), 6, rome)).toEqual(new Date('2027-01-10T22:59:59.999Z'))
  expect(expiryOf(new Date('2027-01-31T12:00:00Z'), 1, rome)).toEqual(new Date('2027-02-28T22:59:59.999Z'))
  expect(expiryOf(new Date('2026-11-10T20:00:00Z'), 12, 'Asia/Manila')).toEqual(
    new Date('2027-11-11T15:59:59.999Z'),
  )
})

test('a reversal voids the reward it takes away, and crossing the threshold again reinstates the same one', async () => {
  scene = await openScene()
  const { store } = scene
  const { id } = await earnOne()
  const [first] = await store.db
    .select()
    .from(conversions)
    .where(and(eq(conversions.visitorId, 'ana'), eq(conversions.shareId, 'share-ana-mia')))
  const reverse = () =>
    store.transact((tx) =>
      reverseConversion(tx, {
        keys,
        reason: 'One person, twice.',
        conversionId: first!.id,
        staffId: 'Rosa',
        now: later(1),
      }),
    )
  expect(await reverse()).toEqual({ ok: true })
  expect(await reverse()).toEqual({ ok: false, reason: 'gone' })
  expect(
    await store.transact((tx) => redeem(tx, { keys, rewardId: id, staffId: 'Rosa', now: later(2) })),
  ).toEqual({
    ok: false,
    reason: 'voided',
  })
  const [fourth] = await scene.send(['zoe'])
  await scene.answer(fourth!, { at: later(3) })
  const [reward, ...others] = await rewardsOf(store.db, 'ana')
  expect(others).toEqual([])
  expect(reward).toMatchObject({ id, k: 1, state: 'granted' })
  const kinds = (await store.db.select().from(ledger).orderBy(ledger.seq)).map(({ kind }) => kind)
  expect(kinds).toEqual(['credit', 'credit', 'credit', 'granted', 'reversal', 'voided', 'credit', 'granted'])
  expect((await verifyChains(store.db)).flaws).toEqual([])
})

test('the counter finds a reward by its code however it is typed, by its token, and sees the evidence', async () => {
  scene = await openScene()
  const { id } = await earnOne()
  const { db } = scene.store
  const code = keys.codeFor(id)
  const token = keys.tokenFor('voucher', id)
  for (const typed of [
    code,
    code.toLowerCase(),
    `Code: ${code.slice(0, 4)}–${code.slice(4)}`,
    slipped(code, { meant: 'us', had: 'fr', lock: 'off' }),
    `https://shop.example/v/${token}`,
    slipped(`HTTPS://SHOP.EXAMPLE/V/${writeToken(token)}`, { meant: 'us', had: 'de', lock: 'letters' }),
  ])
    expect(await rewardByTyped(db, typed, keys), typed).toMatchObject({ id, earner: 'ana' })
  for (const wrong of [code.replace(/^./, (first) => (first === '2' ? '3' : '2')), token, id, ''])
    expect(await rewardByTyped(db, wrong, keys), wrong).toBeUndefined()
  for (const form of [token, writeToken(token), writeToken(token).toLowerCase()])
    expect(await rewardByToken(db, form, keys)).toMatchObject({ id })
  expect(await rewardByToken(db, id, keys)).toBeUndefined()
  const evidence = await evidenceOf(db, id)
  expect(evidence.map(({ act, friendName }) => `${friendName} ${act}`)).toEqual(Array(3).fill('Mia answered'))
})

test('only a proven sender earns: what counts before waits for the proof', async () => {
  scene = await openScene()
  await scene.store.transact((tx) => addVisitor(tx, 'ben', false))
  await scene.send(['mia'], { by: 'ben' })
  expect(await scene.mails('ad')).toEqual([])
  expect(await scene.store.db.select().from(rewards)).toEqual([])
})
