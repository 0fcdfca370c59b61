import { createServer, type AddressInfo, type Socket } from 'node:net'
import { eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { outbox, suppressions } from '#db/schema'
import type { Store } from '#db/store'
import { createKeys } from '~/domain/keys.server'
import { newId } from '~/domain/id'
import { claimDue } from '~/domain/outbox/claim.server'
import { enqueue } from '~/domain/outbox/commands.server'
import { heldBy } from '~/domain/outbox/gate.server'
import type { Email } from '#emails/index'
import { createTransport } from '~/mail/transport.server'
import { createWorker, type Worker, type WorkerOptions } from '~/mail/worker.server'
import { openScripted } from '../mail/servers'
import { openTestStore, type TestStore } from '../support/databases'

const keys = createKeys('a secret that is long enough to be one')
const shop = { name: 'Atelier Maren', address: '14 Linden Street' }
let now = new Date('2026-11-23T10:00:00Z')
let test: TestStore
let store: Store
let worker: Worker | undefined
let server: Awaited<ReturnType<typeof openHanging>> | undefined
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
afterEach(async () => {
  server?.release()
  await worker?.stop()
  await server?.close()
  server = undefined
  await store.transact(async (tx) => {
    await tx.delete(outbox)
    await tx.delete(suppressions)
  })
})
afterAll(() => test.close())

/** A mail server that answers nothing about recipients called `hang…` until it is released. */
async function openHanging() {
  const [waiting, named, taken] = [[] as (() => void)[], [] as string[], [] as string[]]
  let released = false
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      named.push(address)
      if (released || !address.startsWith('hang')) return done()
      waiting.push(() => done())
    },
    onData: (stream, session, done) => {
      stream.resume().on('end', () => {
        taken.push(...session.envelope.rcptTo.map(({ address }) => address))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()))
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    named,
    taken,
    release: () => {
      released = true
      for (const go of waiting.splice(0)) go()
    },
    close: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  }
}

const workerFor = (options: Partial<WorkerOptions>) =>
  (worker = createWorker({
    store,
    keys,
    clock: { now: () => now },
    publicUrl: 'http://localhost:3000',
    alone: true,
    // Only what is poked for leaves, so that no interval helps.
    everyMs: 1e9,
    ...options,
  }))

async function queue(address: string, name: 'test' | 'prove-mailbox' = 'test'): Promise<string> {
  const id = newId()
  const email: Email =
    name === 'test'
      ? { email: name, props: { shop } }
      : { email: name, props: { shop, code: '123456', pressUrl: 'http://localhost:3000/p' } }
  await store.transact((tx) =>
    enqueue(tx, { id, ...email, locale: 'en', address, now, keys, host: 'shop.example' }),
  )
  return id
}
const row = async (id: string) => (await store.db.select().from(outbox).where(eq(outbox.id, id)))[0]!

it('one mail that hangs holds up no other, however they come', async () => {
  server = await openHanging()
  await workerFor({ smtpUrl: server.url }).start()
  await queue('hang@post.example')
  worker!.poke()
  await expect.poll(() => server!.named, { timeout: 10_000 }).toEqual(['hang@post.example'])
  for (let n = 0; n < 12; n += 1) {
    await queue(`f${n}@post.example`)
    worker!.poke()
  }
  await expect.poll(() => server!.taken.length, { timeout: 10_000 }).toBe(12)
  expect(server.taken).not.toContain('hang@post.example')
})

it('five leave at once at all times, and a code waits behind none of them', async () => {
  server = await openHanging()
  await workerFor({ smtpUrl: server.url }).start()
  for (let n = 0; n < 7; n += 1) {
    await queue(`hang${n}@post.example`)
    worker!.poke()
    // One after another, as people send: each finds the lanes as the one before left them.
    await expect.poll(() => server!.named.length, { timeout: 10_000 }).toBe(Math.min(n + 1, 5))
  }
  const code = await queue('mia@post.example', 'prove-mailbox')
  worker!.poke()
  await expect.poll(() => server!.taken, { timeout: 10_000 }).toEqual(['mia@post.example'])
  await expect.poll(async () => (await row(code)).state).toBe('handed-over')
  expect(server.named.filter((address) => address.startsWith('hang'))).toHaveLength(5)
  server.release()
  await expect.poll(() => server!.taken.length, { timeout: 10_000 }).toBe(8)
})

it('codes go first, whatever was due before them', async () => {
  server = await openHanging()
  for (let n = 0; n < 6; n += 1) await queue(`f${n}@post.example`)
  await queue('mia@post.example', 'prove-mailbox')
  await workerFor({ smtpUrl: server.url, concurrency: 1 }).drain()
  expect(server.taken).toHaveLength(7)
  expect(server.taken.slice(0, 2)).toContain('mia@post.example')
})

/** A mail server that says what it has to say a sign at a time, for ever, from a step on. */
async function openTrickling(from: 'connect' | 'end') {
  const sockets = new Set<Socket>()
  const trickling = createServer((socket) => {
    const timers: NodeJS.Timeout[] = []
    sockets.add(socket)
    socket
      .on('error', () => {})
      .on('close', () => {
        sockets.delete(socket)
        for (const timer of timers) clearInterval(timer)
      })
    const trickle = () => timers.push(setInterval(() => socket.write('2'), 20))
    if (from === 'connect') return void trickle()
    socket.write('220 hello\r\n')
    let inBody = false
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      if (inBody) {
        if (text.endsWith('.\r\n')) trickle()
      } else if (/^DATA/i.test(text)) {
        inBody = true
        socket.write('354 go on\r\n')
      } else socket.write('250 ok\r\n')
    })
  })
  await new Promise<void>((resolve) => trickling.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(trickling.address() as AddressInfo).port}`,
    sockets,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => trickling.close(() => resolve()))
    },
  }
}

it.each([
  ['connect', 'deferred'],
  ['end', 'unknown'],
] as const)(
  'a mail server that trickles from its %s on is broken off: the mail is %s',
  async (from, state) => {
    const trickling = await openTrickling(from)
    const id = await queue('mia@post.example')
    const transport = (options: Parameters<typeof createTransport>[0]) =>
      createTransport({ ...options, deliveryMs: 400 })
    await workerFor({ smtpUrl: trickling.url, transport }).drain()
    expect(await row(id)).toMatchObject({ state, tries: 1 })
    // Nor is it delivered later, on a connection that nobody watches any more.
    await expect.poll(() => trickling.sockets.size, { timeout: 10_000 }).toBe(0)
    await trickling.close()
  },
)

it.each([
  ['550 5.1.1 <mia@post.example> no such user', 'bounced'],
  ['550-5.1.1 no such\r\n550 5.1.1 account', 'bounced'],
  ['550 5.7.1 you are on a list', undefined],
  ['553 5.1.8 the sender has no domain', undefined],
  ['550 5.2.1 mailbox disabled', undefined],
  ['450 4.1.1 try later', undefined],
  ['550 user unknown', undefined],
])('a mailbox of which its server says %j is remembered as %s', async (reply, reason) => {
  const scripted = await openScripted(() => ({ to: reply }))
  const id = await queue('mia@post.example')
  await workerFor({ smtpUrl: scripted.url }).drain()
  const { mailboxKey, smtpResponse: said } = await row(id)
  expect(said).not.toContain('mia')
  const held = await heldBy(store.db, { mailboxKey, canonicalKey: null }, now)
  expect(held?.reason).toBe(reason)
  const second = await queue('mia@post.example')
  expect((await row(second)).state).toBe(reason ? 'suppressed' : 'queued')
  await scripted.close()
})

it('a password with a raw % is taken literally, and mails leave', async () => {
  const said: string[] = []
  const smtp = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      said.push(`${username} ${password}`)
      done(null, { user: username })
    },
    onData: (stream, _session, done) => void stream.resume().on('end', () => done()),
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()))
  const { port } = smtp.server.address() as AddressInfo
  const id = await queue('mia@post.example')
  await workerFor({ smtpUrl: `smtp://post:100%sure@127.0.0.1:${port}` }).drain()
  expect(said).toEqual(['post 100%sure'])
  expect((await row(id)).state).toBe('handed-over')
  await worker!.stop()
  await new Promise<void>((resolve) => smtp.close(() => resolve()))
})

it('a second worker’s start leaves another’s mails in flight alone until their lease ran out', async () => {
  const id = await queue('mia@post.example')
  await store.transact((tx) => claimDue(tx, { now, limit: 1 }))
  server = await openHanging()
  workerFor({ smtpUrl: server.url, alone: false })
  await worker!.start()
  await worker!.drain()
  expect((await row(id)).state).toBe('sending')
  const before = now
  now = new Date(now.getTime() + 15 * 60_000)
  await worker!.drain()
  now = before
  expect((await row(id)).state).toBe('unknown')
  expect(server.taken).toEqual([])
})
