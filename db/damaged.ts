import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { copiesFolder } from './copies'

/** SQLite's codes for a file that is no database, or no longer a whole one. */
const codes = /^SQLITE_(CORRUPT|NOTADB)/

/** Does `work` with a database, and throws a sentence that says what to do where that turns out to be damaged. */
export function unlessDamaged<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!codes.test((error as { code?: string }).code ?? '')) throw error
    throw damaged(file, (error as Error).message, error)
  }
}

/** Looks every page of the database through. Throws where one can't be read: to go on would make it worse. */
export function assertReadable(file: string, client: Database.Database): void {
  const found = unlessDamaged(file, () => client.pragma('quick_check(1)', { simple: true }) as string)
  if (found !== 'ok') throw damaged(file, found.replaceAll('\n', ' '))
}

function damaged(file: string, why: string, cause?: unknown): Error {
  const folder = copiesFolder(file)
  const copies = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sqlite')) : []
  const copy = copies.sort().at(-1)
  const instead = copy
    ? `put a backup of yours in its place, or one of the copies made before migrations, such as ${join(folder, copy)}`
    : `put a backup of yours in its place (${folder} has no copy)`
  return new Error(
    `The database ${file} is damaged (${why}), so it was not opened. Keep it: move it and the files beside it that end ` +
      `in -wal and -shm to another folder, ${instead}, and start again.`,
    { cause },
  )
}
