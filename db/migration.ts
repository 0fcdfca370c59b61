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

/** The triggers that refuse to change what is append-only, by table. */
export const guards = {
  sqlite: {
    ledger: ['ledger_never_changed', 'ledger_never_removed', 'ledger_never_replaced'],
    audit: ['audit_never_changed', 'audit_never_removed', 'audit_never_replaced'],
  },
  postgres: {
    ledger: ['ledger_never_changed', 'ledger_never_emptied', 'ledger_never_replaced'],
    audit: ['audit_never_changed', 'audit_never_emptied'],
  },
} as const

/** Throws unless the ledger and the audit, where they are there by now, have the triggers that refuse to change them. */
export function assertTriggers(
  dialect: keyof typeof guards,
  { tables, triggers }: Record<'tables' | 'triggers', string[]>,
): void {
  for (const [table, wanted] of Object.entries<readonly string[]>(guards[dialect])) {
    const missing = wanted.filter((name) => !triggers.includes(name))
    if (missing.length === 0 || !tables.includes(table)) continue
    throw new Error(
      `The ${table} is not protected: ${missing.join(', ')} is missing. ` +
        'A migration that rebuilds the table must create its triggers again.',
    )
  }
}
