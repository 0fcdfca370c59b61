import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { dialect } from './columns'
import { assertDialect, fileOf } from './store'

const lock = 7_041_776
const ledgerTriggers = {
  sqlite: ['ledger_never_changed', 'ledger_never_removed', 'ledger_never_replaced'],
  postgres: ['ledger_never_changed', 'ledger_never_emptied', 'ledger_never_replaced'],
}

/** Brings the database that `url` names to the present schema; harmless when it is there already. */
export async function migrate(url: string): Promise<void> {
  assertDialect(url)
  if (dialect === 'postgres') await toPostgres(url)
  else toSqlite(fileOf(url))
}

function toSqlite(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const client = new Database(file, { timeout: 5000 })
  try {
    client.pragma('journal_mode = WAL')
    client.pragma('synchronous = FULL')
    // A rebuilt table is dropped and renamed; with keys enforced that would delete what refers to it.
    client.pragma('foreign_keys = OFF')
    migrateSqlite(drizzleSqlite({ client }), { migrationsFolder: migrationsFolder() })
    const orphans = client.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0)
      throw new Error('After the migration some rows refer to nothing. Restore the backup.')
    const found = client
      .prepare(`select name from sqlite_master where type = 'trigger' and tbl_name = 'ledger'`)
      .all()
    assertTriggers((found as { name: string }[]).map((row) => row.name))
  } finally {
    client.close()
  }
}

async function toPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // drizzle's migrator takes no lock; two starting processes would both create the tables.
    await client.query('select pg_advisory_lock($1)', [lock])
    await migratePostgres(drizzlePostgres({ client }), { migrationsFolder: migrationsFolder() })
    const found = await client.query<{ tgname: string }>(
      `select tgname from pg_trigger where tgrelid = 'ledger'::regclass and not tgisinternal and tgenabled <> 'D'`,
    )
    assertTriggers(found.rows.map((row) => row.tgname))
  } finally {
    await client.end()
  }
}

function assertTriggers(found: string[]): void {
  const missing = ledgerTriggers[dialect].filter((name) => !found.includes(name))
  if (missing.length === 0) return
  throw new Error(
    `The ledger is not protected: ${missing.join(', ')} is missing. ` +
      'A migration that rebuilds the table must create its triggers again.',
  )
}

/** The folder lies beside this file in the source, and above it once bundled into `build/`. */
export function migrationsFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    for (const folder of [join(at, 'migrations', dialect), join(at, 'db', 'migrations', dialect)]) {
      if (existsSync(join(folder, 'meta', '_journal.json'))) return folder
    }
  }
  throw new Error('The folder db/migrations was not found beside the program. Run it inside the project.')
}
