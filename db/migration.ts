import type { MigrationMeta } from 'drizzle-orm/migrator'

export type Migration = MigrationMeta

export interface Migrated {
  /** How many migrations were run. */
  ran: number
  /** SQLite: the copy that was made before, as a path. */
  copy?: string
}

/** What a database does not know yet: everything younger than the youngest it knows, as drizzle has it. */
export function pendingOf(migrations: Migration[], last: number | undefined): Migration[] {
  return migrations.filter(({ folderMillis }) => last === undefined || folderMillis > last)
}

/** Throws unless the ledger has the triggers that refuse to change it. */
export function assertTriggers(wanted: string[], found: string[]): void {
  const missing = wanted.filter((name) => !found.includes(name))
  if (missing.length === 0) return
  throw new Error(
    `The ledger is not protected: ${missing.join(', ')} is missing. ` +
      'A migration that rebuilds the table must create its triggers again.',
  )
}
