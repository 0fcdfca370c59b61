import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

export type Dialect = 'sqlite' | 'postgres'

/** The process speaks one dialect, chosen by DATABASE_URL before the schema is loaded. */
export const dialect: Dialect = /^postgres(ql)?:/.test(process.env.DATABASE_URL?.trim() ?? '')
  ? 'postgres'
  : 'sqlite'

const postgres = dialect === 'postgres'

// PostgreSQL's types are the contract. SQLite's builders have the same shape for the subset
// used here, so they are cast once, in this file, and nowhere else.
export const table = (postgres ? pg.pgTable : lite.sqliteTable) as typeof pg.pgTable
export const text = (postgres ? pg.text : lite.text) as typeof pg.text
export const integer = (postgres ? pg.integer : lite.integer) as typeof pg.integer
export const index = (postgres ? pg.index : lite.index) as typeof pg.index
export const uniqueIndex = (postgres ? pg.uniqueIndex : lite.uniqueIndex) as typeof pg.uniqueIndex
export const primaryKey = (postgres ? pg.primaryKey : lite.primaryKey) as typeof pg.primaryKey
export const check = (postgres ? pg.check : lite.check) as typeof pg.check

const pgInstant = (name: string) => pg.timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
const pgAmount = (name: string) => pg.bigint(name, { mode: 'number' })
const pgJson = (name: string) => pg.jsonb(name)

/** A moment, to the millisecond. A Date on both sides. */
export const instant = (postgres
  ? pgInstant
  : (name: string) => lite.integer(name, { mode: 'timestamp_ms' })) as unknown as typeof pgInstant

/** Money in the currency's minor unit. */
export const amount = (postgres ? pgAmount : lite.integer) as unknown as typeof pgAmount

export const json = (postgres
  ? pgJson
  : (name: string) => lite.text(name, { mode: 'json' })) as unknown as typeof pgJson
