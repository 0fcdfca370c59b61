import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { mark, mend, unmark } from './broken-off'
import { copiesFolder, copyOf } from './copies'
import { assertReadable, unlessDamaged } from './damaged'
import { assertTriggers, pendingOf, type Migrated, type Migration } from './migration'
import { countQuarantine, reportOf, type Quarantined } from './quarantined'
import { numberOf, ownVersion, versionOf } from './version'

const known = '__drizzle_migrations'

interface Work {
  migrations: Migration[]
  now: () => Date
  tell: (sentence: string) => void
}

/** See `migrate`. */
export async function migrateSqlite(file: string, work: Work): Promise<Migrated> {
  mkdirSync(dirname(file), { recursive: true })
  const mended = mend(file, work.now())
  if (mended) work.tell(mended)
  const client = unlessDamaged(file, () => connect(file))
  try {
    assertReadable(file, client)
    const done =
      pendingOf(work.migrations, lastOf(client)).length > 0 ? await change(file, client, work) : { ran: 0 }
    assertWhole(client)
    noteVersion(client)
    unmark(file)
    return done
  } finally {
    client.close()
  }
}

function connect(file: string): Database.Database {
  const client = new Database(file, { timeout: 5000 })
  client.pragma('journal_mode = WAL')
  // A rebuilt table is dropped and renamed; with keys enforced that would delete what refers to it.
  client.pragma('foreign_keys = OFF')
  // What a rebuilt table held is overwritten where it stood, as all is that is erased.
  client.pragma('secure_delete = ON')
  // After the first use: see `sqlite.ts`.
  client.prepare('select count(*) from sqlite_master').get()
  client.pragma('synchronous = FULL')
  return client
}

/** The write lock is held from before the copy to the end, so that nothing is written in between. */
async function change(file: string, client: Database.Database, work: Work): Promise<Migrated> {
  client.exec('BEGIN IMMEDIATE')
  try {
    const pending = pendingOf(work.migrations, lastOf(client))
    const before = quarantineOf(client)
    const copy = hasRows(client) ? await copied(file, client, work) : undefined
    client.exec(
      `CREATE TABLE IF NOT EXISTS ${known} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
    )
    const note = client.prepare(`INSERT INTO ${known} (hash, created_at) VALUES (?, ?)`)
    for (const { sql, hash, folderMillis } of pending) {
      for (const statement of sql) client.exec(statement)
      note.run(hash, folderMillis)
    }
    assertReferences(client)
    assertWhole(client)
    if (client.pragma('quick_check', { simple: true }) !== 'ok')
      throw new Error(`After the migration ${file} is damaged. Nothing was changed. Check the disk.`)
    const report = reportOf(before, quarantineOf(client))
    client.exec('COMMIT')
    if (report) work.tell(report)
    return { ran: pending.length, ...(copy && { copy }) }
  } catch (error) {
    // SQLite has ended the transaction itself where it could not go on.
    if (client.inTransaction) client.exec('ROLLBACK')
    unmark(file)
    throw error
  }
}

async function copied(file: string, client: Database.Database, { now, tell }: Work): Promise<string> {
  const version = versionOf(client.pragma('user_version', { simple: true }) as number)
  const name = await copyOf(file, { version, now: now() })
  mark(file, name, now())
  const copy = join(copiesFolder(file), name)
  tell(`The database is changed to fit this version. What was there before is kept as ${copy}.`)
  return copy
}

function quarantineOf(client: Database.Database): Quarantined[] {
  if (!client.prepare(`select 1 from sqlite_master where name = 'quarantine'`).get()) return []
  const rows = client.prepare(countQuarantine).all() as { table: string; putBack: number; rows: number }[]
  return rows.map((row) => ({ ...row, putBack: row.putBack === 1 }))
}

function noteVersion(client: Database.Database): void {
  const own = numberOf(ownVersion())
  if (client.pragma('user_version', { simple: true }) !== own) client.pragma(`user_version = ${own}`)
}

function lastOf(client: Database.Database): number | undefined {
  if (!client.prepare('select 1 from sqlite_master where name = ?').get(known)) return undefined
  const last = client.prepare(`select max(created_at) from ${known}`).pluck().get() as number | null
  return last ?? undefined
}

function hasRows(client: Database.Database): boolean {
  const tables = client
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite^_%' escape '^'`)
    .pluck()
    .all() as string[]
  return tables.some(
    (name) => name !== known && client.prepare(`select 1 from "${name}" limit 1`).get() !== undefined,
  )
}

/** A shop is not kept shut for a row that somebody took out by hand: this is asked only of what a migration leaves. */
function assertReferences(client: Database.Database): void {
  const orphans = client.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  if (orphans.length === 0) return
  const [first] = orphans
  throw new Error(
    `${orphans.length} rows of the database refer to rows that are not there, as row ${first!.rowid} of ${first!.table} ` +
      `to one of ${first!.parent}. Nothing was changed. Restore a backup, or remove them by hand.`,
  )
}

function assertWhole(client: Database.Database): void {
  const named = (type: string) =>
    client.prepare('select name from sqlite_master where type = ?').pluck().all(type) as string[]
  assertTriggers('sqlite', { tables: named('table'), triggers: named('trigger') })
}
