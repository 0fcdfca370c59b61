import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '#db/migrate'
import { openStore } from '#db/open'
import type { OpenOptions, Store } from '#db/store'
import { plainDress } from './shop'

/** Until here the shop has grown, over three years. */
export const grownAt = new Date('2026-11-20T09:00:00Z')
const years = 3

type Row = Record<string, string | number | null>

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * A shop on SQLite with so many mailed ads, three a sender; half of the senders had all three answered, and earned a
 * dress by it.
 */
export async function openGrownShop(
  shares: number,
  { onStatement }: Pick<OpenOptions, 'onStatement'> = {},
): Promise<{ store: Store; file: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'toile-bench-'))
  const file = join(folder, 'toile.sqlite')
  await migrate(`file:${file}`)
  fill(file, shares)
  const store = await openStore({ url: `file:${file}`, onStatement })
  return {
    store,
    file,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fill(file: string, shares: number): void {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = OFF')
  const insert = inserting(database)
  const span = years * 365 * 86_400_000
  database.exec('begin')
  for (let n = 0; n < shares; n += 3) {
    const at = grownAt.getTime() - span + Math.floor((n / shares) * span)
    addSender(insert, n, at)
    if (n % 2 === 0) addReward(insert, n, at)
    for (const nth of [n, n + 1, n + 2]) addShare(insert, { nth, sender: n, at, answered: n % 2 === 0 })
  }
  database.exec('commit')
  database.close()
}

/** Puts rows into tables, each table's statement prepared once. */
function inserting(database: Database.Database) {
  const prepared = new Map<string, Database.Statement>()
  return (table: string, row: Row) => {
    let statement = prepared.get(table)
    if (!statement) {
      const names = Object.keys(row)
      const values = names.map((name) => `@${name}`).join()
      statement = database.prepare(`insert into ${table} (${names.join()}) values (${values})`)
      prepared.set(table, statement)
    }
    statement.run(row)
  }
}

type Insert = ReturnType<typeof inserting>

const campaign = { campaign_id: 'dress', campaign_version: 1 }
const document = JSON.stringify(plainDress())

function addSender(insert: Insert, n: number, at: number): void {
  const visitor_id = `sender-${n}`
  const mailbox_key = hash(`mailbox ${visitor_id}`)
  const address = hash(`address ${visitor_id}`)
  insert('visitors', {
    id: visitor_id,
    name: 'Clara',
    locale: 'en',
    mailbox_key,
    canonical_key: mailbox_key,
    address,
    proven_at: at,
    created_at: at,
  })
  const [session, device] = [hash(`session ${n}`), hash(`device ${n}`)]
  insert('sessions', { id: session, visitor_id, device_id: device, created_at: at, expires_at: at + 8e9 })
  const seen = { visitor_id, first_seen_at: at, last_seen_at: at }
  const traces = { mailbox: mailbox_key, device: hash(`trace ${device}`), session: hash(`trace ${session}`) }
  for (const [kind, key] of Object.entries(traces)) insert('identities', { ...seen, kind, key })
  const design = { document, revision: 1, created_at: at, updated_at: at }
  insert('designs', { ...design, id: `design-${n}`, visitor_id })
  insert('design_versions', { ...design, id: `version-${n}`, design_id: `design-${n}` })
}

function addShare(
  insert: Insert,
  { nth, sender, at, answered }: { nth: number; sender: number; at: number; answered: boolean },
): void {
  const [id, visitor_id, friend] = [`share-${nth}`, `sender-${sender}`, hash(`friend ${nth}`)]
  insert('shares', {
    id,
    visitor_id,
    design_id: `design-${sender}`,
    document,
    way: 'mail',
    token_hash: hash(`token ${nth}`),
    picture_token: hash(`picture ${nth}`),
    friend_name: 'Mia',
    friend_locale: 'en',
    friend_key: friend,
    friend_canonical_key: friend,
    ...campaign,
    created_at: at,
    confirmed_at: at,
    released_at: at,
  })
  const mail = { locale: 'en', props: '{}', state: 'handed-over', tries: 1, next_try_at: at, created_at: at }
  const mailbox = { mailbox_key: friend, canonical_key: friend }
  const message_id = `<${hash(`message ${nth}`)}@toile.example>`
  insert('outbox', {
    ...mail,
    ...mailbox,
    id: `ad-${nth}`,
    email: 'ad',
    share_id: id,
    message_id,
    done_at: at,
  })
  if (!answered) return
  insert('answers', {
    id: `answer-${nth}`,
    share_id: id,
    choice: 'just-so',
    source: 'friend',
    created_at: at,
  })
  const conversion_id = `conversion-${nth}`
  insert('conversions', {
    id: conversion_id,
    share_id: id,
    visitor_id,
    ...campaign,
    act: 'answered',
    state: 'counted',
    reward_id: `reward-${sender}`,
    settle_at: at,
    created_at: at,
    decided_at: at,
  })
  insert('friend_marks', { campaign_id: 'dress', kind: 'mailbox', key: friend, conversion_id })
  const traces = { mailbox: friend, device: hash(`of ${nth}`), session: hash(`from ${nth}`) }
  for (const [kind, key] of Object.entries(traces)) insert('conversion_traces', { conversion_id, kind, key })
  addLine(insert, { visitor_id, seq: nth - sender + 1, kind: 'credit', conversion_id, reward_id: null, at })
}

function addReward(insert: Insert, sender: number, at: number): void {
  const [reward_id, visitor_id] = [`reward-${sender}`, `sender-${sender}`]
  insert('rewards', {
    id: reward_id,
    visitor_id,
    campaign_id: 'dress',
    k: 1,
    state: 'granted',
    campaign_version: 1,
    worth: 18_000,
    currency: 'EUR',
    code_hash: hash(`code ${sender}`),
    token_hash: hash(`voucher ${sender}`),
    granted_at: at,
    redeemable_from: at,
    expires_at: at + 365 * 86_400_000,
  })
  addLine(insert, { visitor_id, seq: 4, kind: 'granted', conversion_id: null, reward_id, at })
}

function addLine(insert: Insert, line: Row): void {
  const [hashed, previous_hash] = [
    hash(`line ${String(line.visitor_id)} ${String(line.seq)}`),
    hash('before'),
  ]
  insert('ledger', { ...line, id: hashed, version: 2, campaign_id: 'dress', previous_hash, hash: hashed })
}
