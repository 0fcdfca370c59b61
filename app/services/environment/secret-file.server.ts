import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { sync } from '#db/copies'
import { secretFile } from './folders.server'

/** The secret that is to come. It lies there before anything is sealed with it, so that no crash can lose it. */
const comingFile = (dataDir: string) => `${secretFile(dataDir)}.new`

/** The secret that a rotation which was broken off may have sealed everything with already. */
export function comingSecret({
  secretKept,
  dataDir,
}: {
  secretKept: boolean
  dataDir: string
}): string | undefined {
  const file = comingFile(dataDir)
  return secretKept && existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** Puts the coming secret in the place of the one before, which is kept: copies of the database still need it. */
export function settleSecret(dataDir: string, now: Date): string {
  const [file, coming] = [secretFile(dataDir), comingFile(dataDir)]
  const old = `${file}.until-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  copyFileSync(file, old)
  sync(old)
  renameSync(coming, file)
  sync(dataDir)
  return old
}

/** Writes the coming secret down: the one given, the one of a try that was broken off, or a fresh one. */
export function prepareSecret({
  dataDir,
  newSecret,
}: {
  dataDir: string
  newSecret: string | undefined
}): string {
  const file = comingFile(dataDir)
  if (newSecret || !existsSync(file)) {
    writeFileSync(file, newSecret ?? randomBytes(32).toString('base64url'), { mode: 0o600 })
    sync(file)
    sync(dataDir)
  }
  return readFileSync(file, 'utf8').trim()
}
