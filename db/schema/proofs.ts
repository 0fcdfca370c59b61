import { index, instant, integer, table, text, uniqueIndex } from '../columns'
import { shares } from './designs'
import { visitors } from './visitors'

/** A mailbox being proven: a code typed, or one press on the mailed page in the same browser. */
export const proofs = table(
  'proofs',
  {
    id: text('id').primaryKey(),
    /** The browser's session when it was asked for. No key: proving gives the browser another, and this stays for a day. */
    sessionId: text('session_id').notNull(),
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id),
    name: text('name').notNull(),
    mailboxKey: text('mailbox_key').notNull(),
    canonicalKey: text('canonical_key'),
    domainKey: text('domain_key'),
    address: text('address').notNull(),
    /** Keyed hash of the network it was asked for from, where that is known. */
    networkKey: text('network_key'),
    codeHash: text('code_hash').notNull(),
    pressHash: text('press_hash').notNull(),
    /** Where the visitor goes on once proven; a path of ours. */
    next: text('next').notNull(),
    /** The link share whose design was made the friend's own, when that is what is being proven. */
    shareId: text('share_id').references(() => shares.id),
    tries: integer('tries').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    index('proofs_session').on(t.sessionId),
    index('proofs_mailbox').on(t.mailboxKey, t.createdAt),
    index('proofs_expiry').on(t.expiresAt),
    index('proofs_canonical').on(t.canonicalKey, t.createdAt),
    index('proofs_network').on(t.networkKey, t.createdAt),
    index('proofs_visitor').on(t.visitorId, t.createdAt),
    index('proofs_created').on(t.createdAt),
    uniqueIndex('proofs_press').on(t.pressHash),
  ],
)
