import { index, instant, json, table, text } from '../columns'
import type { StoredFields } from './stored'

/**
 * Every act of staff, append-only as the ledger: triggers refuse UPDATE and DELETE on both databases. No key leads out of
 * it, so that it stands whatever becomes of those rows.
 */
export const audit = table(
  'audit',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    staffId: text('staff_id').notNull(),
    /** As they were called then. */
    staffName: text('staff_name').notNull(),
    /** What was done, a word of `domain/audit`. */
    act: text('act').notNull(),
    /** To what: `review`, `share`, `conversion`, `reward`, `staff`, `settings` … and which. */
    subject: text('subject').notNull(),
    subjectId: text('subject_id').notNull(),
    /** Why, in their words; empty where nobody asked. */
    reason: text('reason').notNull(),
    /** What else there is to say of it: never a person's name or address. */
    detail: json('detail').$type<StoredFields>().notNull(),
  },
  (t) => [
    index('audit_at').on(t.at, t.id),
    index('audit_act').on(t.act, t.at),
    index('audit_staff').on(t.staffId, t.at),
    index('audit_subject').on(t.subject, t.subjectId),
  ],
)
