import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file',
  ENOENT: 'it cannot be made',
  ELOOP: 'its links go round in circles',
  ENAMETOOLONG: 'the name is too long',
}

/** Why something could not be done to a file, in words. */
function reasonOf(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  return reasons[code] ?? message
}

/** Makes a folder and those above it. Node's own `recursive` never ends where the system makes none, such as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it just now.
    if (!existsSync(folder)) throw error
  }
}

/** Makes the folder where it is missing and writes there. Throws a sentence when that can't be; `name` is its setting. */
export function assertWritable(name: 'DATA_DIR' | 'DATABASE_URL', folder: string): void {
  try {
    makeFolder(folder)
    const probe = join(folder, `.probe-${process.pid}-${randomBytes(4).toString('hex')}`)
    writeFileSync(probe, 'Whether something can be written here.\n')
    rmSync(probe)
  } catch (error) {
    throw unwritable(name, folder, error)
  }
}

function unwritable(name: string, folder: string, cause: unknown): Error {
  const example =
    name === 'DATA_DIR' ? 'DATA_DIR=/var/lib/toile' : 'DATABASE_URL=file:/var/lib/toile/toile.sqlite'
  return new Error(
    `${name} keeps its files in ${resolve(folder)}, where nothing can be written (${reasonOf(cause)}). ` +
      `Let this user write there, or name another folder, such as ${example}.`,
    { cause },
  )
}

/** Where the secret of a shop lies that was given none. */
export const secretFile = (dataDir: string): string => join(dataDir, 'secret')

/** The secret kept beside the data; made on first use, readable by the owner only. */
export function keptSecret(dataDir: string): string {
  const file = secretFile(dataDir)
  try {
    if (!existsSync(file)) {
      makeFolder(dataDir)
      writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
    }
  } catch (error) {
    // Another process may have made it just now.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(file))
      throw unwritable('DATA_DIR', dataDir, error)
  }
  const secret = read(file)
  if (secret.length < 32)
    throw new Error(`The file ${file} holds no usable secret. Restore it from a backup, or set SECRET.`)
  return secret
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new Error(
      `The secret in ${file} cannot be read (${reasonOf(cause)}). Let this user read it, or set SECRET.`,
      {
        cause,
      },
    )
  }
}

/** What a shop leaves in its DATA_DIR beside the database. */
const signs = ['secret', 'checkpoints', 'uploads']

/**
 * Until 0.1.0 the database stayed in `var` wherever DATA_DIR was. Throws when `dataDir` was such a shop's: to begin an
 * empty one there would look as if all were lost.
 */
export function refuseLeftBehind(dataDir: string, former = 'var'): void {
  const [here, there] = [join(dataDir, 'toile.sqlite'), resolve(former, 'toile.sqlite')]
  if (resolve(here) === there || existsSync(here) || !existsSync(there)) return
  if (!signs.some((name) => existsSync(join(dataDir, name)))) return
  throw new Error(
    `DATA_DIR (${dataDir}) is a shop's, but its database is not there: an earlier version kept it in ${there}. ` +
      `Go on with it by DATABASE_URL=file:${there}, or move it, with the files beside it whose names begin alike, ` +
      `to ${resolve(here)}. To begin an empty shop, name an empty folder as DATA_DIR.`,
  )
}
