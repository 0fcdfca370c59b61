import { index, instant, json, primaryKey, table, text } from '../columns'
import type { StoredFields } from './stored'

/**
 * What a migration found pointing at rows that are not there, and took out: whole rows, or the one column that was
 * emptied. Nothing sealed is among it. Somebody may look through it for a while; then it is swept.
 */
export const quarantine = table(
  'quarantine',
  {
    tableName: text('table_name').notNull(),
    /** Its primary key there; the parts of one of several columns with spaces between. */
    rowId: text('row_id').notNull(),
    /** Which column pointed nowhere. */
    reason: text('reason').notNull(),
    row: json('row').$type<StoredFields>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tableName, t.rowId, t.reason] }), index('quarantine_at').on(t.at)],
)
