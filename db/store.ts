import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { dialect, type Dialect } from './columns'
import type * as schema from './schema'

export type PgDb = NodePgDatabase<typeof schema>

/** Reads. Handed to queries; outside `transact` it can't write. */
export type Reader = Pick<PgDb, 'select' | 'selectDistinct' | 'query' | '$count'> & {
  /**
   * Of the store's own reader, and of a transaction on SQLite: stays the same as long as nothing that is seen here, of this
   * process or another, changes the tables that staff set. Costs less than reading any of them.
   */
  revision?: () => Promise<string> | string | number
}

/** Reads and writes inside one transaction. Handed to commands. */
export type Writer = Reader & Pick<PgDb, 'insert' | 'update' | 'delete'>

export interface TransactOptions {
  /** PostgreSQL: transactions of one key wait for each other in this process instead of being retried. */
  key?: string
}

export interface Store {
  db: Reader
  /**
   * Runs `work` in one serial transaction: all of it is kept, or nothing. `work` may run twice, so ids and the
   * time come in as arguments, effects follow the commit, and nothing but the database is awaited inside.
   * Throws what `work` throws. Never called inside another `transact`.
   */
  transact: <T>(work: (tx: Writer) => Promise<T>, options?: TransactOptions) => Promise<T>
  /**
   * Runs `work` over the database as it is at one moment: what is committed meanwhile is not seen, and nothing is held
   * up. Other things may be awaited inside, so a long reading can let others have their turns.
   */
  snapshot: <T>(work: (db: Reader) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

export interface OpenOptions {
  url: string
  /** Refuses every `transact`: for a second process beside the one that writes a SQLite file. */
  readOnly?: boolean
  /** Refuses SQLite transactions that awaited anything but the database. On outside production. */
  strict?: boolean
  /** Hears each statement before it runs, with the values that are bound to it. */
  onStatement?: ((sql: string, values: unknown[]) => unknown) | undefined
}

/** Which database an address names. */
export function dialectOf(url: string): Dialect {
  return /^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite'
}

/** The path in a `file:` address; a bare path is taken as it is. */
export function fileOf(url: string): string {
  return url.startsWith('file://') ? decodeURIComponent(new URL(url).pathname) : url.replace(/^file:/, '')
}

/** The schema is built for one dialect when it is loaded; another address would run the wrong SQL. */
export function assertDialect(url: string): void {
  if (dialectOf(url) === dialect) return
  throw new Error(
    `This process speaks ${dialect}, but was asked to open a ${dialectOf(url)} database. ` +
      'Set DATABASE_URL before the process starts.',
  )
}
