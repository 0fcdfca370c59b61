import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { copiesFolder, isWhole, sync } from './copies'

/** Beside the database while a migration of a shop runs. Removed by hand or by a start that finds all well. */
export const markerOf = (file: string): string => `${file}.migrating`

/** Says, before a migration begins, which copy holds what was there before it. On the disk when this returns. */
export function mark(file: string, copy: string, now: Date): void {
  const aside = `${markerOf(file)}.new`
  writeFileSync(aside, `${JSON.stringify({ copy, begun: now.toISOString() }, null, 2)}\n`)
  sync(aside)
  renameSync(aside, markerOf(file))
  sync(dirname(file))
}

export function unmark(file: string): void {
  if (!existsSync(markerOf(file))) return
  rmSync(markerOf(file))
  sync(dirname(file))
}

/**
 * After a migration that was broken off: a database that is whole stays as it is, since SQLite has taken back what was
 * begun. Any other is moved aside, never deleted, and the copy that the marker names takes its place. Throws when there
 * is no such copy. Returns what to tell.
 */
export function mend(file: string, now: Date): string | undefined {
  if (!existsSync(markerOf(file)) || isShop(file)) return undefined
  const copy = markedCopy(file)
  if (!copy || !isWhole(copy)) {
    throw new Error(
      `A migration of ${file} was broken off, the database can no longer be read, and its copy ` +
        `${copy ?? `in ${copiesFolder(file)}`} is missing or damaged. Put a backup of yours in its place, remove ` +
        `${markerOf(file)}, and start again.`,
    )
  }
  const broken = `${file}.broken-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  // The log goes first: beside the copy it would be taken for the copy's own.
  for (const end of ['-wal', '-shm', ''])
    if (existsSync(file + end)) renameSync(file + end, `${broken}${end}`)
  const aside = `${file}.restored`
  copyFileSync(copy, aside)
  sync(aside)
  renameSync(aside, file)
  sync(dirname(file))
  return (
    `A migration was broken off and ${file} could no longer be read. It was restored from ${copy}; ` +
    `what was there before is kept as ${broken}.`
  )
}

/** A database that is whole and not empty: a marker is only set where there was something. */
function isShop(file: string): boolean {
  if (!isWhole(file)) return false
  const client = new Database(file, { fileMustExist: true })
  try {
    return client.prepare('select 1 from sqlite_master limit 1').get() !== undefined
  } finally {
    client.close()
  }
}

function markedCopy(file: string): string | undefined {
  try {
    const { copy } = JSON.parse(readFileSync(markerOf(file), 'utf8')) as { copy?: unknown }
    return typeof copy === 'string' ? join(copiesFolder(file), basename(copy)) : undefined
  } catch {
    return undefined
  }
}
