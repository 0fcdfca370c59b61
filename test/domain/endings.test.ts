import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identities, outbox, sessions, setupLinks, visitors } from '#db/schema'
import { createDesign } from '~/domain/designs/commands.server'
import { enqueue } from '~/domain/outbox/commands.server'
import { shareSeen } from '~/domain/shares/queries.server'
import { standingOf } from '~/domain/shares/shares'
import { createSetupLink } from '~/domain/staff/commands.server'
import { invite } from '~/domain/staff/people.server'
import { readEnvironment } from '~/services/environment/environment.server'
import { createServices, type Services } from '~/services/services.server'
import { addVisitor, document, keys, later, now, openScene, secret } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
let services: Services
let at = now
const dataDir = mkdtempSync(join(tmpdir(), 'toile-endings-'))

beforeEach(async () => {
  at = now
  scene = await openScene()
  const given = { NODE_ENV: 'test' as const, DATABASE_URL: scene.url, DATA_DIR: dataDir, SECRET: secret }
  services = await createServices(readEnvironment(given), { clock: { now: () => at } })
})
afterEach(async () => {
  await services?.close()
  await scene?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function dayComes(day: number) {
  at = later(day)
  await services.scheduler.run()
}
const ids = async (table: typeof sessions | typeof visitors) =>
  (await scene.store.db.select({ id: table.id }).from(table)).map(({ id }) => id).sort()

test('a session that ran out is gone the day after, and whose it was stays known', async () => {
  const { store } = scene
  const row = { deviceId: 'device', createdAt: now }
  await store.transact(async (tx) => {
    for (let n = 0; n < 1200; n += 1)
      await tx.insert(sessions).values({ ...row, id: `over-${n}`, expiresAt: later(1) })
    await tx.insert(sessions).values({ ...row, id: 'live', expiresAt: later(200) })
  })
  await dayComes(0.5)
  expect(await store.db.$count(sessions)).toBe(1202)
  await dayComes(91)
  expect(await ids(sessions)).toEqual(['live'])
  const known = await store.db.select().from(identities).where(eq(identities.visitorId, 'ana'))
  expect(known.map(({ kind, key }) => [kind, key])).toContainEqual([
    'session',
    keys.hashTrace('session', 'session-ana'),
  ])
})

test('a visitor of whom nothing is left but the row is forgotten: not before, and no other', async () => {
  const { store } = scene
  await store.transact(async (tx) => {
    for (const name of ['nobody', 'designer', 'sender']) await addVisitor(tx, name, false)
    await createDesign(tx, { id: 'd', visitorId: 'designer', document, now })
    for (let n = 0; n < 600; n += 1)
      await tx.insert(visitors).values({ id: `empty-${n}`, locale: 'en', createdAt: now })
  })
  await scene.send(['mia'], { by: 'sender', way: 'link' })
  await dayComes(2)
  expect(await ids(visitors)).toEqual(['ana', 'designer', 'nobody', 'sender'])
  // Its session has ended, but its marks may still bear on an answer.
  await dayComes(3 * 365)
  expect(await ids(visitors)).toEqual(['ana', 'designer', 'nobody', 'sender'])
  await dayComes(3 * 365 + 3)
  expect(await ids(visitors)).toEqual(['ana', 'designer', 'sender'])
})

test('a link for staff is forgotten once it was used or ran out', async () => {
  const { store } = scene
  await store.transact(async (tx) => {
    const [used, open] = [await createSetupLink(tx, { now, keys }), await createSetupLink(tx, { now, keys })]
    await tx
      .update(setupLinks)
      .set({ usedAt: now })
      .where(eq(setupLinks.tokenHash, keys.hashToken(used)))
    await tx
      .update(setupLinks)
      .set({ expiresAt: later(3) })
      .where(eq(setupLinks.tokenHash, keys.hashToken(open)))
    expect(await invite(tx, { role: 'counter', by: 'nobody', now, keys })).toBeUndefined()
  })
  await dayComes(1)
  expect(await store.db.$count(setupLinks)).toBe(1)
  await dayComes(4)
  expect(await store.db.$count(setupLinks)).toBe(0)
})

test('of a mail nothing is left 90 days after a proof, and of others once no answer can count; where a share stands is said all the same', async () => {
  const { store } = scene
  const [mia, lea] = await scene.send(['mia', 'lea'])
  const props = {
    shop: { name: 'Maren', address: 'Galway' },
    code: '123456',
    pressUrl: 'https://toile.example/p',
  }
  const proof = { email: 'prove-mailbox', locale: 'en', props, keys, host: 'toile.example' } as const
  await store.transact((tx) => enqueue(tx, { ...proof, id: 'proof-x', address: 'ana@example.org', now }))
  await store.transact((tx) =>
    tx
      .update(outbox)
      .set({ state: 'suppressed', smtpResponse: 'peace', doneAt: now })
      .where(eq(outbox.shareId, lea!.id)),
  )
  await services.worker.drain()
  const mails = async () => (await store.db.select().from(outbox)).map(({ email }) => email).sort()
  const standing = async (id: string) => {
    const { facts } = (await shareSeen(store.db, id, at))!
    return standingOf(facts, (day) => day.toISOString().slice(0, 10)).word
  }
  await dayComes(89)
  expect(await mails()).toEqual(['ad', 'ad', 'prove-mailbox'])
  await dayComes(92)
  expect(await mails()).toEqual(['ad', 'ad'])
  await dayComes(400)
  expect(await standing(mia!.id)).toBe('standing.too-late')
  expect(await standing(lea!.id)).toBe('standing.nobody')
  await dayComes(3 * 365 + 3)
  expect(await mails()).toEqual([])
  for (const { id } of [mia!, lea!]) expect(await standing(id)).toBe('standing.too-late')
})
