import { getTableName } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { applicationName } from './connect-postgres'
import { guardNesting } from './nesting'
import { createKeyedQueue } from './queue'
import * as schema from './schema'
import type { OpenOptions, Reader, Store, Writer } from './store'

const tries = 10
/** Serialization failure, deadlock: nothing was kept, and the same work may succeed now. */
const passing = new Set(['40001', '40P01'])

/** A pool that reads and a pool that writes, so that a reader never waits for the transactions. */
export function openPostgres({ url, readOnly = false, onStatement }: OpenOptions): Store {
  const logger = onStatement && { logQuery: onStatement }
  const reading = pool(url, '-c default_transaction_read_only=on', 6)
  const writing = pool(url, undefined, 10)
  const guard = guardNesting()
  const enqueue = createKeyedQueue()
  // One a connection, so that what was built for it is built once.
  const writers = new WeakMap<pg.PoolClient, Writer>()
  const writerOf = (client: pg.PoolClient): Writer => {
    const writer = writers.get(client) ?? (drizzle({ client, schema, logger }) as Writer)
    writers.set(client, writer)
    return writer
  }
  return {
    db: Object.assign(drizzle({ client: reading, schema, logger }) as Reader, {
      revision: askedTogether(async () => {
        onStatement?.(revisionOf, [])
        const { rows } = await reading.query<{ revision: string }>({ name: 'revision', text: revisionOf })
        return rows[0]!.revision
      }),
    }),
    transact: async (work, { key } = {}) => {
      if (readOnly)
        throw new Error('This process opened the database read-only. Let a process that writes do this.')
      const attempt = () => inTransaction(writing, (client) => work(writerOf(client)))
      return guard(() => enqueue(key, () => retried(attempt)))
    },
    snapshot: (work) => atOneMoment(reading, (client) => work(drizzle({ client, schema, logger }) as Reader)),
    close: async () => {
      await Promise.all([reading.end(), writing.end()])
    },
  }
}

function pool(connectionString: string, options: string | undefined, max: number): pg.Pool {
  const made = new pg.Pool({ connectionString, options, max, application_name: applicationName })
  // An idle connection that the server drops is replaced at the next use; unheard, it would end the process.
  made.on('error', () => {})
  return made
}

/** Each row's transaction and place: no change leaves both as they were, whatever time a clock says it is. */
const rowsOf = (table: typeof schema.settings | typeof schema.campaigns) =>
  `coalesce((select string_agg(xmin::text || ctid::text, ' ') from ${getTableName(table)}), '')`
const revisionOf = `select ${rowsOf(schema.settings)} || '/' || ${rowsOf(schema.campaigns)} as revision`

/** Whoever asks before the question has left gets one answer: what one page needs of several is asked for once. */
function askedTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | undefined
  return () =>
    (next ??= new Promise<void>((resolve) => process.nextTick(resolve)).then(() => {
      next = undefined
      return ask()
    }))
}

async function inTransaction<T>(writing: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await writing.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE')
    const result = await work(client)
    const ended = await client.query('COMMIT')
    if (ended.command !== 'COMMIT') {
      throw new Error(
        'A database error was caught inside a transaction, so nothing was kept. Let it be thrown.',
      )
    }
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => {
      broken = failed
    })
    throw error
  } finally {
    client.release(broken)
  }
}

async function atOneMoment<T>(reading: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await reading.connect()
  let broken: Error | undefined
  try {
    // The moment is that of the first statement after BEGIN.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1')
    return await work(client)
  } finally {
    await client.query('ROLLBACK').catch((failed: Error) => {
      broken = failed
    })
    client.release(broken)
  }
}

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (n === tries || !passing.has(codeOf(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(500, 5 * 2 ** n)))
    }
  }
}

/** PostgreSQL's five-letter code, wherever drizzle wrapped it. */
function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return undefined
}
