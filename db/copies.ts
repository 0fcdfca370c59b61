import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import Database from 'better-sqlite3'

/** Where the copies of a SQLite database lie. They are kept until somebody removes them by hand. */
export const copiesFolder = (file: string): string => join(dirname(file), 'backups')

/**
 * Copies a SQLite database as it is at this moment, with SQLite's own online backup, and looks the copy through. It is
 * named after `version` and the time in UTC, is one file that needs no other, and has its name only once it is whole
 * and on the disk. A copy that is the very same as the latest is not kept twice. Hold the database's write lock while
 * it is made. Returns its name in `copiesFolder`.
 */
export async function copyOf(
  file: string,
  { version, now }: { version: string; now: Date },
): Promise<string> {
  const folder = copiesFolder(file)
  const shop = basename(file, extname(file))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // What starts that were broken off left. Whoever makes another holds the lock, so no one is at work on these.
  for (const name of readdirSync(folder)) if (isPartial(name, shop)) rmSync(join(folder, name))

  const name = freeName(folder, `${shop}-${version}-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`)
  const partial = join(folder, `${name}.partial`)
  try {
    await backUp(file, partial)
    if (!isWhole(partial, { rewrite: true }))
      throw new Error('what was read is damaged: some pages of the database can no longer be read')
    sync(partial)
    const latest = copiesOf(folder, shop).at(-1)
    if (latest && contentOf(join(folder, latest)) === contentOf(partial)) {
      rmSync(partial)
      return latest
    }
    renameSync(partial, join(folder, name))
    sync(folder)
    return name
  } catch (cause) {
    rmSync(partial, { force: true })
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The copy of ${file} could not be made (${why}). Nothing was changed. See that ${folder} can be written and ` +
        'has room for the whole database, then start again.',
      { cause },
    )
  }
}

async function backUp(file: string, to: string): Promise<void> {
  const source = new Database(file, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to)
  } finally {
    source.close()
  }
  chmodSync(to, statSync(file).mode & 0o777)
}

/** Whether SQLite can read every page of this database. `rewrite` makes it one file, without a write-ahead log. */
export function isWhole(file: string, { rewrite = false } = {}): boolean {
  if (!existsSync(file)) return false
  try {
    const client = new Database(file, { fileMustExist: true })
    try {
      if (rewrite) client.pragma('journal_mode = DELETE')
      return client.pragma('quick_check', { simple: true }) === 'ok'
    } finally {
      client.close()
    }
  } catch {
    return false
  }
}

/** On the disk, not only in the system's memory; of a folder: the names in it. */
export function sync(path: string): void {
  // Windows opens no folders, and keeps names without being asked.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return
  const open = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

const isPartial = (name: string, shop: string) => name.startsWith(`${shop}-`) && name.includes('.partial')

const copiesOf = (folder: string, shop: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${shop}-`) && name.endsWith('.sqlite'))
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => one.at - other.at)
    .map(({ name }) => name)

function freeName(folder: string, wanted: string): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? `${wanted}.sqlite` : `${wanted}-${n}.sqlite`
    if (!existsSync(join(folder, name))) return name
  }
}

function contentOf(file: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1 << 20)
  const open = openSync(file, 'r')
  try {
    for (let read = readSync(open, buffer); read > 0; read = readSync(open, buffer))
      hash.update(buffer.subarray(0, read))
  } finally {
    closeSync(open)
  }
  return hash.digest('base64')
}
