import type pg from 'pg'
import { connect } from './connect-postgres'
import { assertTriggers, pendingOf, type Migrated, type Migration } from './migration'
import { countQuarantine, reportOf, type Quarantined } from './quarantined'

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
  {
    migrations,
    backedUp,
    tell,
  }: { migrations: Migration[]; backedUp: boolean; tell: (sentence: string) => void },
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
      const report = await change(client, pending)
      if (report) tell(report)
    }
    await assertWhole(client)
    return { ran: pending.length }
  } finally {
    await client.end()
  }
}

/** Gives what is to be told of it. */
async function change(client: pg.Client, pending: Migration[]): Promise<string | undefined> {
  await client.query('BEGIN')
  try {
    const before = await quarantineOf(client)
    await client.query('CREATE SCHEMA IF NOT EXISTS drizzle')
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${known} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
    )
    for (const { sql, hash, folderMillis } of pending) {
      for (const statement of sql) await client.query(statement)
      await client.query(`INSERT INTO ${known} (hash, created_at) VALUES ($1, $2)`, [hash, folderMillis])
    }
    await assertWhole(client)
    const report = reportOf(before, await quarantineOf(client))
    await client.query('COMMIT')
    return report
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

async function quarantineOf(client: pg.Client): Promise<Quarantined[]> {
  const { rows: there } = await client.query<{ found: string | null }>(
    `select to_regclass('quarantine') as found`,
  )
  if (!there[0]?.found) return []
  const { rows } = await client.query<Omit<Quarantined, 'rows'> & { rows: string }>(countQuarantine)
  return rows.map((row) => ({ ...row, rows: Number(row.rows) }))
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
  const { rows: unproven } = await client.query<{ conname: string }>(
    `select conname from pg_constraint where contype = 'f' and not convalidated and connamespace = current_schema()::regnamespace`,
  )
  if (unproven.length > 0)
    throw new Error(
      `Whether rows refer to rows that are there was not looked through: ${unproven.map(({ conname }) => conname).join(', ')}. ` +
        'A migration that adds a foreign key must validate it.',
    )
  const { rows } = await client.query<{ table: string; trigger: string | null }>(
    `select c.relname as table, t.tgname as trigger from pg_class c
     left join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D'
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'`,
  )
  assertTriggers('postgres', {
    tables: rows.map(({ table }) => table),
    triggers: rows.flatMap(({ trigger }) => trigger ?? []),
  })
}
