import { instant, integer, json, primaryKey, table, text } from '../columns'
import type { StoredFields } from './stored'

/** Each change of the rules is a new version; conversions keep the version they were made under. */
export const campaigns = table(
  'campaigns',
  {
    id: text('id').notNull(),
    version: integer('version').notNull(),
    rules: json('rules').$type<StoredFields>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] })],
)
