import type Database from 'better-sqlite3'
import { isToFind, small, waiting } from './plans'

/** What a SQLite statement would read that grows with the shop: each a scan of a whole table, in SQLite's words. */
export function scansOf(database: Database.Database, statement: string): string[] {
  if (!isToFind(statement)) return []
  const parameters = Array<null>(statement.match(/\?/g)?.length ?? 0).fill(null)
  const plan = database.prepare(`explain query plan ${statement}`).all(...parameters) as { detail: string }[]
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table'`)
    .pluck()
    .all() as string[]
  const growing = new Set(tables.filter((name) => !small.includes(name)))
  return plan
    .map(({ detail }) => detail)
    .filter((detail) => {
      const [, table = '', index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? []
      // In the order of an index, a scan ends where the page is full.
      return (
        growing.has(table) &&
        !waiting.includes(index ?? '') &&
        !(index && / limit /.test(statement) && !plan.some(sorts))
      )
    })
}

const sorts = ({ detail }: { detail: string }) => detail.startsWith('USE TEMP B-TREE FOR ORDER BY')
