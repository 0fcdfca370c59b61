import { existsSync, readFileSync } from 'node:fs'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dialect } from '#db/columns'
import * as schema from '#db/schema'
import { fileOf } from '#db/store'
import { answer, askForProof, design, mailsTo, staffOf, tokenIn } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf } from '../support/browser-less'
import { openTestStore, type TestStore } from '../support/databases'
import { openMailbox, type Mailbox } from '../support/smtp'

let database: TestStore
let mailbox: Mailbox
let app: RunningApp

beforeAll(async () => {
  database = await openTestStore()
  mailbox = await openMailbox()
  app = await startApp({
    DATABASE_URL: database.url,
    SECRET: 'a secret of the tests, long enough to be one',
  })
}, 180_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
  await database?.close()
})

/** Every row of every table as text. */
async function dump(): Promise<string> {
  const tables = Object.values(schema).filter((one) => is(one, PgTable) || is(one, SQLiteTable)) as PgTable[]
  const rows = await Promise.all(
    tables.map(async (one) => [getTableName(one), await database.store.db.select().from(one)]),
  )
  return JSON.stringify(Object.fromEntries(rows))
}

test('a copied database shows no address, code, token or password', async () => {
  const staff = await staffOf(app)
  const { port } = new URL(mailbox.url)
  const smtp = { section: 'smtp', url: `smtp://127.0.0.1:${port}`, password: '', from: '' }
  expect((await staff.post('/staff/settings', smtp)).status).toBe(303)
  const invited = (await staff.post('/staff/people', { invite: 'counter' })).html
  const invitation = /\/staff\/setup\/([\w-]+)/.exec(invited)?.[1]

  const clara = visitorOf(app.url)
  const id = await design(clara)
  const friends = ['Asta', 'Berit', 'Cleo', 'Dora'].map((name) => ({
    name,
    address: `${name.toLowerCase()}.of@post.example`,
  }))
  await clara.post(`/designs/${id}/send`, mailsTo(friends, 'Clara'))
  const proof = await askForProof(clara, mailbox, { name: 'Clara', address: 'clara.m@home.example' })
  expect((await clara.post('/prove', { intent: 'code', code: proof.code })).status).toBe(303)
  const link = { intent: 'link', friend: 'Lena', sender: 'Clara' }
  const made = await clara.post(`/designs/${id}/send`, link)
  const byLink = /value="[^"]*\/a\/([\w-]+)"/.exec((await clara.get(made.to ?? '')).html)?.[1]
  const ads: string[] = []
  const stops: string[] = []
  for (const { address } of friends) {
    const text = (await mailbox.next(address)).text ?? ''
    ads.push(tokenIn(text))
    stops.push(/\/stop\/([\w-]+)/.exec(text)?.[1] ?? '')
  }
  const asta = await answer(app, ads[0]!)
  await answer(app, ads[1]!)
  await answer(app, ads[2]!)
  const reward = /\/v\/([\w-]+)/
  let voucherMail = ''
  while (!reward.test(voucherMail)) voucherMail = (await mailbox.next('clara.m@home.example')).text ?? ''
  const voucher = reward.exec(voucherMail)?.[1]
  const code = /\b[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{2}[0-9A-Z*~$=]/.exec(voucherMail)?.[0]
  const asked = { name: 'Dora', contact: '+353 91 555 0199', note: 'For May.' }
  expect((await visitorOf(app.url).post(`/a/${ads[3]}/ask`, asked)).status).toBe(200)
  // A code that nobody types, and a mail server with a password that is set after the last mail has left.
  const open = await askForProof(visitorOf(app.url), mailbox, { name: 'Nina', address: 'nina@late.example' })
  const locked = { ...smtp, url: 'smtp://maren@127.0.0.1:9', password: 'thimble-99-brass' }
  expect((await staff.post('/staff/settings', locked)).status).toBe(303)

  const secrets: Record<string, string | undefined> = {
    'a friend’s address': friends[0]!.address,
    'the address of a friend who did not answer': friends[3]!.address,
    'the sender’s address': 'clara.m@home.example',
    'an unproven address': 'nina@late.example',
    'a telephone number': asked.contact,
    'a telephone number without spaces': asked.contact.replace(/\s/g, ''),
    'the voucher’s code': code,
    'the voucher’s code without spaces': code?.replace(/[\s-]/g, ''),
    'the voucher’s token': voucher,
    'an ad’s token': ads[0],
    'the token of a link': byLink,
    'a stop link’s token': stops[3],
    'used digits': `"${proof.code}"`,
    'open digits': `"${open.code}"`,
    'a press link’s token': open.press.split('/').pop(),
    'a first start’s token': app.setupUrl.split('/').pop(),
    'an invitation’s token': invitation,
    'a sender’s session': clara.cookies.get('toile'),
    'a friend’s device': asta.cookies.get('toile-device'),
    'a staff session': staff.cookies.get('toile'),
    'the mail server’s password': 'thimble-99-brass',
    'the mail server’s user': 'maren@127.0.0.1',
    'a staff password': 'seven brass thimbles sing',
  }
  for (const [what, secret] of Object.entries(secrets))
    expect([what, (secret ?? '').length > 5]).toEqual([what, true])

  const found = (where: string) =>
    Object.entries(secrets)
      .filter(([, secret]) => where.includes(secret!))
      .map(([what]) => what)
  const rows = await dump()
  // What is readable, is: the dump is a real one.
  for (const readable of ['Asta', 'Clara', 'oona@shop.example', 'For May.']) expect(rows).toContain(readable)
  expect(found(rows)).toEqual([])
  if (dialect === 'sqlite') {
    const file = fileOf(database.url)
    const parts = [file, `${file}-wal`].filter((one) => existsSync(one))
    const bytes = parts.map((one) => readFileSync(one).toString('latin1')).join('\n')
    expect(bytes).toContain('Clara')
    expect(found(bytes)).toEqual([])
  }
}, 180_000)
