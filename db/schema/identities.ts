import { index, instant, primaryKey, table, text } from '../columns'
import { visitors } from './visitors'

/**
 * Every mailbox, device, session and network that was ever a person's, as keyed hashes. Rows are added and seen
 * again, and removed only when no credit they could bear on can count any more and twelve months have passed.
 */
export const identities = table(
  'identities',
  {
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id),
    kind: text('kind')
      .$type<'mailbox' | 'likeness' | 'domain' | 'device' | 'session' | 'network'>()
      .notNull(),
    key: text('key').notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.key, t.visitorId] }),
    index('identities_visitor').on(t.visitorId, t.kind),
    index('identities_seen').on(t.lastSeenAt),
  ],
)
