import Database from 'better-sqlite3'
import pg from 'pg'
import { assertDialect, dialectOf, fileOf } from './store'

/**
 * Writes the tables anew, so that nothing that was overwritten or deleted is left between the rows of a copied file. For
 * the start, before there is work: others wait while it lasts. On PostgreSQL only the tables named.
 */
export async function scrub(
  url: string,
  tables: readonly ('outbox' | 'settings' | 'visitors' | 'shares' | 'proofs' | 'orders')[],
): Promise<void> {
  assertDialect(url)
  if (dialectOf(url) === 'postgres') {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      for (const table of tables) await client.query(`VACUUM FULL "${table}"`)
    } finally {
      await client.end()
    }
    return
  }
  const connection = new Database(fileOf(url), { fileMustExist: true, timeout: 5000 })
  try {
    connection.exec('VACUUM')
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    connection.close()
  }
}
