import { index, instant, primaryKey, table, text } from '../columns'
import { reviews } from './designs'
import { visitors } from './visitors'

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
