import type pg from 'pg'
import { connect } from './connect-postgres'
import { assertTriggers, pendingOf, type Migrated, type Migration } from './migration'

const lock = 7_041_776
const known = 'drizzle.__drizzle_migrations'

/** A shop is to be changed, and nobody has said yet that there is a backup of it. */
export class NeedsBackup extends Error {
  constructor() {
    super(
      'The database holds a shop made by an earlier version, and its tables have to be changed first. Make a backup ' +
        '(pg_dump --format=custom --file=toile.dump DATABASE), then run: npm run migrate',
    )
  }
}

/** See `migrate`. */
export async function migratePostgres(
  url: string,
  { migrations, backedUp }: { migrations: Migration[]; backedUp: boolean },
): Promise<Migrated> {
  const client = await connect(url)
  try {
    // Two starting processes would both create the tables. The lock is the connection's, and ends with it.
    await client.query('select pg_advisory_lock($1)', [lock])
    const last = await lastOf(client)
    const pending = pendingOf(migrations, last)
    if (pending.length > 0) {
      // Without a migration of ours there is no shop in it, whatever else there may be.
      if (!backedUp && last !== undefined && (await hasRows(client))) throw new NeedsBackup()
      await change(client, pending)
    }
    await assertWhole(client)
    return { ran: pending.length }
  } finally {
    await client.end()
  }
}

async function change(client: pg.Client, pending: Migration[]): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('CREATE SCHEMA IF NOT EXISTS drizzle')
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${known} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
    )
    for (const { sql, hash, folderMillis } of pending) {
      for (const statement of sql) await client.query(statement)
      await client.query(`INSERT INTO ${known} (hash, created_at) VALUES ($1, $2)`, [hash, folderMillis])
    }
    await assertWhole(client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

async function lastOf(client: pg.Client): Promise<number | undefined> {
  const { rows: there } = await client.query<{ found: string | null }>('select to_regclass($1) as found', [
    known,
  ])
  if (!there[0]?.found) return undefined
  const { rows } = await client.query<{ last: string | null }>(`select max(created_at) as last from ${known}`)
  return rows[0]?.last ? Number(rows[0].last) : undefined
}

async function hasRows(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = current_schema()`,
  )
  for (const { name } of rows) {
    const found = await client.query(`select 1 from ${name} limit 1`)
    if (found.rows.length > 0) return true
  }
  return false
}

async function assertWhole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tgname: string }>(
    `select tgname from pg_trigger where tgrelid = 'ledger'::regclass and not tgisinternal and tgenabled <> 'D'`,
  )
  assertTriggers(
    ['ledger_never_changed', 'ledger_never_emptied', 'ledger_never_replaced'],
    rows.map(({ tgname }) => tgname),
  )
}
