import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { inject } from 'vitest'
import { dialect } from '#db/columns'
import { migrate } from '#db/migrate'
import type { Notes } from '../fixtures/version-0.1.0/story'
import { onServer } from './databases'

const folder = 'test/fixtures/version-0.1.0'

export interface OldShop {
  url: string
  dataDir: string
  /** What `startApp` needs to open it. */
  env: { DATABASE_URL: string; DATA_DIR: string; SECRET: string }
  /** Names, tokens and codes of what is in it. */
  notes: Notes & { secret: string }
  close: () => Promise<void>
}

/**
 * Lays the shop that version 0.1.0 left into a fresh database and a DATA_DIR of its own, not migrated yet: on the
 * database this run speaks, or on the PostgreSQL `server` that is named.
 */
export async function layOldShop(server?: string): Promise<OldShop> {
  const kind = server ? 'postgres' : dialect
  const dataDir = mkdtempSync(join(tmpdir(), 'toile-old-shop-'))
  const notes = JSON.parse(readFileSync(`${folder}/${kind}.json`, 'utf8')) as OldShop['notes']
  const sql = readFileSync(`${folder}/${kind}.sql`, 'utf8')
  cpSync(`${folder}/uploads`, join(dataDir, 'uploads'), { recursive: true })
  writeFileSync(join(dataDir, 'secret'), notes.secret, { mode: 0o600 })
  const { url, drop } =
    kind === 'postgres' ? await intoPostgres(server ?? inject('postgres'), sql) : intoSqlite(dataDir, sql)
  return {
    url,
    dataDir,
    env: { DATABASE_URL: url, DATA_DIR: dataDir, SECRET: notes.secret },
    notes,
    close: async () => {
      await drop?.()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The same shop as today's version has migrated it, with no copy made yet: for what the next migration does to it. */
export async function layMigratedShop(): Promise<OldShop> {
  const shop = await layOldShop()
  await migrate(shop.url, { backedUp: true, tell: () => {} })
  rmSync(join(shop.dataDir, 'backups'), { recursive: true, force: true })
  return shop
}

function intoSqlite(dataDir: string, sql: string): { url: string; drop?: () => Promise<void> } {
  const file = join(dataDir, 'toile.sqlite')
  const db = new Database(file)
  // As 0.1.0 left it; SQLite keeps this in the file.
  db.pragma('journal_mode = WAL')
  db.transaction(() => db.exec(sql))()
  db.close()
  return { url: `file:${file}` }
}

async function intoPostgres(server: string, sql: string) {
  const name = `toile_old_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = `${server}/${name}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
  return { url, drop: () => onServer(server, `drop database ${name} with (force)`) }
}
