import type Database from 'better-sqlite3'
import { LRUCache } from 'lru-cache'

/** So many are kept: more than the app has, few enough that lists of every length don't pile up. */
const kept = 300

/**
 * Lets a connection keep what it compiled: a statement is asked for by its text, and compiled again only when it was not
 * asked for in a long while. Only for those who use a statement up at once, as drizzle does: nobody walks through rows
 * one by one, and how rows are answered is asked for at each use.
 */
export function keepStatements(connection: Database.Database): void {
  const statements = new LRUCache<string, Database.Statement>({ max: kept })
  const compile = connection.prepare.bind(connection)
  const prepare = (text: string): Database.Statement => {
    const known = statements.get(text)
    if (known) return known.reader ? known.raw(false) : known
    const statement = compile(text)
    statements.set(text, statement)
    return statement
  }
  connection.prepare = prepare as typeof connection.prepare
}
