import type Database from 'better-sqlite3'

/** Tables that stay small however long a shop runs: a scan of one costs nothing. */
const small = ['settings', 'campaigns', 'staff', 'setup_links', 'ledger_checkpoints']
/** Indexes of only the rows that wait for something: all of them is what is asked for. */
const waiting = ['shares_waiting', 'outbox_done']
/** Statements that read a whole table because that is what they are for, or that only tests ask. */
const meant = [
  // `ledger:verify` reads everything, a part at a time.
  /"with_lines"|"ends"|order by "ledger"\."seq"|"ledger"\."visitor_id" > \?|"visitor_id" in \([?, ]+\) or false/,
  // What a start after an older version writes once.
  /"worth" is null/,
  // A start looks for one sealed row, to know its secret.
  /^select "(contact|address|friend_address)" from .* limit \?$/,
  // Other rules, before they are saved: their effect on all that was sent.
  /select "campaign_version", count\(\*\) from "shares"/,
  // The three that tests ask to see what became of a mail, a line or a person.
  /where "ledger"\."kind" = \?$|where "outbox"\."email" = \?$|where "visitors"\."name" = \?$/,
]

/**
 * What a SQLite statement would read that grows with the shop: each a scan of a whole table, in SQLite's words. A statement
 * that names no rows at all (neither `where` nor `limit`) means to read them all.
 */
export function scansOf(database: Database.Database, statement: string): string[] {
  if (!/^(select|update|delete|with)\b/i.test(statement) || !/ (where|limit) /.test(statement)) return []
  if (/ where false/.test(statement) || meant.some((one) => one.test(statement))) return []
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
