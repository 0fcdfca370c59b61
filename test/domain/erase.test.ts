import { eq, getTableName, is, Table } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import * as schema from '#db/schema'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { createDesign } from '~/domain/designs/commands.server'
import { swatchesOf } from '~/products/swatches'
import { creditsOf } from '~/domain/ledger/queries.server'
import { verifyChains } from '~/domain/ledger/verify.server'
import { askForDress } from '~/domain/orders/commands.server'
import { claimDue } from '~/domain/outbox/claim.server'
import { redeem } from '~/domain/rewards/commands.server'
import { rewardsOf } from '~/domain/rewards/queries.server'
import { answerShare } from '~/domain/shares/answer.server'
import { createShares } from '~/domain/shares/commands.server'
import { releaseShares } from '~/domain/shares/release.server'
import { uploadsInUse } from '~/domain/shares/uploads.server'
import { beginProof } from '~/domain/visitors/commands.server'
import { erasable, eraseFriend, eraseVisitor } from '~/domain/visitors/erase.server'
import { addVisitor, document, keys, later, now, openScene, sending, settleDue } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const address = 'ana@example.org'
const mailboxKey = keys.hashMailbox(address)
const upload = `upload-${'ab'.repeat(16)}`
const own = {
  ...document,
  motifs: [{ id: 'm', kind: 'picture', asset: upload }],
} as unknown as typeof document
const [color] = swatchesOf(document, [])

/** All that the database holds, in one text, with what is sealed opened. */
async function everything(): Promise<string> {
  const tables = Object.values(schema as Record<string, unknown>).filter((one) => is(one, Table))
  expect(tables.length).toBeGreaterThan(14)
  const rows: string[] = []
  for (const table of tables as (typeof schema.shares)[])
    rows.push(getTableName(table), JSON.stringify(await scene.store.db.select().from(table)))
  return rows.join('\n').replace(/\bk1\.[\w-]+/g, (sealed) => keys.open(sealed))
}

/** Ana, whom everything about a person is kept of; Ben, who wrote to her; and a voucher that she has earned. */
async function openLife() {
  scene = await openScene()
  const { store, send, answer } = scene
  await store.transact(async (tx) => {
    await tx.update(schema.visitors).set({ name: 'Anastasia' }).where(eq(schema.visitors.id, 'ana'))
    await addVisitor(tx, 'ben')
    await createDesign(tx, { id: 'design', visitorId: 'ana', document: own, now })
  })
  const sent = await send(['mia', 'lea', 'zoe', 'ida'])
  for (const share of sent.slice(0, 3)) await answer(share)
  await store.transact(async (tx) => {
    await tx.update(schema.shares).set({ document: own }).where(eq(schema.shares.visitorId, 'ana'))
    await beginProof(tx, {
      id: 'proof',
      sessionId: 'session-ana',
      visitorId: 'ana',
      name: 'Anastasia',
      address,
      next: '/mine',
      now,
      keys,
      locale: 'en',
      publicUrl: 'https://toile.example',
    })
    const ask = { id: 'ask', name: 'Anastasia', contact: ` ${address} `, note: 'For Anastasia, in May' }
    await askForDress(tx, { ...ask, document: own, now, keys })
  })
  const toAna = await store.transact(async (tx) => {
    const created = await createShares(tx, {
      visitorId: 'ben',
      designId: 'of-ben',
      document,
      way: 'mail',
      friends: [{ id: 'share-ben-ana', name: 'Anastasia', locale: 'en', address }],
      now,
      keys,
      campaign: await currentCampaign(tx),
    })
    await releaseShares(tx, { visitorId: 'ben', ...sending() })
    return created.ok ? created.shares[0]! : undefined
  })
  const browser = { sessionId: 'session-of-ana', deviceId: 'device-of-ana', machine: false }
  await store.transact((tx) =>
    answerShare(tx, { token: toAna!.token, choice: 'in-another', color: color!, ...browser, ...sending() }),
  )
}

const erase = (visitorId = 'ana', at = later(1)) =>
  scene.store.transact((tx) => eraseVisitor(tx, { visitorId, now: at, keys }))

test('who is forgotten is in no table any more: not by name, not by address, not by what they designed or wrote', async () => {
  await openLife()
  const before = await everything()
  for (const kept of ['Anastasia', address, upload, 'Mia', color!]) expect(before).toContain(kept)
  expect(await uploadsInUse(scene.store.db)).toEqual(new Set([upload]))

  expect(await erase()).toBe(true)
  const after = await everything()
  for (const gone of ['Anastasia', address, upload, 'Mia', color!]) expect(after).not.toContain(gone)
  // What the sweep of uploads goes by.
  expect(await uploadsInUse(scene.store.db)).toEqual(new Set())
  expect(await erase()).toBe(false)
  expect(await erasable(scene.store.db, { mailboxKey, keys })).toBeUndefined()
})

test('the ledger, what counted and the voucher stay: its chain verifies, and the voucher can still be redeemed', async () => {
  await openLife()
  const { store } = scene
  const credits = await creditsOf(store.db, 'ana', 'dress')
  await erase()
  expect(await creditsOf(store.db, 'ana', 'dress')).toBe(credits)
  expect(await verifyChains(store.db)).toMatchObject({ chains: 2, flaws: [] })
  const [reward] = await rewardsOf(store.db, 'ana')
  expect(reward).toMatchObject({ state: 'granted', earner: null })
  const redeemed = await store.transact((tx) =>
    redeem(tx, { keys, rewardId: reward!.id, staffId: 'Rosa', now: later(2) }),
  )
  expect(redeemed).toMatchObject({ ok: true })
  expect((await verifyChains(store.db)).flaws).toEqual([])
  expect(await creditsOf(store.db, 'ben', 'dress')).toBe(1)
})

test('nobody earns twice by being forgotten: the same friends do not count again', async () => {
  await openLife()
  const { store, send, answer } = scene
  await erase()
  await store.transact((tx) => addVisitor(tx, 'anew'))
  for (const share of await send(['mia', 'lea', 'zoe'], { by: 'anew', at: later(200) }))
    await answer(share, { at: later(201), browser: `new-${share.id}`, key: 'anew' })
  expect(await creditsOf(store.db, 'anew', 'dress')).toBe(0)
})

test('what was on its way is called off, what was out is taken down, and an answer in its hold is not counted', async () => {
  scene = await openScene({ holdDays: 3 })
  const { store, send, answer } = scene
  const [mia] = await send(['mia', 'lea'])
  await answer(mia!)
  await erase()
  expect(await store.transact((tx) => claimDue(tx, { now: later(2), limit: 100 }))).toEqual([])
  const sent = await store.db.select().from(schema.shares)
  expect(sent.map(({ takenDownAt }) => takenDownAt)).toEqual([later(1), later(1)])
  expect(await store.transact((tx) => settleDue(tx, sending(later(9))))).toBe(0)
  const [refused] = await store.db.select().from(schema.conversions)
  expect(refused).toMatchObject({ state: 'refused', reason: 'taken-down' })
})

test('what would go is told beforehand, also for a friend who never designed anything', async () => {
  await openLife()
  const { store } = scene
  const asked = (key: string) => erasable(store.db, { mailboxKey: key, keys })
  expect(await asked(mailboxKey)).toEqual({
    visitorId: 'ana',
    designs: 1,
    shares: 4,
    received: 1,
    asks: 1,
    vouchers: 1,
  })
  const ida = keys.hashMailbox('ida@friends.example')
  expect(await asked(ida)).toMatchObject({ visitorId: undefined, received: 1 })
  await store.transact((tx) => eraseFriend(tx, { mailboxKey: ida, now: later(1), keys }))
  const [share] = await store.db.select().from(schema.shares).where(eq(schema.shares.id, 'share-ana-ida'))
  expect(share).toMatchObject({ friendName: '', friendAddress: null, takenDownAt: null, friendKey: ida })
  expect(await asked(keys.hashMailbox('nobody@example.org'))).toBeUndefined()
})
