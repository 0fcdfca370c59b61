import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  conversionTraces,
  conversions,
  friendMarks,
  identities,
  ledger,
  orders,
  outbox,
  shares,
  suppressions,
} from '#db/schema'
import { askForDress } from '~/domain/orders/commands.server'
import { adRules } from '~/domain/outbox/gate'
import { readEnvironment } from '~/services/environment/environment.server'
import { createServices, type Services } from '~/services/services.server'
import { document, keys, later, now, openScene, secret, somebody } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
let services: Services
let at = now
const dataDir = mkdtempSync(join(tmpdir(), 'toile-promises-'))

beforeEach(async () => {
  at = now
  scene = await openScene()
  const env = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: scene.url,
    DATA_DIR: dataDir,
    SECRET: secret,
  })
  services = await createServices(env, { clock: { now: () => at } })
})
afterEach(async () => {
  await services?.close()
  await scene?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function dayComes(day: number) {
  at = later(day)
  await services.scheduler.run()
  await services.worker.drain()
}

test('a year of chores sends a friend one email', async () => {
  await scene.send(['mia'])
  for (let day = 0; day < 400; day += 20) await dayComes(day)
  const sent = await scene.store.db.select().from(outbox)
  expect(sent.map(({ email, state }) => [email, state])).toEqual([['ad', 'handed-over']])
})

test('what is asked of the shop and the mark of a mailbox that counted stay; what browsers were known by goes a year after it could matter', async () => {
  const { store } = scene
  const [mia] = await scene.send(['mia'])
  await scene.answer(mia!)
  const ask = { id: 'ask', name: 'Mia', contact: 'mia@friends.example', note: '' }
  await store.transact((tx) => askForDress(tx, { ...ask, document, now, keys }))
  const [{ state } = { state: '' }] = await store.db.select().from(conversions)
  expect(state).toBe('counted')
  const kept = async () => ({
    people: await store.db.$count(identities),
    answers: await store.db.$count(conversionTraces),
    marks: await store.db.$count(friendMarks),
    asks: await store.db.$count(orders),
  })
  const before = await kept()
  expect(Math.min(...Object.values(before))).toBeGreaterThan(0)
  // Sent on the last day of one window of twelve months, counted on the last of another, and twelve months more.
  await dayComes(3 * 365)
  expect(await kept()).toEqual(before)
  await dayComes(3 * 365 + 3)
  expect(await kept()).toEqual({ ...before, people: 0, answers: 0 })
  expect(JSON.stringify(await store.db.select().from(ledger))).not.toContain('Mia')
})

test('a wish for peace whose exact form alone was kept is not found by another spelling', async () => {
  const reason = { reason: 'asked' as const, createdAt: now }
  await scene.store.transact((tx) =>
    tx.insert(suppressions).values([
      { mailboxKey: keys.hashMailbox('mia+shops@friends.example'), ...reason },
      { mailboxKey: keys.hashMailbox('lea@friends.example'), ...reason },
    ]),
  )
  await scene.send(['mia', 'lea'])
  expect(await scene.mails('ad')).toHaveLength(1)
})

test('the shop’s mails of a day have an end, whoever sends them', async () => {
  const { store, send } = scene
  await send(['mia'])
  const [share] = await store.db.select().from(shares)
  await store.transact((tx) => somebody(tx, 'others'))
  for (let n = 1; n < adRules.shopMails; n += 1) {
    const unique = { id: `share-${n}`, tokenHash: `t${n}`, pictureToken: `p${n}`, friendKey: `f${n}` }
    await store.transact((tx) => tx.insert(shares).values({ ...share!, ...unique, visitorId: 'others' }))
  }
  await expect(send(['lea'])).rejects.toThrow('standing.error.shop-cap')
  await send(['lea'], { at: later(1.1) })
})
