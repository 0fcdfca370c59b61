import { sql } from 'drizzle-orm'
import { index, instant, table, text } from '../columns'
import { shares } from './designs'
import { staff } from './staff'

/** What somebody who saw an ad says is wrong with it, without an account. Staff take the ad down, or keep it. */
export const reports = table(
  'reports',
  {
    id: text('id').primaryKey(),
    shareId: text('share_id')
      .notNull()
      .references(() => shares.id),
    /** A word of `domain/shares/reports`. */
    reason: text('reason').notNull(),
    /** In their own words; empty where they wrote none. */
    words: text('words').notNull(),
    createdAt: instant('created_at').notNull(),
    outcome: text('outcome').$type<'kept' | 'taken-down'>(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => staff.id),
  },
  (t) => [
    index('reports_open')
      .on(t.shareId, t.createdAt)
      .where(sql`decided_at is null`),
    index('reports_share').on(t.shareId),
  ],
)
