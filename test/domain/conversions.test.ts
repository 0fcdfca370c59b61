import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { conversions, rewards } from '#db/schema'
import { redeem } from '~/domain/rewards/commands.server'
import { rewardsOf } from '~/domain/rewards/queries.server'
import {
  conversionById,
  conversionDetail,
  recentConversions,
  recentShares,
  reopenUntil,
  reversalOf,
  undecidedConversions,
  undecidedCount,
} from '~/domain/shares/conversions.server'
import { reverseConversion } from '~/domain/shares/reverse.server'
import { keys, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

/** Ana with so many counted answers, one a minute. */
async function counted(friends: string[]) {
  scene = await openScene()
  const sent = await scene.send(friends)
  for (const [at, share] of sent.entries()) await scene.answer(share, { at: later(at / 1440) })
  const rows = await scene.store.db.select().from(conversions).orderBy(conversions.createdAt)
  return rows.map(({ id }) => id)
}

const detail = (id: string) => conversionById(scene.store.db, id)
const reverse = (conversionId: string) =>
  scene.store.transact((tx) =>
    reverseConversion(tx, {
      keys,
      reason: 'One person, twice.',
      conversionId,
      staffId: 'Rosa',
      now: later(2),
    }),
  )

test('what taking an answer back would do is told beforehand, and is what it then does', async () => {
  const ids = await counted(['mia', 'lea', 'zoe', 'ida', 'eva', 'noa', 'kim'])
  const { store } = scene
  const [first, second] = await rewardsOf(store.db, 'ana')
  await store.transact((tx) => redeem(tx, { keys, rewardId: first!.id, staffId: 'Rosa', now: later(1) }))
  const told: unknown[] = []
  for (const id of ids.slice(0, 5)) {
    const { left, voids, stays } = await reversalOf(store.db, (await detail(id))!, later(2))
    const before = await store.db.select().from(rewards)
    expect(await reverse(id)).toEqual({ ok: true })
    const after = new Map((await store.db.select().from(rewards)).map((one) => [one.id, one.state]))
    const voided = before.filter(({ id, state }) => state === 'granted' && after.get(id) === 'voided')
    expect(voids.map(({ id }) => id)).toEqual(voided.map(({ id }) => id))
    for (const { id } of stays) expect(after.get(id)).toBe('redeemed')
    told.push([left, voids.map(({ k }) => k), stays.map(({ k }) => k)])
  }
  expect(told).toEqual([
    // The one to spare takes its place; then the redeemed voucher lacks two, which the second one gives up.
    [6, [], [1]],
    [5, [], [1]],
    [4, [], [1]],
    [3, [2], []],
    [2, [], [1]],
  ])
  expect(second!.k).toBe(2)
})

test('an answer is shown with all that its sender has, who decided it, and its standing as the sender reads it', async () => {
  const [mia] = await counted(['mia', 'lea', 'zoe', 'ida'])
  await scene.answer((await scene.send(['eva']))[0]!, { machine: true })
  await reverse(mia!)
  const shown = await conversionDetail(scene.store.db, 'share-ana-mia', later(3))
  expect(shown).toMatchObject({
    senderName: 'ana',
    erased: false,
    deciderName: 'Rosa',
    answers: { counted: 3, refused: 1, held: 1 },
    conversion: { id: mia, reason: 'staff' },
    facts: { friendName: 'Mia', conversion: { state: 'refused' } },
  })
  expect(shown?.rewards).toHaveLength(1)
  expect(await conversionDetail(scene.store.db, 'no such share', now)).toBeUndefined()
})

test('all answers, and all that went out, are listed newest first, a page at a time', async () => {
  const ids = await counted(['mia', 'lea', 'zoe'])
  const { db } = scene.store
  const page = async (at: number) => {
    const { rows, more } = await recentConversions(db, at, 2)
    return [rows.map(({ conversion }) => conversion.id), more]
  }
  expect(await page(1)).toEqual([[ids[2], ids[1]], true])
  expect(await page(2)).toEqual([[ids[0]], false])

  const [ida] = await scene.send(['ida'], { at: later(1) })
  await scene.takeDown(ida!.id, { at: later(1) })
  const { rows, more } = await recentShares(db, 1, 2)
  expect(more).toBe(true)
  expect(rows[0]).toMatchObject({ share: { id: ida!.id, takenDownAt: later(1) }, conversion: null })
  expect(rows[1]).toMatchObject({ conversion: { state: 'counted' }, senderName: 'ana' })
})

test('what nobody decided on can be taken in for 30 days, and what ends first stands first', async () => {
  const [mia, lea, zoe] = await counted(['mia', 'lea', 'zoe'])
  const { store } = scene
  const close = (id: string, reason: string, decidedAt: Date) =>
    store.transact((tx) =>
      tx.update(conversions).set({ state: 'refused', reason, decidedAt }).where(eq(conversions.id, id)),
    )
  await close(mia!, 'undecided', later(5))
  await close(lea!, 'undecided', later(4))
  await close(zoe!, 'staff', later(5))
  const listed = async (at: Date) =>
    (await undecidedConversions(store.db, at)).map(({ conversion }) => conversion.id)
  expect(await listed(later(6))).toEqual([lea, mia])
  expect(await listed(later(34.5))).toEqual([mia])
  expect(reopenUntil(later(5))).toEqual(later(35))
  expect(await undecidedCount(store.db, later(35))).toBe(0)
})
