import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'

/** So long a process that is being replaced gets to end. Nothing else happens meanwhile: it is the start. */
const patienceMs = 1500

/** The file whose lock says that a process serves the shop beside it. Empty, and it may stay. */
export function lockOf(file: string): string {
  const [folder, name] = existsSync(file)
    ? [dirname(realpathSync(file)), basename(realpathSync(file))]
    : [realpathSync(dirname(file)), basename(file)]
  return join(folder, `${name}.lock`)
}

/**
 * Makes this process the only one that serves, sends from or changes the SQLite database `file`, until the returned
 * function is called or the process ends, in whatever way: the lock is the system's, on a file beside the database.
 * Throws a sentence when another process holds it.
 */
export function holdAlone(file: string): () => void {
  const connection = new Database(lockOf(file), { timeout: patienceMs })
  try {
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if (!/^SQLITE_BUSY/.test((error as { code?: string }).code ?? '')) throw error
    throw new Error(
      `Another process of this app has the shop in ${file} open, and two would get in each other's way. Stop that one ` +
        'first, or give this one a shop of its own by another DATA_DIR. With PostgreSQL there may be several.',
      { cause: error },
    )
  }
  return () => {
    if (connection.open) connection.close()
  }
}
