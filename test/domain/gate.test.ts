import { count, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { designs, outbox, proofs, shares, suppressions } from '#db/schema'
import { newId } from '~/domain/id'
import {
  adRules,
  bouncedDays,
  codeRules,
  mayMail,
  type CodeRequester,
  type Facts,
  type MailRefusal,
} from '~/domain/outbox/gate'
import { heldBy } from '~/domain/outbox/gate.server'
import { forgetBounces, givePeace, liftPeace, noteBounce } from '~/domain/outbox/peace.server'
import { propsOf } from '~/domain/outbox/props.server'
import { stopMails, takeMailsAgain } from '~/domain/shares/unsubscribe.server'
import { standingOf } from '~/domain/shares/shares'
import { sharesOf } from '~/domain/shares/queries.server'
import { beginProof } from '~/domain/visitors/commands.server'
import { proveByCode } from '~/domain/visitors/prove.server'
import { renderEmail, storedEmail } from '~/mail/render.server'
import { locales } from '~/i18n/language'
import { addVisitor, document, keys, later, now, openScene, somebody } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene?.close())

interface Asking {
  by?: string
  network?: string
  name?: string
  at?: Date
}

/** Asks for a code to an address, from a browser of its own where none is named. */
async function ask(address: string, { by, network, name = 'Mia', at = now }: Asking = {}) {
  const visitorId = by ?? newId()
  const id = newId()
  const begun = await scene.store.transact(async (tx) => {
    await somebody(tx, visitorId)
    return beginProof(tx, {
      id,
      sessionId: `session-${visitorId}`,
      visitorId,
      network,
      name,
      address,
      next: '/mine',
      locale: 'en',
      publicUrl: 'https://shop.example',
      now: at,
      keys,
    })
  })
  return { ...begun, id, code: keys.digitsFor(id) }
}

/** How many of so many codes, one after another to mailboxes of their own, are mailed. */
async function asked(times: number, options: (n: number) => Asking = () => ({})) {
  let mailed = 0
  for (let n = 0; n < times; n += 1) {
    const begun = await ask(`m${newId()}@elsewhere${n}.example`, options(n))
    if (begun.ok) mailed += 1
  }
  return mailed
}

const designsOf = (visitorId: string) =>
  scene.store.transact(async (tx) => {
    await somebody(tx, visitorId)
    const made = { id: newId(), visitorId, document, revision: 1, createdAt: now, updatedAt: now }
    await tx.insert(designs).values(made)
  })
const networks = (n: number) => `10.0.${n % 250}.${Math.floor(n / 250)}`

test('a thousand strangers at once are mailed so many codes and no more, and visitors and ads still leave', async () => {
  const { store } = scene
  const { stranger, designer, owner } = codeRules.shopAnHour
  // What stands there from the flood, as quickly as it is written.
  expect(await asked(3, (n) => ({ network: networks(n) }))).toBe(3)
  const [one] = await store.db.select().from(proofs)
  await store.transact((tx) => somebody(tx, 'crowd'))
  for (let n = 3; n < stranger; n += 1) {
    const its = {
      id: `p${n}`,
      sessionId: `s${n}`,
      visitorId: 'crowd',
      pressHash: `h${n}`,
      networkKey: `n${n}`,
    }
    const to = { mailboxKey: `m${n}`, canonicalKey: `m${n}` }
    await store.transact((tx) => tx.insert(proofs).values({ ...one!, ...its, ...to }))
  }
  expect(await asked(5, (n) => ({ network: networks(n + 10) }))).toBe(0)
  await designsOf('ben')
  expect((await ask('ben@home.example', { by: 'ben', network: 'n5' })).ok).toBe(true)

  // Nor does a flood of people with designs keep somebody out who has proven that mailbox here before.
  for (let n = stranger + 1; n < designer; n += 1) {
    const its = {
      id: `p${n}`,
      sessionId: `s${n}`,
      visitorId: 'crowd',
      pressHash: `h${n}`,
      networkKey: `n${n}`,
    }
    const to = { mailboxKey: `m${n}`, canonicalKey: `m${n}` }
    await store.transact((tx) => tx.insert(proofs).values({ ...one!, ...its, ...to }))
  }
  await designsOf('cleo')
  expect(await ask('cleo@home.example', { by: 'cleo', network: 'n7' })).toMatchObject({
    ok: false,
    reason: 'shop-codes',
  })
  expect((await ask('ana@example.org', { by: 'ana', network: 'n8' })).ok).toBe(true)
  expect(owner).toBeGreaterThan(designer)

  await scene.send(['mia', 'lea'])
  expect(await scene.mails('ad')).toHaveLength(2)
  expect(await asked(1, () => ({ network: 'later', at: later(1.1 / 24) }))).toBe(1)
})

test('one network is mailed so many codes an hour, and another goes on', async () => {
  const rule = codeRules.networkAnHour
  expect(await asked(rule.stranger + 5, () => ({ network: '10.1.1.1' }))).toBe(rule.stranger)
  await designsOf('ben')
  expect((await ask('ben@home.example', { by: 'ben', network: '10.1.1.1' })).ok).toBe(true)
  expect(await asked(1, () => ({ network: '10.1.1.2' }))).toBe(1)
})

test('one design is no entrance for everybody: its visitor asks for so many codes an hour', async () => {
  await designsOf('ben')
  expect(await asked(12, (n) => ({ by: 'ben', network: networks(n) }))).toBe(codeRules.visitorAnHour)
})

test('a stranger who asks for codes all the time locks nobody out of their mailbox', async () => {
  let mailed = 0
  for (let n = 0; n < 20; n += 1) if ((await ask('ana@example.org', { network: '10.1.1.1' })).ok) mailed += 1
  expect(mailed).toBe(codeRules.mailboxFromNetwork)
  // Its owner, on a new device elsewhere.
  expect((await ask('ana@example.org', { network: '10.2.2.2' })).ok).toBe(true)
  for (let n = 0; n < 20; n += 1) await ask('ana@example.org', { network: networks(n) })
  expect((await ask('ana@example.org', { network: '10.2.2.3' })).ok).toBe(false)
  // And with a design of their own, or in the browser where they proved it before.
  await designsOf('tablet')
  expect((await ask('ana@example.org', { by: 'tablet', network: '10.2.2.4' })).ok).toBe(true)
  expect((await ask('ana@example.org', { by: 'ana', network: '10.1.1.1' })).ok).toBe(true)
})

test.each(locales)(
  'no name that somebody typed stands in the mail that proves a mailbox, in %s',
  async (locale) => {
    const name = 'Buy pills at cheap'
    const { code } = await ask('mia@post.example', { name })
    const [mail] = await scene.mails('prove-mailbox')
    const props = propsOf(mail!, keys)
    expect(JSON.stringify(props)).not.toContain('pills')
    expect(mail!.fromName).toBeNull()
    // Nor in one that an earlier version wrote.
    const { subject, html, text } = await renderEmail(
      storedEmail({ email: 'prove-mailbox', props: { ...props, name } }),
      locale,
    )
    for (const part of [subject, html, text]) {
      expect(part).not.toContain('pills')
      expect(part).toContain(code)
    }
  },
)

test('whoever asked for peace gets no code, the page that asked reads the same, and the link of their ad takes it back', async () => {
  const { store } = scene
  const [mia] = await scene.send(['mia'])
  const token = mia!.token
  await store.transact((tx) => stopMails(tx, { token, reason: 'asked', now, keys }))
  const [held, free] = [await ask('mia@friends.example'), await ask('lea@friends.example')]
  const plain = ({ id: _id, code: _code, ...seen }: typeof held) => Object.keys(seen)
  expect(plain(held)).toEqual(plain(free))
  expect(held.ok).toBe(true)
  const states = async () =>
    Object.fromEntries((await scene.mails('prove-mailbox')).map(({ id, state }) => [id, state]))
  expect(await states()).toEqual({ [`proof-${held.id}`]: 'suppressed', [`proof-${free.id}`]: 'queued' })
  // Its codes run out as everybody's do.
  for (let n = 0; n < 4; n += 1) expect((await ask('mia@friends.example')).ok).toBe(true)
  expect((await ask('mia@friends.example')).ok).toBe(false)

  expect(await store.transact((tx) => takeMailsAgain(tx, { token: 'unknown', keys }))).toBe(false)
  expect(await store.transact((tx) => takeMailsAgain(tx, { token, keys }))).toBe(true)
  expect(await store.transact((tx) => takeMailsAgain(tx, { token, keys }))).toBe(false)
  const again = await ask('mia@friends.example', { at: later(0.1), by: 'mia' })
  expect((await states())[`proof-${again.id}`]).toBe('queued')
  const browser = { sessionId: 'session-mia', deviceId: 'd' }
  const typed = { browser, code: again.code, now: later(0.1), keys }
  expect(await store.transact((tx) => proveByCode(tx, typed))).toMatchObject({ ok: true })
})

test('a mailbox that does not exist is left alone for a while, its sender is told, and a wish outlasts that', async () => {
  const { store } = scene
  const mailbox = keys.mailboxKeys('mia@friends.example')
  const bounce = (at: Date) =>
    store.transact((tx) => noteBounce(tx, { mailboxKey: mailbox.mailboxKey, now: at }))
  await bounce(now)
  expect(await ask('mia@friends.example')).toMatchObject({ ok: false, reason: 'no-mailbox' })
  await expect(scene.send(['mia'])).rejects.toThrow('standing.error.no-mailbox')

  // One that waited for its turn meanwhile is not sent, and says why, to its sender and to staff.
  await store.transact(async (tx) => {
    await liftPeace(tx, { mailbox })
    await addVisitor(tx, 'ben', false)
  })
  await scene.send(['mia'], { by: 'ben' })
  await bounce(now)
  const proven = { ...(await ask('ben@example.org', { by: 'ben' })) }
  const browser = { sessionId: 'session-ben', deviceId: 'device-ben' }
  await store.transact((tx) => proveByCode(tx, { browser, code: proven.code, now, keys }))
  await scene.release('ben')
  expect(await scene.mails('ad')).toMatchObject([
    { state: 'suppressed', smtpResponse: 'no-mailbox', address: null },
  ])
  const [seen] = await sharesOf(store.db, 'ben', now)
  expect(standingOf(seen!.facts, String)).toMatchObject({ word: 'standing.address' })

  const gone = later(bouncedDays)
  expect(await heldBy(store.db, mailbox, later(bouncedDays - 0.1))).toEqual({ reason: 'bounced', since: now })
  expect(await heldBy(store.db, mailbox, gone)).toBeUndefined()
  await store.transact((tx) => givePeace(tx, { mailbox, reason: 'asked', now: later(1) }))
  await bounce(later(2))
  expect(await store.transact((tx) => forgetBounces(tx, { now: gone }))).toBe(0)
  expect(await heldBy(store.db, mailbox, later(4000))).toEqual({ reason: 'asked', since: later(1) })
  await store.transact((tx) => tx.delete(suppressions))
  await bounce(now)
  expect(await store.transact((tx) => forgetBounces(tx, { now: gone }))).toBe(1)
})

test('every reason is told by the one rule, and what nothing holds goes', () => {
  const ad = { email: 'ad', now, writtenAt: now } satisfies Facts
  const lately = {
    toMailbox: 0,
    toMailboxADay: 0,
    toMailboxFromNetwork: 0,
    fromNetwork: 0,
    byVisitor: 0,
    ofShop: 0,
  }
  const code = (requester: CodeRequester, more: Partial<typeof lately> = {}): Facts => ({
    ...ad,
    email: 'prove-mailbox',
    code: { requester, ...lately, ...more },
  })
  const cases: [Facts, MailRefusal | 'goes'][] = [
    [ad, 'goes'],
    [code('stranger'), 'goes'],
    [{ ...ad, addressed: false }, 'erased'],
    [{ ...ad, peace: 'asked' }, 'peace'],
    [{ ...ad, peace: 'not-mine' }, 'peace'],
    [{ ...ad, peace: 'bounced' }, 'no-mailbox'],
    [{ ...ad, ad: { takenDown: true } }, 'taken-down'],
    [{ ...ad, ad: { proven: false } }, 'unproven'],
    [{ ...ad, ad: { own: true } }, 'own-address'],
    [{ ...ad, ad: { fromSender: true } }, 'already-sent'],
    [{ ...ad, ad: { lately: true } }, 'lately'],
    [{ ...ad, ad: { ofSender: adRules.visitorMails } }, 'visitor-cap'],
    [{ ...ad, ad: { ofShop: adRules.shopMails } }, 'shop-cap'],
    [{ ...ad, ad: { ofSender: 9, ofShop: 499, proven: true } }, 'goes'],
    [{ ...ad, writtenAt: later(-7) }, 'too-old'],
    [{ ...ad, email: 'reward', writtenAt: later(-7) }, 'goes'],
    [{ ...ad, email: 'reward', writtenAt: later(-30) }, 'too-old'],
    [{ ...code('owner'), writtenAt: later(-20 / 1440) }, 'too-old'],
    [code('stranger', { toMailbox: 5 }), 'mailbox-codes'],
    [code('designer', { toMailbox: 5 }), 'goes'],
    [code('designer', { toMailboxFromNetwork: 3 }), 'mailbox-codes'],
    [code('owner', { toMailboxFromNetwork: 3, toMailbox: 11, toMailboxADay: 29 }), 'goes'],
    [code('owner', { toMailboxADay: 30 }), 'mailbox-codes'],
    [code('stranger', { fromNetwork: 20 }), 'network-codes'],
    [code('owner', { byVisitor: 8 }), 'network-codes'],
    [code('stranger', { ofShop: 150 }), 'shop-codes'],
    [{ ...code('stranger', { toMailbox: 5 }), peace: 'asked' }, 'mailbox-codes'],
  ]
  expect(
    cases.map(([facts]) => {
      const verdict = mayMail(facts)
      return verdict.ok ? 'goes' : verdict.reason
    }),
  ).toEqual(cases.map(([, said]) => said))
})

test('a hundred senders at their cap keep nobody else from sending', async () => {
  const { store } = scene
  await scene.send(['mia'])
  const [share] = await store.db.select().from(shares)
  const waiting = { releasedAt: null, confirmedAt: now, friendAddress: keys.seal('x@friends.example') }
  for (let sender = 0; sender < 100; sender += 1) {
    await store.transact(async (tx) => {
      await addVisitor(tx, `v${sender}`)
      for (let n = 0; n <= adRules.visitorMails; n += 1) {
        const id = `s${sender}-${n}`
        const its = { id, tokenHash: id, pictureToken: id, friendKey: id, friendCanonicalKey: id }
        const left = n < adRules.visitorMails ? {} : waiting
        await tx.insert(shares).values({ ...share!, ...its, ...left, visitorId: `v${sender}` })
      }
    })
  }
  await store.transact((tx) => addVisitor(tx, 'zoe'))
  const late = {
    id: 'late',
    tokenHash: 'late',
    pictureToken: 'late',
    friendKey: 'late',
    createdAt: later(0.01),
  }
  await store.transact((tx) =>
    tx.insert(shares).values({ ...share!, ...waiting, ...late, friendCanonicalKey: null, visitorId: 'zoe' }),
  )
  // The shop's own cap is another's affair.
  await store.transact((tx) =>
    tx
      .update(shares)
      .set({ releasedAt: later(-2) })
      .where(eq(shares.way, 'mail')),
  )
  await store.transact(async (tx) => {
    await tx.update(shares).set(waiting).where(eq(shares.id, 'late'))
    for (let sender = 0; sender < 100; sender += 1)
      await tx
        .update(shares)
        .set(waiting)
        .where(eq(shares.id, `s${sender}-${adRules.visitorMails}`))
  })
  expect(await scene.byClock(later(0.02))).toEqual(['zoe'])
  const [left] = await store.db.select({ mails: count() }).from(outbox).where(eq(outbox.shareId, 'late'))
  expect(left!.mails).toBe(1)
})
