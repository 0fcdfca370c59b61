import Database from 'better-sqlite3'
import pg from 'pg'
import { dialect } from '#db/columns'
import { guards } from '#db/migration'
import { fileOf } from '#db/store'

/** Runs statements as a tool beside the app would: with the database's foreign keys, or as if there were none. */
export async function runOn(url: string, statements: string[], { keys = false } = {}): Promise<void> {
  if (dialect === 'sqlite') {
    const client = new Database(fileOf(url))
    client.pragma(`foreign_keys = ${keys ? 'ON' : 'OFF'}`)
    try {
      for (const statement of statements) client.exec(statement)
    } finally {
      client.close()
    }
    return
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    if (!keys) await client.query('set session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Does to a database what somebody does who has it in hand: takes the ledger's guards and the keys away, then
 * runs the statements. */
export async function tamper(url: string, ...statements: string[]): Promise<void> {
  if (dialect === 'sqlite') {
    const client = new Database(fileOf(url))
    client.pragma('foreign_keys = OFF')
    try {
      for (const name of guards.sqlite.ledger) client.exec(`drop trigger if exists ${name}`)
      for (const statement of statements) client.exec(statement)
    } finally {
      client.close()
    }
    return
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const name of guards.postgres.ledger) await client.query(`drop trigger if exists ${name} on ledger`)
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** What the database holds of foreign keys, as `table.column parent`, and what of its rows breaks them. */
export async function foreignKeyTrouble(url: string): Promise<{ held: string[]; broken: unknown[] }> {
  if (dialect === 'sqlite') {
    const client = new Database(fileOf(url), { readonly: true })
    try {
      const held = client
        .prepare(
          `select m.name || '.' || f."from" || ' ' || f."table" from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`,
        )
        .pluck()
        .all() as string[]
      return { held: held.sort(), broken: client.pragma('foreign_key_check') as unknown[] }
    } finally {
      client.close()
    }
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ key: string; convalidated: boolean }>(
      `select c.conrelid::regclass || '.' || a.attname || ' ' || c.confrelid::regclass as key, c.convalidated
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f'`,
    )
    return {
      held: rows.map(({ key }) => key).sort(),
      broken: rows.filter(({ convalidated }) => !convalidated),
    }
  } finally {
    await client.end()
  }
}
