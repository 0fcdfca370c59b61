import { sql } from 'drizzle-orm'
import { index, instant, json, primaryKey, table, text } from '../columns'
import { designs, shares } from './designs'
import { staff } from './staff'
import type { StoredDocument } from './stored'
import { visitors } from './visitors'

/** A design with something of its visitor's own, which staff look at before it leaves. Its ads wait for it. */
export const reviews = table(
  'reviews',
  {
    id: text('id').primaryKey(),
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id),
    /** The design it was sent from; null once that is gone. */
    designId: text('design_id').references(() => designs.id, { onDelete: 'set null' }),
    /** The design as it is to leave. */
    document: json('document').$type<StoredDocument>().notNull(),
    /** What of it is the visitor's own: a hash for each word, picture and line; see `domain/review`. */
    parts: json('parts').$type<readonly string[]>().notNull(),
    state: text('state').$type<'waiting' | 'approved' | 'rejected' | 'change' | 'appealed'>().notNull(),
    /** Why it was not approved, a word of `domain/review`, and staff's own sentence to the visitor. */
    reason: text('reason'),
    note: text('note'),
    createdAt: instant('created_at').notNull(),
    /** Since when staff see it: not before its sender is proven, where it goes by mail. */
    queuedAt: instant('queued_at'),
    /** Null while it waits for a decision, also for one on its appeal. */
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => staff.id),
    /** Until then a decision can be undone, and nothing follows from it. */
    effectiveAt: instant('effective_at'),
    /** When what follows from the decision was done: ads let go, the visitor told. */
    appliedAt: instant('applied_at'),
    /** The one appeal, in the visitor's words, and whose decision it is against. */
    appealedAt: instant('appealed_at'),
    appeal: text('appeal'),
    appealAgainst: text('appeal_against').references(() => staff.id),
  },
  (t) => [
    index('reviews_queue')
      .on(t.queuedAt, t.id)
      .where(sql`decided_at is null and queued_at is not null`),
    index('reviews_visitor').on(t.visitorId, t.createdAt),
    index('reviews_design').on(t.designId),
    index('reviews_effective')
      .on(t.effectiveAt)
      .where(sql`applied_at is null and effective_at is not null`),
  ],
)

/** What staff approved of a visitor's own: from the same visitor it needs no second look. */
export const approvals = table(
  'approvals',
  {
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id),
    /** As in `reviews.parts`. */
    part: text('part').notNull(),
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.visitorId, t.part] }), index('approvals_review').on(t.reviewId)],
)

/** What a friend told the shop of an ad that they got. */
export const reports = table(
  'reports',
  {
    id: text('id').primaryKey(),
    shareId: text('share_id')
      .notNull()
      .references(() => shares.id),
    reason: text('reason').$type<'offends' | 'picture' | 'unwanted' | 'other'>().notNull(),
    note: text('note').notNull(),
    state: text('state').$type<'open' | 'kept' | 'taken-down'>().notNull(),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => staff.id),
  },
  (t) => [index('reports_queue').on(t.state, t.createdAt), index('reports_share').on(t.shareId)],
)
