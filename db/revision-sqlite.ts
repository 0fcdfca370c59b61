import type Database from 'better-sqlite3'
import { getTableName } from 'drizzle-orm'
import { campaigns, settings } from './schema'

/**
 * The revision of the tables that staff set, for the connection that writes, within its transactions too, and for those
 * that read beside it: another after each change of its own, by triggers that only this connection has, and after each
 * commit of another process. `ended` is called at the end of each transaction that may have changed something: then it is
 * another once more, for whoever read beside it before the commit, and for what was taken back.
 */
export function revisionOf(writing: Database.Database): { revision: () => string; ended: () => void } {
  let changes = 0
  let atEnd = 0
  writing.function('staff_changed', () => {
    changes += 1
    return null
  })
  for (const table of [settings, campaigns].map(getTableName))
    for (const change of ['insert', 'update', 'delete'])
      writing.exec(
        `CREATE TEMP TRIGGER ${table}_${change} AFTER ${change} ON main.${table} BEGIN SELECT staff_changed(); END`,
      )
  const version = writing.prepare<[], number>('PRAGMA data_version').pluck()
  return {
    revision: () => `${version.get()} ${changes}`,
    ended: () => {
      if (changes !== atEnd) atEnd = changes += 1
    },
  }
}
