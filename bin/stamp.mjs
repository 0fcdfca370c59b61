// What build/ was made of, written beside it: whoever builds leaves it, and nobody builds the same again.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { at } from './steps.mjs'

const stamp = at('build/.sources')
const files = ['package-lock.json', 'remix.config.js', 'vite.config.ts', 'bin/build.mjs', 'bin/bundle.mjs']
const folders = ['app', 'db', 'emails']

function filesBelow(path) {
  return readdirSync(at(path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    )
}

/** A hash of all that a build is made of. */
export function sourceHash() {
  const hash = createHash('sha256')
  for (const file of [...files, ...folders.flatMap(filesBelow)]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Whether build/ was made of the sources as they are. */
export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash()

/** Before a build: one that breaks off is none. Returns what says, at its end, that it is made of what it began with. */
export function beginBuild() {
  const hash = sourceHash()
  rmSync(stamp, { force: true })
  return () => writeFileSync(stamp, hash)
}
