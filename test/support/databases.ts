import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import pg from 'pg'
import { expect, inject } from 'vitest'
import { dialect } from '#db/columns'
import { migrate } from '#db/migrate'
import { openStore, type Store } from '#db/store'
import { scansOf } from './plans'
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
  const fresh = new Set<string>()
  const store = await openStore({ url, onStatement: (sql) => !explained.has(sql) && fresh.add(sql) })
  return {
    store,
    url,
    close: async () => {
      await store.close()
      const database = new Database(file)
      const scanned = [...fresh].flatMap((sql) => scansOf(database, sql).map((scan) => `${scan}: ${sql}`))
      for (const sql of fresh) explained.add(sql)
      database.close()
      rmSync(folder, { recursive: true, force: true })
      expect(scanned, 'statements that read a whole table, which grows with the shop').toEqual([])
    },
  }
}

async function openOnPostgres(): Promise<TestStore> {
  const server = inject('postgres')
  const name = `toile_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name} template ${template}`)
  const url = `${server}/${name}`
  const store = await openStore({ url })
  return {
    store,
    url,
    close: async () => {
      await store.close()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
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
