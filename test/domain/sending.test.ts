import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { shares, visitors } from '#db/schema'
import { createShares, eraseUnproven } from '~/domain/shares/commands.server'
import { Friend } from '~/domain/shares/friends'
import { propsOf } from '~/domain/outbox/props.server'
import { sharesOf } from '~/domain/shares/queries.server'
import { releaseShares } from '~/domain/shares/release.server'
import { stopMails } from '~/domain/shares/unsubscribe.server'
import { standingOf } from '~/domain/shares/shares'
import { addVisitor, document, keys, later, now, openScene, sending } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const names = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `f${from + at}`)
async function standings(visitor: string, at = now) {
  const rows = await sharesOf(scene.store.db, visitor, at)
  return rows.map(({ facts }) => standingOf(facts, (day) => day.toISOString()))
}

test('truth 5: nothing leaves before its sender is proven; then it leaves once, and the address is erased', async () => {
  scene = await openScene()
  const { store } = scene
  await store.transact((tx) => addVisitor(tx, 'ben', false))
  await scene.send(['mia'], { by: 'ben' })
  expect(await scene.mails('ad')).toEqual([])
  expect(await standings('ben')).toMatchObject([{ state: 'unsent', word: 'standing.unsent.prove' }])

  const proven = {
    provenAt: now,
    mailboxKey: keys.hashMailbox('ben@example.org'),
    address: keys.seal('ben@example.org'),
  }
  await store.transact(async (tx) => {
    await tx.update(visitors).set(proven).where(eq(visitors.id, 'ben'))
    expect(await releaseShares(tx, { visitorId: 'ben', ...sending() })).toEqual({ sent: 1, waiting: 0 })
    expect(await releaseShares(tx, { visitorId: 'ben', ...sending() })).toEqual({ sent: 0, waiting: 0 })
  })
  const [mail, ...others] = await scene.mails('ad')
  expect(others).toEqual([])
  expect(keys.open(mail!.address!)).toBe('mia@friends.example')
  const [share] = await store.db.select().from(shares).where(eq(shares.visitorId, 'ben'))
  expect(share!.friendAddress).toBeNull()
  expect(JSON.stringify(propsOf(mail!, keys))).not.toContain('friends.example')
})

test('truth 5: a sender who becomes proven as the friend’s own mailbox sends nothing to themself', async () => {
  scene = await openScene()
  const { store } = scene
  await store.transact((tx) => addVisitor(tx, 'ben', false))
  await scene.send(['mia'], { by: 'ben' })
  const address = 'mia@friends.example'
  await store.transact(async (tx) => {
    const proven = { provenAt: now, mailboxKey: keys.hashMailbox(address), address: keys.seal(address) }
    await tx.update(visitors).set(proven).where(eq(visitors.id, 'ben'))
    await releaseShares(tx, { visitorId: 'ben', ...sending() })
  })
  expect(await scene.mails('ad')).toEqual([])
})

test('truth 5: no mail to a suppressed address, nor a second one within 90 days, and both read the same', async () => {
  scene = await openScene()
  const { store, send } = scene
  await store.transact((tx) => addVisitor(tx, 'ben'))
  const [mia] = await send(['mia'])
  await send(['lea'])
  const stop = { token: mia!.token, reason: 'asked' as const, now, keys }
  expect(await store.transact((tx) => stopMails(tx, stop))).toBe(true)
  expect(await store.transact((tx) => stopMails(tx, stop))).toBe(true)
  expect(await store.transact((tx) => stopMails(tx, { ...stop, token: 'unknown' }))).toBe(false)

  await send(['mia', 'lea'], { by: 'ben', at: later(60) })
  expect(await scene.mails('ad')).toHaveLength(2)
  const [one, other] = await standings('ben', later(60))
  expect(one).toEqual({ state: 'not-counted', word: 'standing.nobody', params: { name: 'Mia' } })
  expect(other).toEqual(one)

  await store.transact((tx) => addVisitor(tx, 'cleo'))
  await send(['mia', 'lea'], { by: 'cleo', at: later(91) })
  expect(await scene.mails('ad')).toHaveLength(3)
})

test('truth 5: a visitor’s eleventh mail of the month is refused in a whole sentence, and so is a second to one friend', async () => {
  scene = await openScene()
  const { send } = scene
  await send(names(9))
  await expect(send(['f3'])).rejects.toThrow('standing.error.already-sent')
  await expect(send(['a', 'A'])).rejects.toThrow('standing.error.already-sent')
  await expect(send(names(2, 20))).rejects.toThrow('standing.error.visitor-cap')
  await send(names(1, 20))
  await expect(send(names(1, 30), { at: later(29) })).rejects.toThrow('standing.error.visitor-cap')
  await send(names(1, 30), { at: later(31) })
})

test('the sender’s own address is refused, however it is written', async () => {
  scene = await openScene()
  const campaign = { id: 'dress', version: 1, rules: {} as never }
  const friends = [{ id: 'share-own', name: 'Me', locale: 'en' as const, address: 'Ana@EXAMPLE.org' }]
  const own = {
    visitorId: 'ana',
    designId: 'd',
    document,
    way: 'mail' as const,
    friends,
    now,
    keys,
    campaign,
  }
  expect(await scene.store.transact((tx) => createShares(tx, own))).toEqual({
    ok: false,
    errors: [{ friend: 0, field: 'address', error: 'standing.error.own-address' }],
  })
})

test('an address whose sender is not proven within a day is erased, and the friend can be sent to again', async () => {
  scene = await openScene()
  const { store, send } = scene
  await store.transact((tx) => addVisitor(tx, 'ben', false))
  await send(['mia'], { by: 'ben' })
  const erase = (at: Date) => store.transact((tx) => eraseUnproven(tx, { now: at }))
  expect(await erase(later(0.9))).toBe(0)
  expect(await erase(later(1.1))).toBe(1)
  const [share] = await store.db.select().from(shares).where(eq(shares.visitorId, 'ben'))
  expect(share!.friendAddress).toBeNull()
  expect(await standings('ben')).toMatchObject([{ word: 'standing.unsent.erased' }])
})

test.each([
  ['Zoë', true],
  ['Anne-Marie', true],
  ['D’Arcy', true],
  ["O'Neil", true],
  ['Ma. Teresa', true],
  ['Mia.Win', false],
  ['Mia\nBcc: x@y.z', false],
  ['Mia, Lea', false],
  ['www.win.example', false],
  ['http://win', false],
  ['M'.repeat(41), false],
  [' ', false],
])('a first name is a name and no more: %j is taken: %j', (name, taken) => {
  expect(Friend.safeParse({ id: 'share-of-mia', name, locale: 'en' }).success).toBe(taken)
})

test.each([
  'mia@a.example,lea@b.example',
  'mia@a.example\nlea@b.example',
  'mia@a.example lea@b.example',
  'mia',
])('a friend’s address is one mailbox: %j is refused', (address) => {
  expect(Friend.safeParse({ id: 'share-of-mia', name: 'Mia', locale: 'en', address }).success).toBe(false)
})
