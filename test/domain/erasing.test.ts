import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { outbox, proofs, sessions, shares } from '#db/schema'
import { newId } from '~/domain/id'
import { endTooOld } from '~/domain/outbox/erase.server'
import { propsOf } from '~/domain/outbox/props.server'
import { beginProof, createVisitor, eraseProofs } from '~/domain/visitors/commands.server'
import { proveByCode } from '~/domain/visitors/prove.server'
import { readEnvironment } from '~/services/environment/environment.server'
import { createServices, type Services } from '~/services/services.server'
import { addVisitor, keys, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
let dataDir: string
beforeAll(async () => {
  scene = await openScene()
  dataDir = mkdtempSync(join(tmpdir(), 'toile-erasing-'))
})
afterAll(async () => {
  await scene.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A browser that asked for a code to this address. */
async function ask(address: string, at = now) {
  const [id, sessionId, visitorId] = [newId(), newId(), newId()]
  const begun = await scene.store.transact(async (tx) => {
    await createVisitor(tx, { id: visitorId, locale: 'en', now: at })
    const device = { deviceId: newId(), createdAt: at, expiresAt: later(90, at) }
    await tx.insert(sessions).values({ id: sessionId, visitorId, ...device })
    const publicUrl = 'https://shop.example'
    const form = { name: 'Mia', address, next: '/mine', locale: 'en', publicUrl, now: at, keys } as const
    return beginProof(tx, { id, sessionId, visitorId, ...form })
  })
  return { ...begun, sessionId, code: keys.digitsFor(id) }
}

it('A code is forgotten a day after it ran out, used or not, and not before; the cap of the hour holds.', async () => {
  const erase = (days: number) => scene.store.transact((tx) => eraseProofs(tx, { now: later(days) }))
  const kept = () => scene.store.db.$count(proofs)
  for (let n = 0; n < 4; n += 1) await ask('cap@post.example')
  const used = await ask('cap@post.example')
  const browser = { sessionId: used.sessionId, deviceId: 'a device' }
  const typed = { browser, code: used.code, now, keys }
  expect(await scene.store.transact((tx) => proveByCode(tx, typed))).toMatchObject({ ok: true })
  expect(await erase(1 / 25)).toBe(0)
  expect((await ask('cap@post.example', later(1 / 25))).ok).toBe(false)
  // Twenty minutes and a day later.
  expect(await erase(1 + 20 / 1440)).toBe(0)
  expect(await kept()).toBe(5)
  expect(await erase(1 + 21 / 1440)).toBe(5)
  expect((await ask('cap@post.example', later(2))).ok).toBe(true)
  await scene.store.transact(async (tx) => {
    await tx.delete(proofs)
    await tx.delete(outbox)
  })
})

it('A code that could not be mailed before it ran out is not mailed any more, and its address is erased.', async () => {
  await ask('late@post.example')
  const minutes = (after: number) => later(after / 1440)
  const end = (after: number) =>
    scene.store.transact((tx) => endTooOld(tx, { now: minutes(after), limit: 10 }))
  expect(await end(19)).toBe(0)
  expect(await end(20)).toBe(1)
  const [mail] = await scene.mails('prove-mailbox')
  expect(mail).toMatchObject({
    state: 'cancelled',
    smtpResponse: 'too-old',
    address: null,
    doneAt: minutes(20),
  })
  expect(propsOf(mail!, keys)).toBeUndefined()
  await scene.store.transact(async (tx) => {
    await tx.delete(proofs)
    await tx.delete(outbox)
  })
})

it('After days without a process the chores erase what is due: addresses, names and codes nobody confirmed.', async () => {
  await scene.store.transact((tx) => addVisitor(tx, 'ben', false))
  await scene.send(['mia'], { by: 'ben' })
  await ask('ben@post.example')
  let at = now
  const open = (): Promise<Services> => {
    const env = readEnvironment({
      NODE_ENV: 'test',
      DATABASE_URL: scene.url,
      DATA_DIR: dataDir,
      SECRET: 'a secret of the tests, long enough to be one',
    })
    return createServices(env, { clock: { now: () => at } })
  }
  const addresses = async () => ({
    friends: (await scene.store.db.select().from(shares)).filter(({ friendAddress }) => friendAddress).length,
    proofs: await scene.store.db.$count(proofs),
    mails: (await scene.store.db.select().from(outbox)).filter(({ address }) => address).length,
    codes: (await scene.store.db.select().from(outbox)).filter((mail) => propsOf(mail, keys)).length,
  })

  const before = await open()
  await before.worker.drain()
  await before.scheduler.run()
  const codes = (await addresses()).codes
  expect(await addresses()).toEqual({ friends: 1, proofs: 1, mails: 0, codes })
  expect(codes).toBeGreaterThan(0)
  at = later(0.99)
  await before.scheduler.run()
  expect(await addresses()).toEqual({ friends: 1, proofs: 1, mails: 0, codes })
  await before.close()

  at = later(5)
  const after = await open()
  after.scheduler.start()
  await after.scheduler.stop()
  expect(await addresses()).toEqual({ friends: 0, proofs: 0, mails: 0, codes: 0 })
  await after.close()
})
