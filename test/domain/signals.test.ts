import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { campaigns, conversions } from '#db/schema'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { firstCampaign, type Rules } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { creditsOf } from '~/domain/ledger/queries.server'
import { answerShare } from '~/domain/shares/answer.server'
import { createShares } from '~/domain/shares/commands.server'
import { reviewDays } from '~/domain/shares/judgement'
import { releaseShares } from '~/domain/shares/release.server'
import { addVisitor, document, keys, later, now, openScene, sending, settleDue } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
const credits = (visitor = 'ana') => creditsOf(scene.store.db, visitor, 'dress')
const settle = (at: Date) => scene.store.transact((tx) => settleDue(tx, sending(at)))
const visitors = (...names: string[]) =>
  scene.store.transact(async (tx) => {
    for (const name of names) await addVisitor(tx, name)
  })

async function conversionOf(shareId: string) {
  const [row] = await scene.store.db.select().from(conversions).where(eq(conversions.shareId, shareId))
  return row
}

/** A mail from one to an address. */
async function mail(by: string, address: string, at = now) {
  const made = await scene.store.transact(async (tx) => {
    const friends = [{ id: `${by} to ${address}`, name: 'Mia', locale: 'en' as const, address }]
    const campaign = await currentCampaign(tx)
    const share = { visitorId: by, designId: 'design', document, way: 'mail' as const }
    const created = await createShares(tx, { ...share, friends, now: at, keys, campaign })
    await releaseShares(tx, { visitorId: by, ...sending(at) })
    return created
  })
  if (!made.ok) throw new Error(made.errors.map(({ error }) => error).join())
  return made.shares[0]!
}

interface From {
  browser?: string
  network?: string | undefined
  at?: Date
}

/** An address says yes to a sender's mail, in a browser of its own. */
async function yes(by: string, address: string, { browser = address, network, at = now }: From = {}) {
  const share = await mail(by, address, at)
  const from = { sessionId: `session-${browser}`, deviceId: `device-${browser}`, network, machine: false }
  await scene.store.transact((tx) =>
    answerShare(tx, { token: share.token, choice: 'just-so', ...from, ...sending(at) }),
  )
  return conversionOf(share.id)
}

/** One visitor says yes to another's mail, in their own browser. */
const answers = (friend: string, sender: string, at = now) =>
  yes(sender, `${friend}@example.org`, { browser: friend, at })

test('the third answer from one network within ten minutes is held, and none before it', async () => {
  scene = await openScene()
  const network = '198.51.100.7'
  expect(await yes('ana', 'mia@gmail.com', { network })).toMatchObject({ state: 'counted' })
  expect(await yes('ana', 'lea@gmail.com', { network, at: minutes(4) })).toMatchObject({ state: 'counted' })
  expect(await yes('ana', 'zoe@gmail.com', { network, at: minutes(9) })).toMatchObject({
    state: 'held',
    reason: 'hurried-network',
  })
  expect(await credits()).toBe(2)
})

test('one network with time between counts, and so does speed from different networks or for different senders', async () => {
  scene = await openScene({ friends: 30 })
  await visitors('ben')
  for (const [n, name] of ['mia', 'lea', 'zoe', 'ida'].entries())
    expect(
      await yes('ana', `${name}@gmail.com`, { network: '198.51.100.7', at: minutes(6 * n) }),
    ).toMatchObject({ state: 'counted' })
  for (const [n, name] of ['one', 'two', 'three'].entries())
    expect(
      await yes('ana', `${name}@gmail.com`, { network: `203.0.113.${n}`, at: minutes(100) }),
    ).toMatchObject({ state: 'counted' })
  // Two of one sender's and two of another's.
  for (const [n, by] of ['ana', 'ben', 'ana', 'ben'].entries())
    expect(await yes(by, `both${n}@gmail.com`, { network: '192.0.2.1', at: minutes(200 + n) })).toMatchObject(
      { state: 'counted' },
    )
})

test('answers that rest are judged together when their rest is over: a hurry holds them all', async () => {
  scene = await openScene({ holdDays: 3 })
  const network = '198.51.100.7'
  for (const name of ['mia', 'lea', 'zoe']) await yes('ana', `${name}@gmail.com`, { network })
  await settle(later(4))
  const rows = await scene.store.db.select().from(conversions)
  expect(rows.map(({ state, reason }) => [state, reason])).toEqual(Array(3).fill(['held', 'hurried-network']))
})

test('three who answer each other in turn are a ring: the answer that closes it is held, none is dropped', async () => {
  scene = await openScene()
  await visitors('ben', 'cleo')
  expect(await answers('ana', 'ben')).toMatchObject({ state: 'counted' })
  expect(await answers('ben', 'cleo')).toMatchObject({ state: 'counted' })
  expect(await answers('cleo', 'ana')).toMatchObject({ state: 'held', reason: 'ring' })
  await settle(later(reviewDays + 1))
  expect(await credits('ana')).toBe(0)
  expect(await conversionOf('ana to cleo@example.org')).toMatchObject({ reason: 'undecided' })
})

test('five in turn are a ring, six are not looked for', async () => {
  scene = await openScene()
  const five = ['ana', 'ben', 'cleo', 'dora', 'eva']
  await visitors(...five.slice(1), 'finn')
  for (const [n, name] of five.slice(0, 4).entries()) await answers(name, five[n + 1]!)
  expect(await answers('eva', 'ana')).toMatchObject({ state: 'held', reason: 'ring' })
  await answers('eva', 'finn')
  expect(await answers('finn', 'ana')).toMatchObject({ state: 'counted' })
})

test('two friends who answer each other, in one flat and one after the other, both count', async () => {
  scene = await openScene()
  await visitors('ben')
  const network = '198.51.100.7'
  expect(await yes('ben', 'ana@example.org', { browser: 'ana', network })).toMatchObject({ state: 'counted' })
  expect(await yes('ana', 'ben@example.org', { browser: 'ben', network })).toMatchObject({ state: 'counted' })
  // Another friend of both is no ring either: nobody answered hers.
  expect(await yes('ana', 'mia@gmail.com', { at: minutes(60) })).toMatchObject({ state: 'counted' })
  expect(await yes('ben', 'zoe@gmail.com', { at: minutes(60) })).toMatchObject({ state: 'counted' })
})

test('a mailbox that lasts some minutes is held; a provider’s and a private one count', async () => {
  scene = await openScene()
  expect(await yes('ana', 'mia@mailinator.com')).toMatchObject({ state: 'held', reason: 'disposable' })
  expect(await yes('ana', 'lea@gmail.com')).toMatchObject({ state: 'counted' })
  expect(await yes('ana', 'zoe@nord.it')).toMatchObject({ state: 'counted' })
  expect(await credits()).toBe(2)
})

test('what is left undecided counts or not as the rules it was sent under say, and a change never revalues it', async () => {
  for (const [before, after, counted] of [
    ['not', 'counts', 0],
    ['counts', 'not', 1],
  ] as const) {
    scene = await openScene({ undecided: before })
    await yes('ana', 'mia@mailinator.com')
    const { rules } = await currentCampaign(scene.store.db)
    const changed: Rules = { ...rules, undecided: after }
    await scene.store.transact((tx) => changeRules(tx, { rules: changed, now: later(1) }))
    await settle(later(reviewDays + 1))
    expect(await credits()).toBe(counted)
    await scene.close()
  }
})

test('whatever the rules say, an undecided answer from the sender’s own device or a machine never counts', async () => {
  scene = await openScene({ undecided: 'counts' })
  await yes('ana', 'mia@gmail.com', { browser: 'ana' })
  const share = await mail('ana', 'lea@gmail.com')
  const scanner = { sessionId: 'session-scanner', deviceId: 'device-scanner', machine: true }
  await scene.store.transact((tx) =>
    answerShare(tx, { token: share.token, choice: 'just-so', ...scanner, ...sending() }),
  )
  // On a tablet of both, the second answer waits, and is left to the rules.
  await yes('ana', 'tom@gmail.com', { browser: 'tablet' })
  await yes('ana', 'ida@gmail.com', { browser: 'tablet' })
  expect(await credits()).toBe(1)
  await settle(later(reviewDays + 1))
  expect(await credits()).toBe(2)
  const rows = await scene.store.db.select().from(conversions).where(eq(conversions.visitorId, 'ana'))
  const left = rows.filter(({ reason }) => reason === 'undecided')
  expect(left.map(({ signal }) => signal).sort()).toEqual(['machine', 'own-device'])
})

test('rules that were stored before there was a choice say that undecided does not count', async () => {
  scene = await openScene({ undecided: 'counts' })
  const { undecided: _, ...rules } = firstCampaign.rules
  await scene.store.transact((tx) =>
    tx.insert(campaigns).values({ id: firstCampaign.id, version: 9, rules: rules as Rules, createdAt: now }),
  )
  expect(await currentCampaign(scene.store.db)).toMatchObject({ version: 9, rules: { undecided: 'not' } })
})
