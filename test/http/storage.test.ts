import { mkdtempSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settings } from '#db/schema'
import { storageTrouble } from '#db/trouble'
import { fileOf } from '#db/store'
import { products } from '~/products/registry'
import { createReadiness, leastBytes, roomTrouble } from '~/services/readiness.server'
import { startApp, type RunningApp } from '../support/app'
import { openTestStore } from '../support/databases'
import { visitorOf } from '../support/browser-less'

let app: RunningApp
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' })
}, 90_000)
afterAll(async () => {
  await app?.stop()
})

const dress = products.find(({ id }) => id === 'dress')!
const document = { product: dress.id, version: dress.version, choices: dress.start as object, motifs: [] }
const ready = async () => {
  const response = await fetch(`${app.url}/readyz`)
  return { status: response.status, said: await response.text() }
}

test('while nothing can be written, a save says so in the reader’s language, nothing is lost, and then it goes on', async () => {
  const headers = { Accept: 'text/html', 'Accept-Language': 'en' }
  const vera = visitorOf(app.url, headers)
  const save = (id: string) =>
    vera.postBody('/designs/new/save', JSON.stringify({ id, revision: 0, document }), 'application/json')
  const [before, during] = [nanoid(), nanoid()]
  expect((await save(before)).status).toBe(200)

  // Whoever else holds the write lock keeps the app from writing, as a full disk does; also where tests run as root.
  const other = new Database(fileOf(app.databaseUrl))
  other.exec('BEGIN IMMEDIATE')
  headers['Accept-Language'] = 'it'
  const kept = await save(during)
  headers['Accept-Language'] = 'en'
  const asForm = await vera.post('/prove', { name: 'Vera', address: 'vera@home.example', intent: 'ask' })
  const notReady = await ready()
  other.exec('ROLLBACK')
  other.close()

  expect(kept.status).toBe(503)
  expect(kept.html).toContain('In questo momento non si può salvare nulla')
  expect(asForm.status).toBe(503)
  expect(asForm.html).toContain('Nothing can be saved just now')
  expect(notReady).toEqual({
    status: 503,
    said: expect.stringMatching(/^Nothing can be written in the database\./),
  })

  expect((await save(during)).status).toBe(200)
  for (const id of [before, during]) expect((await vera.get(`/studio/${id}`)).status).toBe(200)
  await expect.poll(ready, { timeout: 15_000, interval: 500 }).toEqual({ status: 200, said: 'ready\n' })
}, 120_000)

test('the demo’s mails are not shown to whoever comes over the network', async () => {
  expect((await fetch(`${app.url}/demo/mails`)).status).toBe(200)
  const outer = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')
  // A machine without a network has nobody to hide them from.
  if (!outer) return
  const url = `http://${outer.address}:${new URL(app.url).port}`
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect((await fetch(`${url}/demo/mails`)).status).toBe(404)
  expect(await (await fetch(url)).text()).not.toContain('/demo/mails')
})

test('a database that may not grow any more is known for what it is, and a mistake of ours is not taken for it', () => {
  const db = new Database(join(mkdtempSync(join(tmpdir(), 'toile-full-')), 'x.sqlite'))
  db.exec('create table t (a text not null)')
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  const failing = (statement: string, ...values: unknown[]) => {
    try {
      db.prepare(statement).run(...values)
    } catch (error) {
      return new Error('Failed query', { cause: error })
    }
  }
  expect(storageTrouble(failing('insert into t values (?)', 'x'.repeat(100_000)))).toBe('full')
  db.pragma('max_page_count = 1000')
  db.prepare('insert into t values (?)').run('x'.repeat(100_000))
  db.pragma('query_only = on')
  expect(storageTrouble(failing('delete from t'))).toBe('unwritable')
  db.pragma('query_only = off')
  const ours = failing('insert into t values (null)')
  expect(ours).toBeDefined()
  expect(storageTrouble(ours)).toBeUndefined()
  expect(storageTrouble(new Error('no code'))).toBeUndefined()
  db.close()
})

test('a trial is made at most every ten seconds, and what keeps mails is told without making the shop unready', async () => {
  const { store, close } = await openTestStore()
  let now = new Date('2026-11-27T10:00:00Z')
  const at = { store, dataDir: mkdtempSync(join(tmpdir(), 'toile-ready-')), clock: { now: () => now } }
  const mailTrouble = () => 'The mail server’s address is not one.'
  const readiness = createReadiness({ ...at, mailTrouble, onError: (error) => expect.fail(String(error)) })
  const tried = async () => {
    const [row] = await store.db.select().from(settings).where(eq(settings.section, 'trial'))
    return row?.updatedAt
  }
  const first = now
  expect(await readiness()).toEqual({
    reasons: [],
    notes: ['Mails wait: The mail server’s address is not one.'],
  })
  expect(await tried()).toEqual(first)
  now = new Date(first.getTime() + 9_999)
  await Promise.all([readiness(), readiness()])
  expect(await tried()).toEqual(first)
  now = new Date(first.getTime() + 10_000)
  await Promise.all([readiness(), readiness()])
  expect(await tried()).toEqual(now)
  await close()
})

test('a disk without room is told by its setting and how much is left', () => {
  expect(roomTrouble('DATA_DIR', { bavail: leastBytes / 4096, bsize: 4096 })).toBeUndefined()
  expect(roomTrouble('DATA_DIR', { bavail: 1024, bsize: 4096 })).toBe(
    'The disk of DATA_DIR has 4 MB left; at least 32 are needed. Make room there.',
  )
})
