import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '#db/migrate'
import {
  conversions,
  conversionTraces,
  friendMarks,
  identities,
  outbox,
  proofs,
  rewards,
  settings,
  shares,
  suppressions,
  visitors,
} from '#db/schema'
import { readEnvironment } from '~/services/environment/environment.server'
import { propsOf } from '~/domain/outbox/props.server'
import { checkEverything } from '~/pages/audit.server'
import { upgrade } from '~/services/startup.server'
import { createServices, type Services } from '~/services/services.server'
import { layOldShop, type OldShop } from '../support/old-shop'

let shop: OldShop
let services: Services

beforeEach(async () => {
  shop = await layOldShop()
  await migrate(shop.url, { backedUp: true, tell: () => {} })
  services = await createServices(readEnvironment(shop.env as unknown as NodeJS.ProcessEnv))
  await upgrade(services)
}, 60_000)
afterEach(async () => {
  await services?.close()
  await shop?.close()
})

const rows = async () => {
  const { db } = services.store
  const tables = {
    conversions,
    conversionTraces,
    friendMarks,
    identities,
    outbox,
    proofs,
    rewards,
    settings,
    shares,
    visitors,
  }
  const found = await Promise.all(
    Object.values(tables).map((table) => db.select().from(table as typeof shares)),
  )
  return Object.fromEntries(Object.keys(tables).map((name, n) => [name, found[n]]))
}

test('a shop that 0.1.0 left knows its people by canonical forms, and whose each browser is', async () => {
  const { db } = services.store
  for (const one of await db.select().from(visitors)) {
    if (!one.mailboxKey) continue
    expect(one.canonicalKey).toBe(services.keys.mailboxKeys(services.keys.open(one.address!)).canonicalKey)
    const own = await db.select().from(identities).where(eq(identities.visitorId, one.id))
    expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(['mailbox', 'device', 'session']))
  }
  // Marks of devices became what acts were seen from, keyed; mailboxes go on being marks.
  const traces = await db.select().from(conversionTraces)
  expect(traces.filter(({ kind }) => kind === 'device').length).toBeGreaterThan(0)
  for (const { kind, key } of traces) if (kind !== 'mailbox') expect(key).toMatch(/^[\w-]{43}$/)
  expect(new Set((await db.select().from(friendMarks)).map(({ kind }) => kind))).toEqual(new Set(['mailbox']))
  for (const { state, decideBy, signal } of await db.select().from(conversions))
    if (state === 'held') expect([decideBy instanceof Date, signal]).toEqual([true, 'machine'])
})

test('its vouchers keep what they promised and the friends who earned them, and its ledger is whole', async () => {
  const { db } = services.store
  const found = await db.select().from(rewards).orderBy(rewards.k)
  expect(found.map(({ k, state, worth, currency }) => [k, state, worth, currency])).toEqual([
    [1, 'redeemed', 18_000, 'EUR'],
    [2, 'granted', 18_000, 'EUR'],
  ])
  const names = async (rewardId: string) => {
    const bound = await db
      .select({ name: shares.friendName })
      .from(conversions)
      .innerJoin(shares, eq(shares.id, conversions.shareId))
      .where(eq(conversions.rewardId, rewardId))
    return bound.map(({ name }) => name).sort()
  }
  expect(await names(found[0]!.id)).toEqual(['Hanna', 'Ines', 'Priya'])
  expect(await names(found[1]!.id)).toEqual(['Dora', 'Edda', 'Lena'])
  expect((await checkEverything({ ...services, dataDir: shop.dataDir })).flaws).toEqual([])
})

test('its mails and its mail server’s password lie sealed, and its wish for peace holds', async () => {
  const { db } = services.store
  const mails = await db.select().from(outbox)
  for (const mail of mails) {
    expect(typeof mail.props).toBe('string')
    expect(propsOf(mail, services.keys)).toHaveProperty('shop')
  }
  const [smtp] = await db.select().from(settings).where(eq(settings.section, 'smtp'))
  expect(JSON.stringify(smtp)).not.toContain('smtp://')
  expect(await db.select().from(suppressions)).toHaveLength(1)
})

test('an upgrade done twice is an upgrade done once', async () => {
  const once = await rows()
  await upgrade(services)
  expect(await rows()).toEqual(once)
})
