import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sessions, setupLinks } from '#db/schema'
import { createKeys } from '~/domain/keys.server'
import { newId } from '~/domain/id'
import { createSetupLink, setPassword } from '~/domain/staff/commands.server'
import { hashPassword, verifyPassword } from '~/domain/staff/passwords.server'
import { invite, place, withdraw } from '~/domain/staff/people.server'
import {
  liveSetupLink,
  openInvitations,
  staffByEmail,
  staffById,
  staffCount,
  staffPeople,
} from '~/domain/staff/queries.server'
import { placeRefusal, type Place, type Role } from '~/domain/staff/staff'
import { openTestStore, type TestStore } from '../support/databases'
import { somebody } from './scene'

const keys = createKeys('a secret that is long enough to be one')
const now = new Date('2026-11-23T10:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let test: TestStore
beforeEach(async () => void (test = await openTestStore()))
afterEach(() => test.close())

const link = () => test.store.transact((tx) => createSetupLink(tx, { now, keys }))
const set = (token: string, email: string, at = now) => {
  const account = { token, name: 'Oona', email, passwordHash: 'hash', id: newId(), now: at, keys }
  return test.store.transact((tx) => setPassword(tx, account))
}
const asked = (role: Role, by: string) => test.store.transact((tx) => invite(tx, { role, by, now, keys }))
const put = (id: string, to: Place, by: string, at = now) =>
  test.store.transact((tx) => place(tx, { id, place: to, by, now: at }), { key: 'staff' })

async function account(token: string | undefined, email: string): Promise<string> {
  const made = await set(token ?? '', email)
  if (!made.ok) throw new Error(made.reason)
  return made.staffId
}

/** A shop with its first manager, and two more people whom she invited. */
async function shop() {
  const oona = await account(await link(), 'oona@shop.example')
  const pia = await account(await asked('manager', oona), 'pia@shop.example')
  const quinn = await account(await asked('counter', oona), 'quinn@shop.example')
  return { oona, pia, quinn }
}

describe('a setup link', () => {
  it('makes one account, once, within thirty minutes', async () => {
    const token = await link()
    expect(await set('made-up', 'oona@shop.example')).toEqual({ ok: false, reason: 'dead' })
    expect(await set(token, 'oona@shop.example', after(30))).toEqual({ ok: false, reason: 'dead' })
    const made = await set(token, 'Oona@Shop.example', after(29))
    expect(made).toMatchObject({ ok: true })
    expect(await set(token, 'second@shop.example')).toEqual({ ok: false, reason: 'dead' })
    expect(await staffCount(test.store.db)).toBe(1)
    const oona = await staffByEmail(test.store.db, ' OONA@shop.example')
    expect(oona).toMatchObject({ name: 'Oona', role: 'manager', passwordHash: 'hash' })
    expect(await staffById(test.store.db, oona!.id)).not.toHaveProperty('passwordHash')
  })

  it('of a first start is dead once there is staff, however many starts printed one', async () => {
    const [first, second] = [await link(), await link()]
    expect(await set(first, 'oona@shop.example')).toMatchObject({ ok: true })
    expect(await set(second, 'pia@shop.example')).toEqual({ ok: false, reason: 'dead' })
  })

  it('makes one account when two press at once, and stays good when the address is taken', async () => {
    const token = await link()
    const both = await Promise.all([set(token, 'pia@shop.example'), set(token, 'quinn@shop.example')])
    const [made] = both.filter(({ ok }) => ok)
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const invitation = (await asked('counter', made!.ok ? made!.staffId : ''))!
    const taken = (await staffPeople(test.store.db))[0]!.email
    expect(await set(invitation, taken)).toEqual({ ok: false, reason: 'taken' })
    expect(await set(invitation, 'rosa@shop.example')).toMatchObject({ ok: true })
  })
})

describe('an invitation', () => {
  it('makes an account with its role, once, within three days, and only its hash is kept', async () => {
    const oona = await account(await link(), 'oona@shop.example')
    const token = (await asked('counter', oona))!
    const rows = await test.store.db.select().from(setupLinks)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(await openInvitations(test.store.db, now)).toMatchObject([{ role: 'counter', by: 'Oona' }])
    const days = 3 * 1440
    expect(await liveSetupLink(test.store.db, { token, now: after(days), keys })).toBeUndefined()
    expect(await openInvitations(test.store.db, after(days))).toEqual([])
    expect(await set(token, 'quinn@shop.example', after(days - 1))).toMatchObject({ ok: true })
    expect(await staffByEmail(test.store.db, 'quinn@shop.example')).toMatchObject({ role: 'counter' })
    expect(await set(token, 'rosa@shop.example')).toEqual({ ok: false, reason: 'dead' })
    expect(await openInvitations(test.store.db, now)).toEqual([])
  })

  it('comes from a manager alone, can be withdrawn by one, and ends with its maker being one', async () => {
    const { oona, pia, quinn } = await shop()
    expect(await asked('manager', quinn)).toBeUndefined()
    expect(await asked('manager', 'nobody')).toBeUndefined()
    const [one, two] = [(await asked('manager', pia))!, (await asked('counter', oona))!]
    const tokenHash = keys.hashToken(two)
    const back = (by: string) => test.store.transact((tx) => withdraw(tx, { tokenHash, by, now }))
    expect([await back(quinn), await back(pia), await back(pia)]).toEqual([false, true, false])
    expect(await set(two, 'x@shop.example')).toEqual({ ok: false, reason: 'dead' })
    expect(await put(pia, 'out', oona)).toEqual({ ok: true })
    expect(await asked('manager', pia)).toBeUndefined()
    expect(await set(one, 'back-door@shop.example')).toEqual({ ok: false, reason: 'dead' })
  })
})

describe('the people of the shop', () => {
  it('change roles, go and come back; who is out is found no more and is signed out everywhere', async () => {
    const { oona, pia, quinn } = await shop()
    const session = (id: string, visitorId: string | null) => ({
      id,
      visitorId,
      staffId: quinn,
      deviceId: id,
      createdAt: now,
      expiresAt: after(9999),
    })
    await test.store.transact(async (tx) => {
      await somebody(tx, 'ana')
      await tx.insert(sessions).values([session('a', null), session('b', 'ana')])
    })
    expect(await put(quinn, 'manager', oona)).toEqual({ ok: true })
    expect(await staffById(test.store.db, quinn)).toMatchObject({ role: 'manager' })
    expect(await put(quinn, 'counter', pia)).toEqual({ ok: true })

    expect(await put(quinn, 'out', oona, after(5))).toEqual({ ok: true })
    expect(await staffById(test.store.db, quinn)).toBeUndefined()
    expect(await staffByEmail(test.store.db, 'quinn@shop.example')).toBeUndefined()
    expect(await test.store.db.select().from(sessions).where(eq(sessions.staffId, quinn))).toEqual([])
    expect(await test.store.db.select().from(sessions).where(eq(sessions.visitorId, 'ana'))).toHaveLength(1)
    const people = await staffPeople(test.store.db)
    expect(people.map(({ leftAt }) => leftAt)).toEqual([null, null, after(5)])
    expect(people.at(-1)).toMatchObject({ id: quinn, name: 'Oona' })
    // A page that is older than that gives nobody a way back in.
    expect(await put(quinn, 'manager', oona)).toEqual({ ok: false, reason: 'left' })
    expect(await put(quinn, 'back', oona)).toEqual({ ok: true })
    expect(await staffById(test.store.db, quinn)).toMatchObject({ role: 'counter' })
  })

  it('are changed by managers only; nobody locks themself out, and one manager always stays', async () => {
    const { oona, pia, quinn } = await shop()
    expect(await put(oona, 'out', quinn)).toEqual({ ok: false, reason: 'not-manager' })
    expect(await put('nobody', 'out', oona)).toEqual({ ok: false, reason: 'unknown' })
    expect(await put(oona, 'out', oona)).toEqual({ ok: false, reason: 'self' })
    expect(await put(oona, 'counter', oona)).toEqual({ ok: false, reason: 'self' })
    expect(await put(pia, 'counter', oona)).toEqual({ ok: true })
    expect(await put(oona, 'counter', pia)).toEqual({ ok: false, reason: 'not-manager' })
    expect(await put(oona, 'out', oona)).toEqual({ ok: false, reason: 'last-manager' })
  })

  it('keep a manager when two managers put each other out at the same moment', async () => {
    const { oona, pia } = await shop()
    for (const to of ['out', 'counter'] as const) {
      // Without a shared key, as two processes would.
      const each = (id: string, by: string) =>
        test.store.transact((tx) => place(tx, { id, place: to, by, now }))
      const both = await Promise.all([each(pia, oona), each(oona, pia)])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both.filter((one) => !one.ok)).toEqual([{ ok: false, reason: 'not-manager' }])
      const people = await staffPeople(test.store.db)
      const managers = people.filter(({ role, leftAt }) => role === 'manager' && !leftAt)
      expect(managers).toHaveLength(1)
      const [by, other] = managers[0]!.id === oona ? [oona, pia] : [pia, oona]
      if (to === 'out') expect(await put(other, 'back', by)).toEqual({ ok: true })
    }
  })

  it('never are without a manager, whatever is asked of whomever', () => {
    const places: Place[] = ['manager', 'counter', 'out', 'back']
    let people = [
      { id: 'a', role: 'manager' as Role, leftAt: null as Date | null },
      { id: 'b', role: 'manager' as Role, leftAt: null as Date | null },
      { id: 'c', role: 'counter' as Role, leftAt: null as Date | null },
    ]
    let seed = 7
    const chance = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
    let changed = 0
    for (let step = 0; step < 5000; step += 1) {
      const [by, id, to] = ['abc'[chance(3)]!, 'abc'[chance(3)]!, places[chance(4)]!]
      if (placeRefusal(people, { by, id, place: to })) continue
      changed += 1
      people = people.map((one) =>
        one.id !== id
          ? one
          : to === 'out'
            ? { ...one, leftAt: now }
            : to === 'back'
              ? { ...one, leftAt: null }
              : { ...one, role: to },
      )
      expect(people.filter(({ role, leftAt }) => role === 'manager' && !leftAt).length).toBeGreaterThan(0)
    }
    expect(changed).toBeGreaterThan(500)
  })
})

describe('a password', () => {
  it('is verified against argon2id, and never for an account that is not there', async () => {
    const stored = await hashPassword('two yards of teal satin')
    expect(stored).toMatch(/^\$argon2id\$/)
    expect(await verifyPassword(stored, 'two yards of teal satin')).toBe(true)
    expect(await verifyPassword(stored, 'two yards of teal satin ')).toBe(false)
    expect(await verifyPassword(undefined, 'nobody has this password')).toBe(false)
  })
})
