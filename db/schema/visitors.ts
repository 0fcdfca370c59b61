import { index, instant, integer, table, text, uniqueIndex } from '../columns'
import type { StoredLocale } from './stored'

/** Who designs and shares. Anonymous until a mailbox is proven; only then `mailboxKey` is set. */
export const visitors = table(
  'visitors',
  {
    id: text('id').primaryKey(),
    name: text('name'),
    locale: text('locale').$type<StoredLocale>().notNull(),
    /** Keyed hash of the normalised address. */
    mailboxKey: text('mailbox_key'),
    /** Keyed hash of the address without what its provider ignores; see `domain/identity`. */
    canonicalKey: text('canonical_key'),
    /** Keyed hash of the domain, where it is no provider's that we know. */
    domainKey: text('domain_key'),
    /** The address, encrypted. */
    address: text('address'),
    provenAt: instant('proven_at'),
    createdAt: instant('created_at').notNull(),
    /** Since when nothing is kept of them but keyed hashes and sums. */
    erasedAt: instant('erased_at'),
  },
  (t) => [
    uniqueIndex('visitors_mailbox').on(t.mailboxKey),
    index('visitors_canonical').on(t.canonicalKey),
    index('visitors_created').on(t.createdAt, t.id),
  ],
)

/** A mailbox being proven: a code typed, or one press on the mailed page in the same browser. */
export const proofs = table(
  'proofs',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id').notNull(),
    visitorId: text('visitor_id').notNull(),
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
    shareId: text('share_id'),
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
