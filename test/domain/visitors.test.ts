import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { designs, outbox, proofs, sessions, shares, visitors } from '#db/schema'
import { createKeys } from '~/domain/keys.server'
import { newId } from '~/domain/id'
import { propsOf } from '~/domain/outbox/props.server'
import { beginProof, createVisitor } from '~/domain/visitors/commands.server'
import { proveByCode, proveByPress } from '~/domain/visitors/prove.server'
import { pendingProof, visitorById } from '~/domain/visitors/queries.server'
import { firstName, mailbox } from '~/domain/visitors/visitors'
import { openTestStore, type TestStore } from '../support/databases'

const keys = createKeys('a secret that is long enough to be one')
const start = new Date('2026-11-23T10:00:00Z')
const bare = { product: 'dress', version: 1, choices: {}, motifs: [] }
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
let test: TestStore
beforeAll(async () => (test = await openTestStore()))
afterAll(() => test.close())

/** A browser with an anonymous visitor in it. */
async function browser(now = start) {
  const [sessionId, visitorId] = [newId(), newId()]
  await test.store.transact(async (tx) => {
    await createVisitor(tx, { id: visitorId, locale: 'en', now })
    const expiresAt = new Date(now.getTime() + 1e10)
    await tx
      .insert(sessions)
      .values({ id: sessionId, visitorId, deviceId: newId(), createdAt: now, expiresAt })
  })
  return {
    sessionId,
    visitorId,
    /** The code and the press as they are derived, also where they were mailed to nobody. */
    begin: async (address: string, now = start, name = 'Ana', own = visitorId) => {
      const id = newId()
      const begun = await test.store.transact((tx) =>
        beginProof(tx, {
          id,
          sessionId,
          visitorId: own,
          name,
          address,
          next: '/mine',
          now,
          keys,
          locale: 'en',
          publicUrl: 'https://shop.example',
        }),
      )
      return { ok: begun.ok, code: keys.digitsFor(id), pressToken: keys.tokenFor('press', id) }
    },
    type: (code: string, now = start) =>
      test.store.transact((tx) =>
        proveByCode(tx, { browser: { sessionId, deviceId: `device ${sessionId}` }, code, now, keys }),
      ),
    press: (pressToken: string, now = start) =>
      test.store.transact((tx) =>
        proveByPress(tx, { browser: { sessionId, deviceId: `device ${sessionId}` }, pressToken, now, keys }),
      ),
  }
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('proving a mailbox', () => {
  it('by the mailed code makes the anonymous visitor a known one', async () => {
    const ana = await browser()
    const { code, ok } = await ana.begin('Ana@post.example')
    expect(ok).toBe(true)
    expect(await pendingProof(test.store.db, ana.sessionId)).toMatchObject({ name: 'Ana', triesLeft: 5 })
    const [mail] = await test.store.db
      .select()
      .from(outbox)
      .where(eq(outbox.mailboxKey, keys.hashMailbox('ana@post.example')))
    expect(mail).toMatchObject({ email: 'prove-mailbox', state: 'queued' })
    expect(propsOf(mail!, keys)).toMatchObject({ code })
    expect(keys.open(mail!.address!)).toBe('Ana@post.example')

    expect(await ana.type(` ${code.slice(0, 3)} ${code.slice(3)}`, later(19))).toEqual({
      ok: true,
      visitorId: ana.visitorId,
      next: '/mine',
    })
    expect(await visitorById(test.store.db, ana.visitorId)).toMatchObject({
      name: 'Ana',
      provenAt: later(19),
    })
    const [session] = await test.store.db.select().from(sessions).where(eq(sessions.id, ana.sessionId))
    expect(session!.provenUntil!.getTime()).toBe(later(19).getTime() + 90 * 86_400_000)
    expect(await ana.type(code)).toEqual({ ok: false, reason: 'expired' })
  })

  it('by the press works once, in the browser that asked and in no other', async () => {
    const [bea, other] = [await browser(), await browser()]
    const { pressToken } = await bea.begin('bea@post.example')
    expect(await other.press(pressToken)).toEqual({ ok: false, reason: 'wrong' })
    expect(await bea.press('made-up')).toEqual({ ok: false, reason: 'wrong' })
    expect(await bea.press(pressToken)).toMatchObject({ ok: true, visitorId: bea.visitorId })
    expect(await bea.press(pressToken)).toEqual({ ok: false, reason: 'expired' })
  })

  it('ends after five wrong codes, even for the right one and the press', async () => {
    const cleo = await browser()
    const { code, pressToken } = await cleo.begin('cleo@post.example')
    for (let n = 0; n < 4; n += 1)
      expect(await cleo.type(wrong(code))).toEqual({ ok: false, reason: 'wrong' })
    expect(await cleo.type(wrong(code))).toEqual({ ok: false, reason: 'too-many' })
    expect(await cleo.type(code)).toEqual({ ok: false, reason: 'too-many' })
    expect(await cleo.press(pressToken)).toEqual({ ok: false, reason: 'too-many' })
    expect((await visitorById(test.store.db, cleo.visitorId))?.provenAt).toBeNull()
  })

  it('counts five tries and no more when ten run at once', async () => {
    const dora = await browser()
    const { code } = await dora.begin('dora@post.example')
    await Promise.all(Array.from({ length: 8 }, () => dora.type(wrong(code))))
    const [proof] = await test.store.db.select().from(proofs).where(eq(proofs.sessionId, dora.sessionId))
    expect(proof!.tries).toBe(5)
  })

  it('is too late after twenty minutes, and a newer code ends the older', async () => {
    const emma = await browser()
    const { code } = await emma.begin('emma@post.example')
    expect(await emma.type(code, later(20))).toEqual({ ok: false, reason: 'expired' })
    const first = await emma.begin('emma@post.example', later(21))
    const second = await emma.begin('emma@post.example', later(22))
    expect(await emma.press(first.pressToken, later(23))).toEqual({ ok: false, reason: 'expired' })
    expect(await emma.type(second.code, later(23))).toMatchObject({ ok: true })
  })

  it('mails one mailbox five codes an hour, whoever asks', async () => {
    for (let n = 0; n < 5; n += 1) expect((await (await browser()).begin('flo@post.example')).ok).toBe(true)
    const sixth = await browser()
    const { code, ok } = await sixth.begin('flo@post.example', later(59))
    expect(ok).toBe(false)
    expect(await sixth.type(code, later(59))).toMatchObject({ ok: false })
    expect((await sixth.begin('flo@post.example', later(61))).ok).toBe(true)
  })

  it('that is known already brings designs and shares to its visitor', async () => {
    const [home, away] = [await browser(), await browser()]
    const first = await home.begin('gia@post.example')
    await home.type(first.code)
    await test.store.transact(async (tx) => {
      const made = { id: newId(), visitorId: away.visitorId, document: bare, createdAt: start }
      await tx.insert(designs).values({ ...made, revision: 1, updatedAt: start })
      await tx.insert(shares).values({
        ...made,
        designId: made.id,
        way: 'mail',
        tokenHash: newId(),
        pictureToken: newId(),
        friendName: 'Ines',
        friendLocale: 'en',
        campaignId: 'c',
        campaignVersion: 1,
      })
    })
    const second = await away.begin('GIA@post.example', later(1))
    expect(await away.type(second.code, later(1))).toMatchObject({ ok: true, visitorId: home.visitorId })
    for (const table of [designs, shares]) {
      expect(await test.store.db.$count(table, eq(table.visitorId, home.visitorId))).toBe(1)
      expect(await test.store.db.$count(table, eq(table.visitorId, away.visitorId))).toBe(0)
    }
    const [session] = await test.store.db.select().from(sessions).where(eq(sessions.id, away.sessionId))
    expect(session!.visitorId).toBe(home.visitorId)
    expect((await visitorById(test.store.db, home.visitorId))?.provenAt).toEqual(start)
  })

  it('of another person in a proven browser leaves what the first one made', async () => {
    const hedy = await browser()
    await hedy.type((await hedy.begin('hedy@post.example')).code)
    await test.store.transact((tx) =>
      tx.insert(designs).values({
        id: newId(),
        visitorId: hedy.visitorId,
        document: bare,
        revision: 1,
        createdAt: start,
        updatedAt: start,
      }),
    )
    const proven = await hedy.type((await hedy.begin('iris@post.example', start, 'Iris')).code)
    expect(proven).toMatchObject({ ok: true })
    expect(proven.ok && proven.visitorId).not.toBe(hedy.visitorId)
    expect(await test.store.db.$count(designs, eq(designs.visitorId, hedy.visitorId))).toBe(1)
    expect(await test.store.db.$count(visitors, eq(visitors.name, 'Iris'))).toBe(1)
  })
})

describe('what visitors enter', () => {
  it('is a name of letters, in any script, and nothing that could carry a message', () => {
    for (const name of ['Ana', 'Zoë', "D'Arcy", 'Anne-Marie', 'Ñoño', 'नेहा', '美咲', '  Dick ']) {
      expect(firstName.safeParse(name).success, name).toBe(true)
    }
    for (const name of [
      '',
      ' ',
      'a.com',
      'https://x',
      'Ana\nBcc: x',
      'Ana <a@b.co>',
      'a@b',
      'Ana, Bea',
      'A'.repeat(41),
    ]) {
      expect(firstName.safeParse(name).success, name).toBe(false)
    }
  })

  it('is one whole mailbox', () => {
    for (const address of ['ines@post.example', 'i.n+es@a-b.example', ' x@y.co ']) {
      expect(mailbox.safeParse(address).success, address).toBe(true)
    }
    for (const address of [
      'a@b.example,c@d.example',
      'a@b.example\nBcc: c@d.example',
      'a@b.example c@d.example',
      '"a b"@c.example',
      'Ana <a@b.example>',
      'a%c@b.example',
      'a@b.example@c.example',
      '.a@b.example',
      'a@localhost',
      'a@127.0.0.1',
      '@b.example',
      'a@-b.example',
      `${'a'.repeat(65)}@b.example`,
    ]) {
      expect(mailbox.safeParse(address).success, address).toBe(false)
    }
  })
})
