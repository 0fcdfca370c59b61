import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import pg from 'pg'
import { expect, inject } from 'vitest'
import { dialect } from '#db/columns'
import { migrate } from '#db/migrate'
import { openStore } from '#db/open'
import type { Store } from '#db/store'
import { openFullShop, seqScansOf } from './plans-postgres'
import { scansOf } from './plans-sqlite'
import { template } from './postgres'

export interface TestStore {
  store: Store
  url: string
  close: () => Promise<void>
}

/** Statements whose plan was looked at, by any test of this worker. */
const explained = new Set<string>()

let migrated: Promise<string> | undefined

/** A fresh, migrated database of the dialect this run speaks, as a copy of a template. */
export async function openTestStore(): Promise<TestStore> {
  return dialect === 'postgres' ? openOnPostgres() : openOnSqlite()
}

async function openOnSqlite(): Promise<TestStore> {
  migrated ??= (async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'toile-template-')), 'toile.sqlite')
    await migrate(`file:${file}`)
    process.once('exit', () => rmSync(join(file, '..'), { recursive: true, force: true }))
    return file
  })()
  const folder = mkdtempSync(join(tmpdir(), 'toile-test-'))
  const file = join(folder, 'toile.sqlite')
  copyFileSync(await migrated, file)
  const url = `file:${file}`
  const { fresh, onStatement } = listen()
  const store = await openStore({ url, onStatement })
  return {
    store,
    url,
    close: async () => {
      await store.close()
      const database = new Database(file)
      const scanned = fresh().flatMap((sql) => scansOf(database, sql).map((scan) => `${scan}: ${sql}`))
      database.close()
      rmSync(folder, { recursive: true, force: true })
      refuse(scanned)
    },
  }
}

async function openOnPostgres(): Promise<TestStore> {
  const server = inject('postgres')
  const name = `toile_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name} template ${template} strategy file_copy`)
  const url = `${server}/${name}`
  const { fresh, onStatement } = listen()
  const store = await openStore({ url, onStatement })
  return {
    store,
    url,
    close: async () => {
      await store.close()
      await onServer(server, `drop database ${name} with (force)`)
      refuse(await scannedOn(server, fresh()))
    },
  }
}

async function scannedOn(server: string, statements: string[]): Promise<string[]> {
  if (statements.length === 0) return []
  const shop = await openFullShop(server)
  try {
    const scanned: string[] = []
    for (const sql of statements)
      scanned.push(...(await seqScansOf(shop, sql)).map((scan) => `${scan}: ${sql}`))
    return scanned
  } finally {
    await shop.end()
  }
}

/** Hears a store's statements; `fresh` gives those that no test of this worker has asked before, once. */
function listen() {
  const heard = new Set<string>()
  return {
    onStatement: (sql: string) => !explained.has(sql) && heard.add(sql),
    fresh: () => {
      const statements = [...heard].filter((sql) => !explained.has(sql))
      for (const sql of statements) explained.add(sql)
      return statements
    },
  }
}

function refuse(scanned: string[]): void {
  expect(scanned, 'statements that read a whole table, which grows with the shop').toEqual([])
}

/** Runs one statement beside all databases, such as one that makes or drops one. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
