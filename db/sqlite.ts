import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { guardNesting } from './nesting'
import { createQueue } from './queue'
import * as schema from './schema'
import { keepStatements } from './statements'
import { fileOf, type OpenOptions, type Reader, type Store, type Writer } from './store'

/** How long a transaction waits, from when it was asked for, while another process writes. */
const busyMs = 5000
/** However long it stood in the queue, it tries for this long. */
const leastBusyMs = 100
/** Transactions follow each other in microtasks; after this long the event loop gets a turn. */
const turnMs = 10

/**
 * Two connections to one file: a reading one that can't write, and a writing one that is used only within
 * `transact`, one transaction at a time. Every commit is on the disk before `transact` resolves.
 */
export function openSqlite({ url, readOnly = false, strict, onStatement }: OpenOptions): Store {
  const file = fileOf(url)
  if (!readOnly) mkdirSync(dirname(file), { recursive: true })
  const writing = readOnly ? undefined : connect(file, false)
  writing?.pragma('busy_timeout = 0')
  const reading = connect(file, true)
  const logger = onStatement && { logQuery: onStatement }
  const tx = writing && (drizzle({ client: writing, schema, logger }) as unknown as Writer)
  // Another number after each commit of another connection: of the writing one, or of another process.
  const version = reading.prepare<[], number>('PRAGMA data_version').pluck()
  const guard = guardNesting()
  const enqueue = createQueue()
  const watchful = strict ?? process.env.NODE_ENV !== 'production'
  let turn = performance.now()

  return {
    db: Object.assign(drizzle({ client: reading, schema, logger }) as unknown as Reader, {
      revision: () => version.get()!,
    }),
    transact: async (work) => {
      if (!writing || !tx) {
        throw new Error(
          'This process opened the database read-only. Let the process that serves the shop do this.',
        )
      }
      const until = performance.now() + busyMs
      return guard(() =>
        enqueue(async () => {
          if (performance.now() - turn > turnMs) {
            await new Promise((resolve) => setImmediate(resolve))
            turn = performance.now()
          }
          await begin(writing, until)
          return inTransaction(writing, () => work(tx), watchful)
        }),
      )
    },
    snapshot: async (work) => {
      const connection = connect(file, true)
      try {
        connection.exec('BEGIN')
        // A deferred transaction sees the moment of its first read.
        connection.prepare('select count(*) from sqlite_master').get()
        return await work(drizzle({ client: connection, schema, logger }) as unknown as Reader)
      } finally {
        connection.close()
      }
    },
    close: () =>
      enqueue(async () => {
        reading.close()
        writing?.close()
      }),
  }
}

/**
 * Takes the write lock. While another process holds it the thread is not held up, as SQLite's own waiting would: readers
 * are served, and whoever stood in the queue meanwhile has waited as well.
 */
async function begin(writing: Database.Database, until: number): Promise<void> {
  const last = Math.max(until, performance.now() + leastBusyMs)
  for (let pause = 1; ; pause = Math.min(2 * pause, 50)) {
    try {
      writing.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || performance.now() > last) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** Does the work in the transaction that has begun, and ends it. */
async function inTransaction<T>(
  writing: Database.Database,
  work: () => Promise<T>,
  watchful: boolean,
): Promise<T> {
  let over = false
  let waited = false
  // The database answers in microtasks. A tick between them means that something else was awaited meanwhile.
  await null
  process.nextTick(() => {
    waited = !over
  })
  try {
    const result = await work()
    if (waited && watchful) {
      throw new Error(
        'Something other than the database was awaited inside a transaction. Do that before or after it.',
      )
    }
    writing.exec('COMMIT')
    return result
  } catch (error) {
    if (writing.inTransaction) writing.exec('ROLLBACK')
    throw error
  } finally {
    over = true
  }
}

function connect(file: string, reading: boolean): Database.Database {
  const connection = new Database(file, { readonly: false, fileMustExist: reading, timeout: busyMs })
  if (!reading) connection.pragma('journal_mode = WAL')
  connection.pragma('foreign_keys = ON')
  // REPLACE deletes rows; without this it would pass by the triggers that guard the ledger.
  connection.pragma('recursive_triggers = ON')
  // What is erased is overwritten, and not only forgotten.
  connection.pragma('secure_delete = ON')
  connection.pragma('synchronous = FULL')
  if (reading) connection.pragma('query_only = ON')
  // better-sqlite3 is compiled to fall back to NORMAL in WAL, which it does at the first use: so look after one.
  connection.prepare('select count(*) from sqlite_master').get()
  if (connection.pragma('synchronous', { simple: true }) !== 2) {
    connection.close()
    throw new Error(
      'SQLite does not keep synchronous=FULL: an acknowledged write could be lost. Use another build.',
    )
  }
  keepStatements(connection)
  return connection
}
