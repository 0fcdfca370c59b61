import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { orders, settings } from '#db/schema'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { recognizeSecret } from '~/domain/identity/secret.server'
import { createKeys } from '~/domain/keys.server'
import { readSettings } from '~/domain/settings/queries.server'
import { defaults } from '~/domain/settings/settings'
import { seedDemo } from '~/services/seed.server'
import { openTestStore, type TestStore } from '../support/databases'
import { addVisitor, document, keys, later, now } from './scene'

const others = createKeys('the secret of another shop altogether')
let test: TestStore
beforeEach(async () => (test = await openTestStore()))
afterEach(() => test.close())

const recognize = (secret = keys, at = now) =>
  test.store.transact((tx) => recognizeSecret(tx, { keys: secret, now: at }))

it('A new database takes the secret it is opened with, and from then on no other.', async () => {
  await recognize()
  await recognize(keys, later(3))
  await expect(recognize(others)).rejects.toThrow(/made with another secret.*SECRET it was made with/)
  const rows = await test.store.db.select().from(settings).where(eq(settings.section, 'secret'))
  expect(rows).toEqual([
    {
      section: 'secret',
      value: { fingerprint: keys.fingerprint, since: now.toISOString() },
      updatedAt: now,
    },
  ])
})

it('A database that knows no secret yet takes only one that opens what is sealed there.', async () => {
  await test.store.transact((tx) => addVisitor(tx, 'ana'))
  await expect(recognize(others)).rejects.toThrow('made with another secret')
  expect(await test.store.db.$count(settings)).toBe(0)
  await recognize()
})

it('One sealed value that was damaged does not make the secret another one.', async () => {
  const ask = (id: string, contact: string) => ({
    ...{ id, contact, document, name: 'Ines', note: '', state: 'asked' as const, createdAt: now },
  })
  await test.store.transact(async (tx) => {
    await tx.insert(orders).values([ask('a', 'k1.AAAA'), ask('b', keys.seal('ines@post.example'))])
  })
  await recognize()
})

it('What the database knows of its secret is no setting: the shop is still new, and its settings are as they were.', async () => {
  await recognize()
  expect(await readSettings(test.store.db)).toEqual(defaults)
  expect(await seedDemo({ store: test.store, clock: { now: () => now } })).toEqual({ seeded: true })
  expect((await currentCampaign(test.store.db)).rules.holdDays).toBe(0)
  expect(await seedDemo({ store: test.store, clock: { now: () => now } })).toEqual({ seeded: false })
})
