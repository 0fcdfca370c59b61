import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeys } from '~/domain/keys.server'
import { newId } from '~/domain/id'
import { createSetupLink, setPassword } from '~/domain/staff/commands.server'
import { hashPassword, verifyPassword } from '~/domain/staff/passwords.server'
import { staffByEmail, staffById, staffCount } from '~/domain/staff/queries.server'
import { openTestStore, type TestStore } from '../support/databases'

const keys = createKeys('a secret that is long enough to be one')
const now = new Date('2026-11-23T10:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let test: TestStore
beforeAll(async () => (test = await openTestStore()))
afterAll(() => test.close())

const link = () => test.store.transact((tx) => createSetupLink(tx, { now, keys }))
const set = (token: string, email: string, at = now) => {
  const account = { token, name: 'Oona', email, passwordHash: 'hash', id: newId(), now: at, keys }
  return test.store.transact((tx) => setPassword(tx, account))
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

  it('makes one account when two press at once, and stays good when the address is taken', async () => {
    const token = await link()
    expect(await set(token, 'oona@shop.example')).toEqual({ ok: false, reason: 'taken' })
    const both = await Promise.all([set(token, 'pia@shop.example'), set(token, 'quinn@shop.example')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
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
