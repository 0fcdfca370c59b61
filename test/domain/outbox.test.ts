import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outbox, shares, suppressions, visitors } from '#db/schema'
import type { Email } from '#emails/index'
import type { Store, Writer } from '#db/store'
import { createKeys } from '~/domain/keys.server'
import { newId } from '~/domain/id'
import { claimDue } from '~/domain/outbox/claim.server'
import { enqueue, type Enqueue } from '~/domain/outbox/commands.server'
import { propsOf } from '~/domain/outbox/props.server'
import { createWorker, type Worker } from '~/mail/worker.server'
import { openTestStore, type TestStore } from '../support/databases'
import { openMailbox, type Mailbox } from '../support/smtp'
import { openScripted } from '../mail/servers'

const keys = createKeys('a secret that is long enough to be one')
const shop = { name: 'Atelier Maren', address: '14 Linden Street' }
let test: TestStore
let store: Store
let now: Date
let worker: Worker | undefined
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
beforeEach(() => (now = new Date('2026-11-23T10:00:00Z')))
afterEach(async () => {
  await worker?.stop()
  await store.transact(async (tx) => {
    await tx.delete(outbox)
    await tx.delete(suppressions)
  })
})
afterAll(() => test.close())

const pass = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000))
const workerFor = (smtpUrl: string | undefined, publicUrl = 'http://localhost:3000') =>
  (worker = createWorker({ store, keys, clock: { now: () => now }, publicUrl, smtpUrl, alone: true }))

type More = Partial<Omit<Enqueue, keyof Email>>

async function queue(mail: More = {}, email: Email = { email: 'test', props: { shop } }): Promise<string> {
  const id = newId()
  const to = { locale: 'en', address: 'ines@post.example', host: 'shop.example' } as const
  await store.transact((tx) => enqueue(tx, { id, now, keys, ...to, ...mail, ...email }))
  return id
}

async function row(id: string) {
  const [found] = await store.db.select().from(outbox).where(eq(outbox.id, id))
  return found!
}

/** An ad in the outbox, with its share and its sender. */
async function ad({ proven = true, ...mail }: More & { proven?: boolean } = {}) {
  const shareId = newId()
  await store.transact(async (tx) => {
    await tx
      .insert(visitors)
      .values({ id: shareId, locale: 'en', provenAt: proven ? now : null, createdAt: now })
    await tx.insert(shares).values({
      id: shareId,
      visitorId: shareId,
      document: { product: 'dress', version: 1, choices: {}, motifs: [] },
      way: 'mail',
      tokenHash: shareId,
      pictureToken: shareId,
      friendName: 'Ines',
      friendLocale: 'en',
      campaignId: 'c',
      campaignVersion: 1,
      createdAt: now,
    })
  })
  const props = {
    shop,
    senderName: 'Ana',
    friendName: 'Ines',
    pictureUrl: 'https://shop.example/pictures/p.jpg',
    alt: 'A teal dress.',
    adUrl: 'https://shop.example/a/t',
    stopUrl: 'https://shop.example/stop/t',
  }
  const id = await queue({ fromName: 'Ana', shareId, ...mail }, { email: 'ad', props })
  return { id, shareId }
}

describe('a mail server that takes mails', () => {
  let server: Mailbox
  beforeAll(async () => (server = await openMailbox()))
  beforeEach(() => void (server.received.length = 0))
  afterAll(() => server.close())

  it('is handed each mail once, and the address is erased', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, n) => queue({ address: `f${n}@post.example` })),
    )
    await Promise.all([workerFor(server.url).drain(), worker!.drain()])
    await worker!.drain()
    expect(server.received.map(({ to }) => to.join()).sort()).toEqual(
      ids.map((_, n) => `f${n}@post.example`).sort(),
    )
    const sent = await row(ids[0]!)
    expect(sent).toMatchObject({ state: 'handed-over', address: null, tries: 1, doneAt: now })
    expect(sent.smtpResponse).not.toContain('@')
    const mail = server.received.find(({ mail }) => mail.messageId === sent.messageId)!.mail
    expect(mail.subject).toBe('A test email from Atelier Maren')
    expect(mail.html).toContain('The thread holds')
    expect(mail.text).toContain('The thread holds')
  })

  it('gets an ad with its sender, its marks and its way out', async () => {
    await ad()
    await workerFor(server.url).drain()
    const { mail } = server.received[0]!
    expect(mail.from!.value).toEqual([{ name: 'Ana via Atelier Maren', address: 'mail@toile.example' }])
    const lines = mail.headerLines.map(({ line }) => line.replace(/\r\n\s+/g, ' '))
    expect(lines).toContain('List-Unsubscribe: <https://shop.example/stop/t>')
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(lines).toContain('Auto-Submitted: auto-generated')
    expect(lines).toContain('Feedback-ID: ad:toile')
  })

  it.each([
    'Ana, eve@evil.example',
    'Ana\r\nBcc: eve@evil.example',
    'Ana" <eve@evil.example>, "',
    'A\u2028na\0',
  ])('sees one recipient and one sender, whatever the name: %j', async (name) => {
    const { id } = await ad({ fromName: name })
    // As if the name had reached the table by another way than `enqueue`.
    if (!name.includes('\0'))
      await store.transact((tx) => tx.update(outbox).set({ fromName: name }).where(eq(outbox.id, id)))
    await workerFor(server.url).drain()
    const { to, mail } = server.received[0]!
    expect(to).toEqual(['ines@post.example'])
    expect(mail.from!.value).toHaveLength(1)
    expect(mail.from!.value[0]!.address).toBe('mail@toile.example')
    expect(mail.headers.has('bcc')).toBe(false)
    expect(mail.cc).toBeUndefined()
  })

  it('never gets a mail for an address that is not one whole mailbox', async () => {
    for (const address of ['a@b.example,c@d.example', 'a@b.example\r\nRCPT TO:<c@d.example>']) {
      await expect(queue({ address })).rejects.toThrow()
      const id = await queue()
      await store.transact((tx) =>
        tx
          .update(outbox)
          .set({ address: keys.seal(address) })
          .where(eq(outbox.id, id)),
      )
    }
    await workerFor(server.url).drain()
    expect(server.received).toEqual([])
  })

  it('never gets a mail for a suppressed address, whenever it was suppressed', async () => {
    const mailboxKey = keys.hashMailbox('ines@post.example')
    const before = await queue()
    await store.transact((tx) =>
      tx.insert(suppressions).values({ mailboxKey, reason: 'asked', createdAt: now }),
    )
    const after = await queue({ address: 'INES@post.example' })
    await workerFor(server.url).drain()
    expect(server.received).toEqual([])
    expect(await row(before)).toMatchObject({ state: 'suppressed', address: null })
    expect(await row(after)).toMatchObject({ state: 'suppressed', address: null })
  })

  it('never gets an ad that was taken down, or whose sender is not proven', async () => {
    const [down, unproven] = [await ad(), await ad({ proven: false })]
    await store.transact((tx) =>
      tx.update(shares).set({ takenDownAt: now }).where(eq(shares.id, down.shareId)),
    )
    await workerFor(server.url).drain()
    expect(server.received).toEqual([])
    for (const { id } of [down, unproven])
      expect(await row(id)).toMatchObject({ state: 'cancelled', address: null })
  })

  it('gets nothing while the suppressions can’t be read', async () => {
    await queue()
    const blind: Store = {
      ...store,
      transact: (work, options) => store.transact((tx) => work(new Proxy(tx, { get: blindly })), options),
    }
    const blindly = (tx: Writer, name: keyof Writer) =>
      name !== 'select'
        ? Reflect.get(tx, name)
        : (fields: never) => ({
            from: (table: never) => {
              if (table === suppressions) throw new Error('no suppressions')
              return tx.select(fields).from(table)
            },
          })
    worker = createWorker({
      store: blind,
      keys,
      clock: { now: () => now },
      publicUrl: 'http://localhost',
      smtpUrl: server.url,
      alone: true,
    })
    await expect(worker.drain()).rejects.toThrow('no suppressions')
    expect(server.received).toEqual([])
  })

  it('gets no second copy of what a dead process was sending', async () => {
    const id = await queue()
    await store.transact((tx) => claimDue(tx, { now, limit: 1 }))
    expect(await row(id)).toMatchObject({ state: 'sending' })
    await workerFor(server.url).start()
    await worker!.drain()
    expect(await row(id)).toMatchObject({ state: 'unknown', address: null })
    expect(server.received).toEqual([])
  })

  it('has another worker’s mail left alone, until that one must be dead', async () => {
    const id = await queue()
    await store.transact((tx) => claimDue(tx, { now, limit: 1 }))
    await workerFor(server.url).drain()
    expect((await row(id)).state).toBe('sending')
    pass(15)
    await worker!.drain()
    expect((await row(id)).state).toBe('unknown')
  })

  it('gets a mail soon after a poke', async () => {
    await workerFor(server.url).start()
    await queue({ address: 'poked@post.example' })
    worker!.poke()
    await expect(server.next('poked@post.example')).resolves.toBeDefined()
  })
})

describe('a mail server that fails', () => {
  it.each([
    ['refuses to talk', { connect: '554 go away' }, 'deferred', 0],
    ['hangs up at once', { connect: 'drop' }, 'deferred', 0],
    ['hangs up at the sender', { from: 'drop' }, 'deferred', 0],
    ['puts the recipient off', { to: '450 later' }, 'deferred', 0],
    ['does not know the recipient', { to: '550 <ines@post.example> unknown' }, 'refused', 0],
    ['refuses the sender, which is the shop’s affair', { from: '553 not yours' }, 'deferred', 0],
    ['hangs up at the recipient', { to: 'drop' }, 'deferred', 0],
    ['hangs up before the body', { data: 'drop' }, 'deferred', 0],
    ['puts the body off', { data: '451 later' }, 'deferred', 0],
    ['hangs up in the body', { body: 'drop' }, 'unknown', 0],
    ['takes the body and hangs up', { end: 'drop' }, 'unknown', 1],
    ['takes the body and puts it off', { end: '451 full' }, 'deferred', 1],
    ['takes the body and refuses it', { end: '554 spam' }, 'refused', 1],
  ] as const)('%s', async (_, replies, state, bodies) => {
    let script: Record<string, string> = replies
    const server = await openScripted(() => script)
    const id = await queue()
    await workerFor(server.url).drain()
    const first = await row(id)
    expect(first).toMatchObject({ state, tries: 1 })
    expect(first.smtpResponse).not.toContain('ines')
    expect(server.bodies).toHaveLength(bodies)

    script = {}
    pass(2)
    await worker!.drain()
    const second = await row(id)
    if (state === 'deferred') {
      expect(second).toMatchObject({ state: 'handed-over', tries: 2, messageId: first.messageId })
      expect(server.bodies.at(-1)).toContain(first.messageId)
    } else {
      // Never a second copy: what may have been taken is left as it is.
      expect(second).toEqual(first)
      expect(second.address).toBeNull()
      expect(server.bodies).toHaveLength(bodies)
    }
    expect(new Set(server.recipients.filter(Boolean)).size).toBeLessThanOrEqual(1)
    await server.close()
  })

  it('by not being there is tried six times, further and further apart', async () => {
    const id = await queue()
    await workerFor('smtp://127.0.0.1:1')
    const waits: number[] = []
    for (let tries = 1; tries <= 6; tries += 1) {
      await worker!.drain()
      const mail = await row(id)
      expect(mail.tries).toBe(tries)
      if (mail.state !== 'deferred') break
      await worker!.drain()
      expect((await row(id)).tries).toBe(tries)
      waits.push((mail.nextTryAt.getTime() - now.getTime()) / 60_000)
      now = mail.nextTryAt
    }
    expect(await row(id)).toMatchObject({ state: 'refused', tries: 6, address: null })
    for (const [n, usual] of [1, 5, 25, 120, 480].entries()) {
      expect(waits[n]).toBeGreaterThanOrEqual(usual * 0.9)
      expect(waits[n]).toBeLessThanOrEqual(usual * 1.1)
    }
  })
})

describe('without a mail server', () => {
  it('mails rest in the local outbox, to be read there', async () => {
    const id = await queue()
    await workerFor(undefined).drain()
    expect(await row(id)).toMatchObject({
      state: 'handed-over',
      smtpResponse: 'local outbox',
      address: null,
    })
    expect(propsOf(await row(id), keys)).toEqual({ shop })
  })

  it('nothing real leaves while the links in it would lead to localhost', async () => {
    const id = await queue()
    await workerFor('smtp://mail.example.com').drain()
    expect(worker!.trouble()).toMatchObject({
      kind: 'loopback',
      response: expect.stringContaining('Set PUBLIC_URL') as string,
    })
    expect(await row(id)).toMatchObject({ state: 'queued', tries: 0 })
  })
})
