import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { dialect } from './columns'
import { migratePostgres } from './migrate-postgres'
import { migrateSqlite } from './migrate-sqlite'
import type { Migrated } from './migration'
import { assertDialect, fileOf } from './store'

export interface MigrateOptions {
  /** Where the migrations are, if not in the program's own folder. */
  folder?: string
  /** PostgreSQL: somebody has said that there is a backup, so a database that holds a shop is migrated too. */
  backedUp?: boolean
  /** Hears what the person who started this should know. stderr, unless told. */
  tell?: (sentence: string) => void
  now?: () => Date
}

/**
 * Brings the database that `url` names to the present schema; harmless when it is there already. All of it happens in
 * one transaction that also looks the result through, or nothing does.
 *
 * A SQLite database with anything in it is copied before (see `copyOf`). The copy bears the version that ran the
 * database last: each version writes its own into `user_version`, and where there is none it was 0.1.0. A PostgreSQL
 * database is migrated while it is empty; one with a shop in it throws `NeedsBackup` unless `backedUp`.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<Migrated> {
  assertDialect(url)
  const {
    folder = migrationsFolder(),
    now = () => new Date(),
    tell = (sentence) => process.stderr.write(`${sentence}\n`),
    backedUp = false,
  } = options
  const migrations = readMigrationFiles({ migrationsFolder: folder })
  return dialect === 'postgres'
    ? migratePostgres(url, { migrations, backedUp, tell })
    : migrateSqlite(fileOf(url), { migrations, now, tell })
}

/** The folder lies beside this file in the source, and above it once bundled into `build/`. */
function migrationsFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    for (const folder of [join(at, 'migrations', dialect), join(at, 'db', 'migrations', dialect)]) {
      if (existsSync(join(folder, 'meta', '_journal.json'))) return folder
    }
  }
  throw new Error('The folder db/migrations was not found beside the program. Run it inside the project.')
}
