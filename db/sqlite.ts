import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { Logger } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { guardNesting } from './nesting'
import { createQueue } from './queue'
import { revisionOf } from './revision-sqlite'
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
  const logger = onStatement && { logQuery: onStatement }
  const writing = readOnly ? undefined : connectToWrite(file, logger)
  const reading = connect(file, true)
  // Where nothing is written here it is enough to know whether another process committed.
  const version = reading.prepare<[], number>('PRAGMA data_version').pluck()
  const guard = guardNesting()
  const enqueue = createQueue()
  const watchful = strict ?? process.env.NODE_ENV !== 'production'
  const breathe = turnOfLoop()

  return {
    db: Object.assign(drizzle({ client: reading, schema, logger }) as unknown as Reader, {
      revision: writing?.revision ?? (() => version.get()!),
    }),
    transact: async (work) => {
      if (!writing) {
        throw new Error(
          'This process opened the database read-only. Let the process that serves the shop do this.',
        )
      }
      const until = performance.now() + busyMs
      return guard(() =>
        enqueue(async () => {
          await breathe()
          await begin(writing, until)
          return inTransaction(writing, () => work(writing.tx), watchful)
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
        writing?.connection.close()
      }),
  }
}

type Writing = ReturnType<typeof connectToWrite>

/** The connection that writes, with what every transaction asks of it. */
function connectToWrite(file: string, logger: Logger | undefined) {
  const connection = connect(file, false)
  connection.pragma('busy_timeout = 0')
  const { revision, ended } = revisionOf(connection)
  const tx = drizzle({ client: connection, schema, logger }) as unknown as Writer
  return {
    connection,
    tx: Object.assign(tx, { revision }),
    revision,
    ended,
    begin: connection.prepare('BEGIN IMMEDIATE'),
    commit: connection.prepare('COMMIT'),
  }
}

/** Lets the event loop have a turn where it had none for a while. */
function turnOfLoop(): () => Promise<void> | undefined {
  /** Since when the turn that goes on does. */
  let since: number | undefined
  let next = Promise.resolve()
  return () => {
    if (since === undefined) {
      since = performance.now()
      next = new Promise((resolve) =>
        setImmediate(() => {
          since = undefined
          resolve()
        }),
      )
    } else if (performance.now() - since > turnMs) return next
  }
}

/**
 * Takes the write lock. While another process holds it the thread is not held up, as SQLite's own waiting would: readers
 * are served, and whoever stood in the queue meanwhile has waited as well.
 */
async function begin(writing: Writing, until: number): Promise<void> {
  const last = Math.max(until, performance.now() + leastBusyMs)
  for (let pause = 1; ; pause = Math.min(2 * pause, 50)) {
    try {
      writing.begin.run()
      return
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || performance.now() > last) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** Does the work in the transaction that has begun, and ends it. */
async function inTransaction<T>(writing: Writing, work: () => Promise<T>, watchful: boolean): Promise<T> {
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
    writing.commit.run()
    return result
  } catch (error) {
    if (writing.connection.inTransaction) writing.connection.exec('ROLLBACK')
    throw error
  } finally {
    writing.ended()
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
