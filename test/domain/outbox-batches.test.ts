import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dialect } from '#db/columns'
import { outbox, shares, visitors } from '#db/schema'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { createKeys } from '~/domain/keys.server'
import { enqueue } from '~/domain/outbox/commands.server'
import { adRules } from '~/domain/outbox/gate'
import { unopenable, unreadable } from '~/domain/outbox/props.server'
import { outboxList } from '~/domain/outbox/queries.server'
import { createShares } from '~/domain/shares/commands.server'
import { sharesOf } from '~/domain/shares/queries.server'
import { standingOf } from '~/domain/shares/shares'
import { beginProof } from '~/domain/visitors/commands.server'
import { readEnvironment } from '~/services/environment/environment.server'
import { readMail, responseOf, stateOf } from '~/pages/outbox.server'
import { createServices, type Services } from '~/services/services.server'
import { openMailbox, type Mailbox } from '../support/smtp'
import { addVisitor, document, keys, later, now, openScene, secret, somebody } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
let services: Services
let mailbox: Mailbox
let at = now
let dataDir: string

beforeEach(async () => {
  at = now
  dataDir = mkdtempSync(join(tmpdir(), 'toile-turns-'))
  mailbox = await openMailbox()
  scene = await openScene()
  services = await open({ SMTP_URL: mailbox.url })
})
afterEach(async () => {
  await services?.close()
  await scene?.close()
  await mailbox?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const open = (more: Record<string, string>): Promise<Services> =>
  createServices(
    readEnvironment({
      NODE_ENV: 'test',
      DATABASE_URL: scene.url,
      DATA_DIR: dataDir,
      SECRET: secret,
      ...more,
    }),
    { clock: { now: () => at } },
  )

/** The process is back after so many days, and does what is due. */
async function dayComes(day: number) {
  at = later(day)
  await services.scheduler.run()
  await services.worker.drain()
}

/** A mail to a friend that is saved and not let go, as from a browser that is not proven, or not any more. */
async function saved(visitorId: string, friend: string) {
  const id = `share-${visitorId}-${friend}`
  const address = `${friend}@friends.example`
  const created = await scene.store.transact(async (tx) =>
    createShares(tx, {
      visitorId,
      designId: 'design',
      document,
      way: 'mail',
      friends: [{ id, name: 'Mia', locale: 'en', address }],
      now: at,
      keys,
      campaign: await currentCampaign(tx),
    }),
  )
  expect(created.ok).toBe(true)
  return id
}

const shareOf = async (id: string) =>
  (await scene.store.db.select().from(shares).where(eq(shares.id, id)))[0]!
const arrived = () => mailbox.received.map(({ to }) => to.join()).sort()

/** All that the shop may send in a day has just been sent, by others. */
async function shopIsFull(day: number) {
  const like = await shareOf('share-ana-first')
  await scene.store.transact(async (tx) => {
    await somebody(tx, 'others')
    for (let n = 0; n < adRules.shopMails; n += 1) {
      const id = `full-${day}-${n}`
      const its = { id, tokenHash: id, pictureToken: id, friendKey: id, friendCanonicalKey: id }
      await tx.insert(shares).values({ ...like, ...its, visitorId: 'others', releasedAt: later(day) })
    }
  })
}

test('an ad that its sender let go waits thirty days for its turn, and then its address is erased', async () => {
  const { store } = scene
  await scene.send(['first'])
  await store.transact((tx) => addVisitor(tx, 'ben'))
  const [soon, never] = [await saved('ben', 'mia'), await saved('ben', 'lea')]
  await shopIsFull(0)
  await scene.release('ben')
  expect((await shareOf(soon)).releasedAt).toBeNull()
  // Nothing ran for two days: the first thing done is to send, not to erase.
  await store.transact((tx) =>
    tx
      .update(shares)
      .set({ createdAt: later(-20) })
      .where(eq(shares.id, soon)),
  )
  await store.transact((tx) => tx.update(shares).set({ friendAddress: null }).where(eq(shares.id, never)))
  await dayComes(2)
  expect(arrived()).toContain('mia@friends.example')

  at = later(3)
  const late = await saved('ben', 'zoe')
  await shopIsFull(3)
  await scene.release('ben', later(3))
  for (let day = 4; day < 33; day += 14) {
    await shopIsFull(day)
    await dayComes(day)
  }
  expect((await shareOf(late)).friendAddress).not.toBeNull()
  await shopIsFull(33.01)
  await dayComes(33.01)
  expect(await shareOf(late)).toMatchObject({ friendAddress: null, releasedAt: null })
  expect(arrived()).not.toContain('zoe@friends.example')
})

test('an ad from a browser that must prove its mailbox again is not let go by the clock', async () => {
  const id = await saved('ana', 'mia')
  await dayComes(0.1)
  await dayComes(0.9)
  expect(arrived()).toEqual([])
  expect((await shareOf(id)).friendAddress).not.toBeNull()
  // Proven again, it goes; the one that nobody comes back for is erased after a day.
  const forgotten = await saved('ana', 'lea')
  await scene.store.transact((tx) =>
    tx.update(shares).set({ friendAddress: null }).where(eq(shares.id, forgotten)),
  )
  await scene.release('ana', at)
  await services.worker.drain()
  expect(arrived()).toEqual(['mia@friends.example'])
  at = later(2)
  const third = await saved('ana', 'zoe')
  await dayComes(3.1)
  expect(await shareOf(third)).toMatchObject({ friendAddress: null, releasedAt: null })
})

test('a code that ran out before it could leave is not sent, and says so', async () => {
  const form = { name: 'Mia', address: 'mia@post.example', next: '/mine', locale: 'en', keys, now } as const
  await scene.store.transact(async (tx) => {
    await somebody(tx, 'v')
    await beginProof(tx, {
      ...form,
      id: 'p',
      sessionId: 's',
      visitorId: 'v',
      publicUrl: 'http://localhost:3000',
    })
  })
  at = later(3)
  await services.worker.drain()
  expect(arrived()).toEqual([])
  const [mail] = await outboxList(scene.store.db)
  expect([mail!.state, stateOf(mail!), responseOf(mail!)]).toEqual(['cancelled', 'too-old', undefined])
})

test('while the mail server’s address is wrong nothing leaves, and no address stays longer than its mail is of use', async () => {
  await services.close()
  services = await open({ SMTP_URL: 'smtp://mail.example.com' })
  await scene.send(['mia'])
  await dayComes(6.9)
  expect(services.worker.trouble()?.kind).toBe('loopback')
  const [waiting] = await scene.mails('ad')
  expect(waiting).toMatchObject({ state: 'queued' })
  await dayComes(7)
  const [ended] = await scene.mails('ad')
  expect(ended).toMatchObject({ state: 'cancelled', smtpResponse: 'too-old', address: null })
  const [seen] = await sharesOf(scene.store.db, 'ana', at)
  expect(standingOf(seen!.facts, String)).toMatchObject({ word: 'standing.fault' })
})

test('one row that can’t be read is set aside with a reason that staff see, and everything else goes on', async () => {
  const { store } = scene
  const others = createKeys('another secret, of somebody else’s shop')
  const queue = (id: string, address: string, by = keys) =>
    store.transact((tx) =>
      enqueue(tx, {
        id,
        email: 'test',
        locale: 'en',
        props: { shop: { name: 'Atelier Maren', address: '14 Linden Street' } },
        address,
        now,
        keys: by,
        host: 'shop.example',
      }),
    )
  await queue('sealed', 'a@post.example', others)
  await queue('damaged', 'b@post.example')
  await queue('nowhere', 'c@post.example')
  await queue('good', 'd@post.example')
  const torn = dialect === 'sqlite' ? sql`'{"torn'` : sql`'[1]'::jsonb`
  await store.transact(async (tx) => {
    await tx.update(outbox).set({ props: torn }).where(eq(outbox.id, 'damaged'))
    await tx.update(outbox).set({ address: 'not sealed' }).where(eq(outbox.id, 'nowhere'))
    await addVisitor(tx, 'ben')
    await addVisitor(tx, 'cleo')
  })
  // Senders whose turn has come: of one the friend's address is torn, of one the own.
  const confirmed = { confirmedAt: now }
  const [torn1, torn2, whole] = [
    await saved('ana', 'mia'),
    await saved('ben', 'lea'),
    await saved('cleo', 'zoe'),
  ]
  await store.transact(async (tx) => {
    await tx.update(shares).set(confirmed)
    await tx.update(shares).set({ friendAddress: 'not sealed' }).where(eq(shares.id, torn1))
    await tx.update(visitors).set({ address: 'not sealed' }).where(eq(visitors.id, 'ben'))
  })
  await dayComes(0.1)
  expect(arrived()).toEqual(['d@post.example', 'zoe@friends.example'])
  expect((await shareOf(whole)).releasedAt).not.toBeNull()
  expect((await shareOf(torn2)).releasedAt).toBeNull()

  const list = await outboxList(store.db)
  const said = Object.fromEntries(
    list.map((mail) => [mail.id, [mail.state, stateOf(mail), mail.smtpResponse]]),
  )
  expect(said).toMatchObject({
    sealed: ['refused', 'unopenable', unopenable],
    nowhere: ['refused', 'damaged', unreadable],
    good: ['handed-over', 'handed-over', expect.any(String)],
  })
  expect(said.damaged).toEqual(['refused', 'damaged', unreadable])
  const ofTorn = list.find(({ shareId }) => shareId === torn1)!
  expect([ofTorn.state, stateOf(ofTorn), ofTorn.smtpResponse]).toEqual(['refused', 'damaged', unreadable])
  for (const mail of list) await readMail(mail, services.keys)
  const [seen] = await sharesOf(store.db, 'ana', at)
  expect(standingOf(seen!.facts, String)).toMatchObject({ word: 'standing.fault' })
})
