import { index, instant, table, text, uniqueIndex } from '../columns'
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
    /** Since when staff let nothing of theirs leave. */
    bannedAt: instant('banned_at'),
  },
  (t) => [
    uniqueIndex('visitors_mailbox').on(t.mailboxKey),
    index('visitors_canonical').on(t.canonicalKey),
    index('visitors_created').on(t.createdAt, t.id),
  ],
)
