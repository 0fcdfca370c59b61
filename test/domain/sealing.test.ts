import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { outbox, settings } from '#db/schema'
import { dialect } from '#db/columns'
import { fileOf } from '#db/store'
import { newId } from '~/domain/id'
import { createKeys } from '~/domain/keys.server'
import { enqueue } from '~/domain/outbox/commands.server'
import { eraseProps } from '~/domain/outbox/erase.server'
import type { Email, EmailProps } from '#emails/index'
import { propsOf, unopenable } from '~/domain/outbox/props.server'
import { outboxMail } from '~/domain/outbox/queries.server'
import { saveSettings } from '~/domain/settings/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import { sealUrl, smtpUrlOf } from '~/domain/settings/smtp.server'
import { readEnvironment } from '~/services/environment/environment.server'
import { createWorker, type Worker } from '~/mail/worker.server'
import { upgrade } from '~/services/startup.server'
import { readMail } from '~/pages/outbox.server'
import { createServices } from '~/services/services.server'
import { openTestStore, type TestStore } from '../support/databases'
import { openMailbox, type Mailbox } from '../support/smtp'

const secret = 'a secret of the tests, long enough to be one'
const keys = createKeys(secret)
const others = createKeys('another secret of the tests, long enough too')
const now = new Date('2026-11-23T10:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const shop = { name: 'Atelier Maren', address: '14 Linden Street' }
const code = { shop, name: 'Ana', code: '471829', pressUrl: 'https://shop.example/prove/a-press-token' }

let test: TestStore
let mailbox: Mailbox
let worker: Worker | undefined
beforeAll(async () => {
  test = await openTestStore()
  mailbox = await openMailbox()
})
afterEach(async () => {
  await worker?.stop()
  mailbox.received.length = 0
  await test.store.transact(async (tx) => {
    await tx.delete(outbox)
    await tx.delete(settings)
  })
})
afterAll(async () => {
  await mailbox.close()
  await test.close()
})

const workerFor = (options: { smtpUrl?: string } = {}) =>
  (worker = createWorker({
    store: test.store,
    keys,
    clock: { now: () => now },
    publicUrl: 'http://localhost:3000',
    alone: true,
    ...options,
  }))

async function mail<Name extends 'test' | 'prove-mailbox'>(
  email: Name,
  props: EmailProps[Name],
  sealedWith = keys,
): Promise<string> {
  const id = newId()
  const whole = { id, address: 'ana@post.example', now, host: 'shop.example' }
  const written = { email, props } as Email
  await test.store.transact((tx) => enqueue(tx, { ...whole, ...written, locale: 'en', keys: sealedWith }))
  return id
}

async function row(id: string) {
  const [found] = await test.store.db.select().from(outbox).where(eq(outbox.id, id))
  return found!
}

const save = (smtp: Parameters<typeof saveSettings<'smtp'>>[2]) =>
  test.store.transact((tx) => saveSettings(tx, 'smtp', smtp, now))

it('What a mail says lies sealed in the outbox, and opens as it was written.', async () => {
  const id = await mail('prove-mailbox', code)
  const stored = JSON.stringify(await row(id))
  for (const secret of ['471829', 'a-press-token', 'Ana']) expect(stored).not.toContain(secret)
  expect(propsOf(await row(id), keys)).toEqual(code)
  expect(() => propsOf({ props: others.seal('{}') }, keys)).toThrow(unopenable)
})

it('A mail that cannot be opened is refused with a reason staff can read, and the others leave.', async () => {
  const locked = await mail('test', { shop }, others)
  const good = await mail('test', { shop })
  await workerFor({ smtpUrl: mailbox.url }).drain()
  expect(await row(locked)).toMatchObject({ state: 'refused', smtpResponse: unopenable, address: null })
  expect(await row(good)).toMatchObject({ state: 'handed-over' })
  expect(mailbox.received).toHaveLength(1)
  const shown = await outboxMail(test.store.db, locked)
  expect(await readMail(shown!, keys)).toEqual({ ok: false, reason: 'unopenable' })
})

it('A code is erased a day after its mail ended, other texts after 90 days, and what waits is kept.', async () => {
  const proof = await mail('prove-mailbox', code)
  const other = await mail('test', { shop })
  await workerFor().drain()
  const waiting = await mail('prove-mailbox', code)
  const erase = (days: number) =>
    test.store.transact((tx) => eraseProps(tx, { now: later(days), limit: 500 }))

  expect(await erase(1)).toBe(0)
  expect(await erase(1.01)).toBe(1)
  expect(propsOf(await row(proof), keys)).toBeUndefined()
  expect(await row(proof)).toMatchObject({ email: 'prove-mailbox', state: 'handed-over' })
  expect(await readMail((await outboxMail(test.store.db, proof))!, keys)).toEqual({
    ok: false,
    reason: 'textErased',
  })
  expect(await readMail((await outboxMail(test.store.db, other))!, keys)).toMatchObject({ ok: true })
  expect(await erase(90)).toBe(0)
  expect(await erase(90.01)).toBe(1)
  expect(await erase(400)).toBe(0)
  expect(propsOf(await row(waiting), keys)).toEqual(code)
})

it('A mail server’s address is stored sealed, opened where mail leaves, and needs the secret it was sealed with.', async () => {
  await save({ sealedUrl: sealUrl(mailbox.url, keys), from: 'post@shop.example' })
  const [stored] = await test.store.db.select().from(settings).where(eq(settings.section, 'smtp'))
  expect(JSON.stringify(stored)).not.toContain('127.0.0.1')
  const id = await mail('test', { shop })
  await workerFor().drain()
  expect(await row(id)).toMatchObject({ state: 'handed-over' })
  expect(mailbox.received).toHaveLength(1)
  const { smtp } = await readSettings(test.store.db)
  expect(() => smtpUrlOf(smtp, others)).toThrow('Restore the SECRET')
})

it('With another secret mails wait, with a sentence for staff, until the mail server is entered again.', async () => {
  await save({ sealedUrl: sealUrl(mailbox.url, others) })
  const id = await mail('test', { shop })
  await workerFor().drain()
  expect(await row(id)).toMatchObject({ state: 'queued', tries: 0 })
  expect(worker!.trouble()?.kind).toBe('sealed')
  await save({ sealedUrl: sealUrl(mailbox.url, keys) })
  await worker!.drain()
  expect(await row(id)).toMatchObject({ state: 'handed-over' })
  expect(worker!.trouble()).toBeUndefined()
})

it('A start seals what 0.1.0 stored plain, leaves no trace of it in the file, and changes nothing twice.', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'toile-sealing-'))
  const url = 'smtp://maren:thimble-99@127.0.0.1:2525'
  const plain = (n: number) => ({
    ...code,
    pressUrl: `https://shop.example/prove/press-${n}`,
    filler: 'x'.repeat(900),
  })
  await test.store.transact(async (tx) => {
    for (let n = 0; n < 1203; n += 1) {
      const id = `old-${n}`
      await tx.insert(outbox).values({
        id,
        email: 'prove-mailbox',
        locale: 'en',
        props: plain(n),
        mailboxKey: 'k',
        messageId: id,
        state: 'handed-over',
        tries: 1,
        nextTryAt: now,
        createdAt: now,
        doneAt: now,
      })
    }
    await tx
      .insert(settings)
      .values({ section: 'smtp', value: { url, from: 'post@shop.example' }, updatedAt: now })
  })
  // Before the first start of this version a worker beside it must not take the mails for local ones.
  expect(smtpUrlOf((await readSettings(test.store.db)).smtp, keys)).toBe(url)
  expect(propsOf(await row('old-7'), keys)).toEqual(plain(7))

  const env = readEnvironment({ NODE_ENV: 'test', DATABASE_URL: test.url, DATA_DIR: dataDir, SECRET: secret })
  const services = await createServices(env)
  await upgrade(services)
  const [first, last] = [await row('old-0'), await row('old-1202')]
  expect([propsOf(first, keys), propsOf(last, keys)]).toEqual([plain(0), plain(1202)])
  const { smtp } = await readSettings(test.store.db)
  expect([smtpUrlOf(smtp, keys), smtp.from]).toEqual([url, 'post@shop.example'])
  const all = JSON.stringify([
    await test.store.db.select().from(outbox),
    await test.store.db.select().from(settings),
  ])
  expect(all).not.toMatch(/471829|\/prove\/press-|thimble-99/)
  if (dialect === 'sqlite') {
    const file = fileOf(test.url)
    for (const path of [file, `${file}-wal`].filter((one) => existsSync(one))) {
      const bytes = readFileSync(path).toString('latin1')
      for (const secret of ['471829', '/prove/press-', 'thimble-99'])
        expect(bytes.includes(secret)).toBe(false)
    }
  }

  await upgrade(services)
  expect(await row('old-0')).toEqual(first)
  await services.close()
  rmSync(dataDir, { recursive: true, force: true })
})
