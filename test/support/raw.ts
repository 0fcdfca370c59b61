import Database from 'better-sqlite3'
import pg from 'pg'
import { dialect } from '#db/columns'
import { fileOf } from '#db/store'

const guards = {
  sqlite: ['ledger_never_changed', 'ledger_never_removed', 'ledger_never_replaced'],
  postgres: ['ledger_never_changed', 'ledger_never_emptied', 'ledger_never_replaced'],
}

/** Does to a database what somebody does who has it in hand: takes the ledger's guards away, then runs the statements. */
export async function tamper(url: string, ...statements: string[]): Promise<void> {
  if (dialect === 'sqlite') {
    const client = new Database(fileOf(url))
    try {
      for (const name of guards.sqlite) client.exec(`drop trigger if exists ${name}`)
      for (const statement of statements) client.exec(statement)
    } finally {
      client.close()
    }
    return
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const name of guards.postgres) await client.query(`drop trigger if exists ${name} on ledger`)
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
