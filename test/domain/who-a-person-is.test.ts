import { and, eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { conversions, friendMarks, sessions, suppressions } from '#db/schema'
import { assignSession } from '~/domain/identity/commands.server'
import { creditsOf } from '~/domain/ledger/queries.server'
import { answerShare, makeShare } from '~/domain/shares/answer.server'
import { createShares } from '~/domain/shares/commands.server'
import { reviewDays } from '~/domain/shares/judgement'
import { releaseShares } from '~/domain/shares/release.server'
import { stopMails } from '~/domain/shares/unsubscribe.server'
import { decideConversion } from '~/domain/shares/decide.server'
import { reverseConversion } from '~/domain/shares/reverse.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { proveByCode } from '~/domain/visitors/prove.server'
import { beginProof } from '~/domain/visitors/commands.server'
import { addVisitor, document, keys, later, now, openScene, sending, settleDue, somebody } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const credits = (visitor = 'ana') => creditsOf(scene.store.db, visitor, 'dress')
const settle = (at: Date) => scene.store.transact((tx) => settleDue(tx, sending(at)))
async function conversionOf(shareId: string) {
  const [row] = await scene.store.db.select().from(conversions).where(eq(conversions.shareId, shareId))
  return row
}

/** A link or a mail of the visitor's to one friend. */
async function shareTo(
  address: string | undefined,
  { by = 'ana', id = `share to ${address ?? 'a link'}`, at = now } = {},
) {
  const made = await scene.store.transact(async (tx) => {
    const created = await createShares(tx, {
      visitorId: by,
      designId: 'design',
      document,
      way: address ? 'mail' : 'link',
      friends: [{ id, name: 'Mia', locale: 'en', ...(address && { address }) }],
      now: at,
      keys,
      campaign: await currentCampaign(tx),
    })
    await releaseShares(tx, { visitorId: by, ...sending(at) })
    return created
  })
  if (!made.ok) throw new Error(made.errors.map(({ error }) => error).join())
  return made.shares[0]!
}

const browser = (name: string, network?: string) => ({
  sessionId: `session-${name}`,
  deviceId: `device-${name}`,
  network,
})

function answer(
  share: { token: string },
  from: string,
  {
    choice = 'just-so' as 'just-so' | 'not-for-me',
    machine = false,
    network = undefined as string | undefined,
    at = now,
  } = {},
) {
  return scene.store.transact((tx) =>
    answerShare(tx, { token: share.token, choice, machine, ...browser(from, network), ...sending(at) }),
  )
}

/** A browser that proves a mailbox, whatever it was before. */
async function prove(from: string, address: string, own: string, at = now) {
  const id = `proof-${from}-${address}`
  return scene.store.transact(async (tx) => {
    const [row] = await tx
      .select()
      .from(sessions)
      .where(eq(sessions.id, `session-${from}`))
    if (!row) {
      const { sessionId, deviceId } = browser(from)
      await tx.insert(sessions).values({ id: sessionId, deviceId, createdAt: at, expiresAt: later(90, at) })
    }
    const form = {
      id,
      visitorId: own,
      name: 'Somebody',
      address,
      next: '/mine',
      locale: 'en',
      now: at,
      keys,
    } as const
    const publicUrl = 'https://toile.example'
    await somebody(tx, own)
    await beginProof(tx, { ...form, sessionId: `session-${from}`, publicUrl })
    const code = keys.digitsFor(id)
    const proven = await proveByCode(tx, { browser: browser(from), code, now: at, keys })
    if (!proven.ok) throw new Error(proven.reason)
    return proven.visitorId
  })
}

function make(shareId: string, visitorId: string, from: string, at = now) {
  const made = { shareId, visitorId, designId: `made-${visitorId}-${shareId}`, document, machine: false }
  return scene.store.transact((tx) => makeShare(tx, { ...made, ...browser(from), ...sending(at) }))
}

test('a second mailbox proven in the sender’s own browser is held, though the session is the second one’s now', async () => {
  scene = await openScene()
  const link = await shareTo(undefined)
  const second = await prove('ana', 'second@gmail.com', 'ana')
  expect(second).not.toBe('ana')
  expect(await make(link.id, second, 'ana')).toMatchObject({
    ok: true,
    conversion: { state: 'held', reason: 'own-device' },
  })
  // Nor from a browser of its own, after it was proven in the sender's.
  await prove('new', 'second@gmail.com', second)
  await make(link.id, second, 'new')
  expect(await conversionOf(link.id)).toMatchObject({ state: 'held', reason: 'own-device' })
  await settle(later(365))
  expect(await credits()).toBe(0)
  expect(await conversionOf(link.id)).toMatchObject({ state: 'refused', reason: 'undecided' })
})

test('a device that turns out to be the sender’s during the hold makes the answer wait for staff', async () => {
  scene = await openScene({ holdDays: 3 })
  const share = await shareTo('mia@gmail.com')
  await answer(share, 'phone')
  expect(await conversionOf(share.id)).toMatchObject({ state: 'pending' })
  await prove('phone', 'ana@example.org', 'x', later(1))
  await settle(later(3))
  expect(await conversionOf(share.id)).toMatchObject({ state: 'held', reason: 'own-device' })
  expect(await credits()).toBe(0)
})

test('one mailbox with plus signs and dots is one friend, one sender and one wish for peace', async () => {
  scene = await openScene()
  const first = await shareTo('mia@gmail.com')
  await expect(shareTo('m.ia+2@googlemail.com')).rejects.toThrow('already-sent')
  await answer(first, 'one')
  expect(await credits()).toBe(1)

  await scene.store.transact((tx) => addVisitor(tx, 'ben'))
  const other = await shareTo('m.i.a+3@gmail.com', { by: 'ben', at: later(120) })
  await answer(other, 'two', { at: later(121) })
  expect(await conversionOf(other.id)).toMatchObject({ state: 'refused', reason: 'duplicate' })

  await expect(shareTo('ana+friend@example.org')).rejects.toThrow('own-address')
  // The same visitor, under another spelling of their mailbox.
  expect(await prove('elsewhere', 'Ana+2@example.org', 'nobody')).toBe('ana')
})

test('after one spelling asked for peace no other is mailed, at whatever domain', async () => {
  scene = await openScene()
  await scene.store.transact((tx) => addVisitor(tx, 'ben'))
  for (const [asked, again] of [
    ['lea@gmail.com', 'l.e.a+3@gmail.com'],
    ['lea@nord.it', 'lea+3@nord.it'],
  ] as const) {
    const share = await shareTo(asked)
    await scene.store.transact((tx) => stopMails(tx, { token: share.token, reason: 'asked', now, keys }))
    await shareTo(again, { by: 'ben', id: `again ${again}`, at: later(100) })
  }
  const mails = await scene.mails('ad')
  expect(mails.map(({ state }) => state)).toEqual(['suppressed', 'suppressed'])
})

test('a wish for peace that was kept by its exact form alone is found by both forms', async () => {
  scene = await openScene()
  const mailboxKey = keys.hashMailbox('lea@gmail.com')
  await scene.store.transact((tx) =>
    tx.insert(suppressions).values({ mailboxKey, reason: 'asked', createdAt: now }),
  )
  await shareTo('l.ea+7@gmail.com')
  expect(await scene.mails('ad')).toEqual([])
})

test('outside the table a match of canonical forms holds instead of refusing', async () => {
  scene = await openScene()
  const [one, two] = [await shareTo('mia@nord.it'), await shareTo('mia+2@sud.it')]
  await answer(one, 'one')
  await answer(two, 'two')
  expect(await credits()).toBe(2)
  await scene.store.transact((tx) => addVisitor(tx, 'ben'))
  const third = await shareTo('mia+9@nord.it', { by: 'ben', at: later(120) })
  await answer(third, 'three', { at: later(121) })
  expect(await conversionOf(third.id)).toMatchObject({ state: 'held', reason: 'shared-likeness' })
})

test('three friends at one domain that is no provider’s: the third waits for staff; undecided, it counts only from another device and network', async () => {
  for (const [networks, expected] of [
    [['1.1.1.1', '2.2.2.2', '3.3.3.3'], 3],
    [['1.1.1.1', '2.2.2.2', '2.2.2.2'], 2],
    [[undefined, undefined, undefined], 2],
  ] as const) {
    scene = await openScene()
    for (const [n, network] of networks.entries())
      await answer(await shareTo(`friend${n}@nord.it`), `own${n}`, { network })
    expect(await credits()).toBe(2)
    expect(await conversionOf('share to friend2@nord.it')).toMatchObject({
      state: 'held',
      reason: 'shared-domain',
    })
    await settle(later(reviewDays + 1))
    expect(await credits()).toBe(expected)
    await scene.close()
  }
})

test('friends at the sender’s own private domain wait for staff', async () => {
  scene = await openScene()
  await prove('ines', 'ines@atelier-nord.it', 'nobody')
  const [row] = await scene.store.db.select().from(sessions).where(eq(sessions.id, 'session-ines'))
  const share = await shareTo('friend@atelier-nord.it', { by: row!.visitorId! })
  await answer(share, 'her own', { network: '9.9.9.9' })
  expect(await conversionOf(share.id)).toMatchObject({ state: 'held', reason: 'own-domain' })
})

test('three friends in one flat, behind one address, count, each when they open their mail', async () => {
  scene = await openScene()
  for (const [n, name] of ['mia', 'lea', 'zoe'].entries())
    await answer(await shareTo(`${name}@gmail.com`), name, { network: '5.5.5.5', at: later(n / 100) })
  expect(await credits()).toBe(3)
})

test('a couple on one tablet: the second answer waits with its reason, and counts once staff say so', async () => {
  scene = await openScene()
  const [mia, tom] = [await shareTo('mia@gmail.com'), await shareTo('tom@gmail.com')]
  await answer(mia, 'tablet')
  await answer(tom, 'tablet')
  const held = await conversionOf(tom.id)
  expect(held).toMatchObject({ state: 'held', reason: 'shared-device' })
  const decision = { conversionId: held!.id, accept: true, staffId: 'Rosa' }
  expect(
    await scene.store.transact((tx) => decideConversion(tx, { ...decision, ...sending(later(1)) })),
  ).toEqual({ ok: true })
  expect(await credits()).toBe(2)
})

test('neither the sender’s own try nor a machine’s yes or no stands in a friend’s way; a friend’s answer stands', async () => {
  scene = await openScene()
  for (const [n, first] of (
    [
      { from: 'ana', choice: 'just-so', machine: false },
      { from: 'ana', choice: 'not-for-me', machine: false },
      { from: 'scanner', choice: 'just-so', machine: true },
      { from: 'scanner', choice: 'not-for-me', machine: true },
    ] as const
  ).entries()) {
    const share = await shareTo(`friend${n}@gmail.com`)
    expect(await answer(share, first.from, first)).toMatchObject({ how: 'noted' })
    expect(await answer(share, `friend${n}`)).toMatchObject({
      how: 'saved',
      conversion: { state: 'counted' },
    })
    for (const choice of ['just-so', 'not-for-me'] as const) {
      expect(await answer(share, first.from, { ...first, choice })).toMatchObject({ how: 'replayed' })
      expect(await answer(share, 'somebody', { choice })).toMatchObject({ how: 'replayed' })
    }
  }
  expect(await credits()).toBe(4)
})

test('a friend’s own no ends what a machine’s yes had begun', async () => {
  scene = await openScene()
  const share = await shareTo('mia@gmail.com')
  await answer(share, 'scanner', { machine: true })
  await answer(share, 'mia', { choice: 'not-for-me' })
  expect(await conversionOf(share.id)).toMatchObject({ state: 'refused', reason: 'replaced' })
  await settle(later(100))
  expect(await credits()).toBe(0)
})

test('whatever refuses an answer, or takes it back, frees its friend', async () => {
  scene = await openScene({ holdDays: 3 })
  const marks = (id: string) =>
    scene.store.db.$count(friendMarks, and(eq(friendMarks.conversionId, id), eq(friendMarks.kind, 'mailbox')))
  const share = await shareTo('mia@gmail.com')
  await answer(share, 'mia')
  await prove('mia', 'ana@example.org', 'x', later(1))
  await settle(later(3))
  const held = (await conversionOf(share.id))!
  expect(held.state).toBe('held')
  expect(await marks(held.id)).toBe(1)
  await settle(later(30))
  expect(await conversionOf(share.id)).toMatchObject({ state: 'refused', reason: 'undecided' })
  expect(await marks(held.id)).toBe(0)

  const decision = { conversionId: held.id, accept: true, staffId: 'Rosa' }
  expect(
    await scene.store.transact((tx) => decideConversion(tx, { ...decision, ...sending(later(40)) })),
  ).toEqual({ ok: true })
  expect(await credits()).toBe(1)
  const back = { conversionId: held.id, staffId: 'Rosa', reason: 'One person.', now: later(41), keys }
  expect(await scene.store.transact((tx) => reverseConversion(tx, back))).toEqual({ ok: true })
  expect(await marks(held.id)).toBe(0)
})

test('an undecided answer is reopened for thirty days, unless its friend counts elsewhere by then', async () => {
  scene = await openScene()
  await scene.store.transact((tx) => addVisitor(tx, 'ben'))
  const share = await shareTo('mia@gmail.com')
  await answer(share, 'scanner', { machine: true })
  await settle(later(15))
  const { id } = (await conversionOf(share.id))!
  const decide = (at: Date) =>
    scene.store.transact((tx) =>
      decideConversion(tx, { conversionId: id, accept: true, staffId: 'Rosa', ...sending(at) }),
    )
  expect(await decide(later(15 + 31))).toEqual({ ok: false, reason: 'gone' })
  const bens = await shareTo('mia@gmail.com', { by: 'ben', id: 'the one of ben', at: later(100) })
  await answer(bens, 'mia', { at: later(100) })
  expect(await decide(later(20))).toEqual({ ok: false, reason: 'taken' })
  expect(await credits()).toBe(0)
})

test('after staff let an answer not count, another one to the same ad waits for them, and what they refused can be taken in for thirty days', async () => {
  scene = await openScene()
  const share = await shareTo('mia@gmail.com')
  await answer(share, 'scanner', { machine: true })
  const { id } = (await conversionOf(share.id))!
  const decide = (accept: boolean, at: Date, reason = 'A program.') =>
    scene.store.transact((tx) =>
      decideConversion(tx, { conversionId: id, accept, reason, staffId: 'Rosa', ...sending(at) }),
    )
  expect(await decide(false, later(1), ' ')).toEqual({ ok: false, reason: 'no-reason' })
  expect(await decide(false, later(1))).toEqual({ ok: true })
  expect(await decide(true, later(32))).toEqual({ ok: false, reason: 'gone' })

  await answer(share, 'mia', { at: later(2) })
  const again = (await conversionOf(share.id))!
  expect(again).toMatchObject({ state: 'held', signal: 'refused-before', decidedBy: null })
  await settle(later(10))
  expect(await credits()).toBe(0)
  // Nobody decides: it does not count by itself, and can be taken in.
  await settle(later(20))
  expect(await conversionOf(share.id)).toMatchObject({ state: 'refused', reason: 'undecided' })
  expect(await decide(true, later(30))).toEqual({ ok: true })
  expect(await credits()).toBe(1)
})

test('what staff refused by mistake they take in after all, once', async () => {
  scene = await openScene()
  const share = await shareTo('mia@gmail.com')
  await answer(share, 'scanner', { machine: true })
  const { id } = (await conversionOf(share.id))!
  const decide = (accept: boolean, at: Date) =>
    scene.store.transact((tx) =>
      decideConversion(tx, {
        conversionId: id,
        accept,
        reason: 'A program.',
        staffId: 'Rosa',
        ...sending(at),
      }),
    )
  await decide(false, later(5))
  expect(await decide(true, later(6))).toEqual({ ok: true })
  expect(await decide(true, later(7))).toEqual({ ok: false, reason: 'gone' })
  await settle(later(8))
  expect(await credits()).toBe(1)
})

test('whose a session was is remembered when it goes to somebody else', async () => {
  scene = await openScene()
  const { store } = scene
  await store.transact(async (tx) => {
    await addVisitor(tx, 'cleo')
    await assignSession(tx, { browser: browser('ana'), visitorId: 'cleo', now, keys })
    await tx.delete(sessions).where(eq(sessions.id, 'session-ana'))
  })
  const link = await shareTo(undefined)
  expect(await make(link.id, 'cleo', 'cleo')).toMatchObject({ conversion: { reason: 'own-device' } })
})

test('a link made on a couple’s tablet by the one who counts already waits for the other, and is not lost', async () => {
  scene = await openScene()
  await scene.store.transact(async (tx) => {
    await addVisitor(tx, 'mia')
    await addVisitor(tx, 'tom')
  })
  const [one, two] = [
    await shareTo(undefined, { id: 'the link of mia' }),
    await shareTo(undefined, { id: 'the link of tom' }),
  ]
  await make(one.id, 'mia', 'tablet')
  // Tom presses where Mia is proven; then he proves a mailbox of his own.
  expect(await make(two.id, 'mia', 'tablet')).toMatchObject({ conversion: { reason: 'duplicate' } })
  expect(await make(two.id, 'tom', 'tablet')).toMatchObject({
    conversion: { state: 'held', reason: 'shared-device' },
  })
  expect(await credits()).toBe(1)
})
