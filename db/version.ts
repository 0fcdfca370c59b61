import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The version of this program, from the package.json above it. */
export function ownVersion(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const file = join(at, 'package.json')
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
  }
  throw new Error('The file package.json was not found above the program. Run it inside the project.')
}

/** A version as one whole number, for SQLite's `user_version`: 1.2.3 is 1002003. */
export function numberOf(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map(Number)
  return major * 1_000_000 + minor * 1000 + patch
}

/** What `numberOf` was made of. Nought is 0.1.0, the last version that wrote none into its databases. */
export function versionOf(number: number): string {
  if (number === 0) return '0.1.0'
  return [Math.floor(number / 1_000_000), Math.floor(number / 1000) % 1000, number % 1000].join('.')
}
