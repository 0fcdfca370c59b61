import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { index, instant, integer, json, table, text, uniqueIndex } from '../columns'
import { staff } from './staff'
import type { StoredDocument, StoredLocale } from './stored'
import { visitors } from './visitors'

/** A visitor's own, editable design. Shares keep a copy of the document they were sent with. */
export const designs = table(
  'designs',
  {
    id: text('id').primaryKey(),
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id),
    /** `{product, version, choices, motifs}` */
    document: json('document').$type<StoredDocument>().notNull(),
    revision: integer('revision').notNull(),
    /** About what it takes with its versions; see `weightOf`. */
    bytes: integer('bytes').notNull().default(0),
    /** The share it was copied from by "Make it yours". */
    fromShareId: text('from_share_id').references((): AnyPgColumn => shares.id),
    /** The take-down that it went with: it is shown to nobody, and its visitor can appeal. */
    takenDownFor: text('taken_down_for').references((): AnyPgColumn => reviews.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('designs_visitor').on(t.visitorId, t.updatedAt),
    // What was made of an ad, and what went with a take-down.
    index('designs_from_share').on(t.fromShareId),
    index('designs_taken_down_for').on(t.takenDownFor),
    // Covers the sum of all, and the oldest first.
    index('designs_oldest').on(t.updatedAt, t.id, t.bytes),
  ],
)

/** What a design was, from time to time. The latest is always the design as it is now. */
export const designVersions = table(
  'design_versions',
  {
    id: text('id').primaryKey(),
    designId: text('design_id')
      .notNull()
      .references(() => designs.id),
    /** The design's revision it began at: its name within the design. Saves soon after each other share one. */
    revision: integer('revision').notNull(),
    document: json('document').$type<StoredDocument>().notNull(),
    bytes: integer('bytes').notNull().default(0),
    /** The visitor's own name for it. */
    name: text('name'),
    /** When the visitor said that it is to be kept. */
    keptAt: instant('kept_at'),
    /** When an ad was made of it. */
    sentAt: instant('sent_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('design_versions_design').on(t.designId, t.revision)],
)

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
    /** When staff took down what had left already. */
    takenDownAt: instant('taken_down_at'),
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

/** One ad to one friend. */
export const shares = table(
  'shares',
  {
    id: text('id').primaryKey(),
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id),
    /** The design it was made of; null once that is gone. */
    designId: text('design_id').references(() => designs.id, { onDelete: 'set null' }),
    /** The design as it was when it was sent. */
    document: json('document').$type<StoredDocument>().notNull(),
    way: text('way').$type<'mail' | 'link' | 'card'>().notNull(),
    /** SHA-256 of the token in the ad page's address; the token itself is derived from the id. */
    tokenHash: text('token_hash').notNull(),
    /** In the picture's address. Shows the picture and gives no other right. */
    pictureToken: text('picture_token').notNull(),
    friendName: text('friend_name').notNull(),
    friendLocale: text('friend_locale').$type<StoredLocale>().notNull(),
    /** Encrypted; erased once the mail is handed over, or a day later when the sender never proves themself. */
    friendAddress: text('friend_address'),
    friendKey: text('friend_key'),
    friendCanonicalKey: text('friend_canonical_key'),
    /** Where the friend's domain is no provider's that we know. */
    friendDomainKey: text('friend_domain_key'),
    campaignId: text('campaign_id').notNull(),
    campaignVersion: integer('campaign_version').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When its sender let a mail go, in a browser proven theirs. Without it nothing leaves by the clock alone. */
    confirmedAt: instant('confirmed_at'),
    /** When the sender was proven and the ad left (mail), or the link was made (link). */
    releasedAt: instant('released_at'),
    takenDownAt: instant('taken_down_at'),
    /** Which take-down it went with; null where it was taken down by itself, or its sender was forgotten. */
    takenDownFor: text('taken_down_for').references(() => reviews.id),
    /** What staff must approve before it leaves; null where nothing of it is its sender's own, or all was approved. */
    reviewId: text('review_id').references(() => reviews.id),
  },
  (t) => [
    uniqueIndex('shares_token').on(t.tokenHash),
    uniqueIndex('shares_picture').on(t.pictureToken),
    index('shares_visitor').on(t.visitorId, t.createdAt),
    // A design that goes looks for what was made of it.
    index('shares_design').on(t.designId),
    index('shares_review').on(t.reviewId),
    index('shares_taken_down_for').on(t.takenDownFor),
    index('shares_friend').on(t.friendKey, t.createdAt),
    index('shares_friend_canonical').on(t.friendCanonicalKey, t.createdAt),
    index('shares_created').on(t.createdAt, t.id),
    // The moment first: what asks for one visitor's mails must not be led through everybody's.
    index('shares_released').on(t.releasedAt, t.way, t.visitorId),
    index('shares_waiting')
      .on(t.visitorId, t.createdAt)
      .where(sql`released_at is null and friend_address is not null`),
  ],
)
