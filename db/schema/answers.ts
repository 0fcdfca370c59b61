import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'
import { shares } from './designs'
import { rewards } from './rewards'
import { staff } from './staff'
import type { StoredDocument } from './stored'
import { visitors } from './visitors'

/** What was chosen on the ad page: one answer a share. The first that a person who is not the sender gave stays. */
export const answers = table(
  'answers',
  {
    id: text('id').primaryKey(),
    shareId: text('share_id')
      .notNull()
      .references(() => shares.id),
    choice: text('choice').$type<'just-so' | 'in-another' | 'not-for-me'>().notNull(),
    /** The friend's own version, when they chose another colour or made it theirs. */
    document: json('document').$type<StoredDocument>(),
    /** Whose it seems to be; one of the sender's own or a machine's gives way to a friend's. */
    source: text('source').$type<'friend' | 'own' | 'machine'>().notNull().default('friend'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('answers_share').on(t.shareId)],
)

/** A friend's own, deliberate, positive act. */
export const conversions = table(
  'conversions',
  {
    id: text('id').primaryKey(),
    shareId: text('share_id')
      .notNull()
      .references(() => shares.id),
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id),
    campaignId: text('campaign_id').notNull(),
    campaignVersion: integer('campaign_version').notNull(),
    act: text('act').$type<'answered' | 'made' | 'visited' | 'ordered'>().notNull(),
    /**
     * pending: in the campaign's hold; held: staff must look; counted: its credit line is written; refused;
     * lapsed: counted once, and too old now.
     */
    state: text('state').$type<'pending' | 'held' | 'counted' | 'refused' | 'lapsed'>().notNull(),
    /** Why it is held or refused; a word of `domain/shares/judgement`. */
    reason: text('reason'),
    /** What it was held for, kept when it is decided. */
    signal: text('signal'),
    /** Until when staff decide on a held one; undecided, it does not count. */
    decideBy: instant('decide_by'),
    /** The friend, where they have proven a mailbox of their own. */
    friendVisitorId: text('friend_visitor_id').references(() => visitors.id),
    /** The reward that it went into. A credit goes into one. */
    rewardId: text('reward_id').references(() => rewards.id),
    /** The friend's own version of the design. */
    document: json('document').$type<StoredDocument>(),
    settleAt: instant('settle_at').notNull(),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => staff.id),
  },
  (t) => [
    uniqueIndex('conversions_share').on(t.shareId),
    index('conversions_due').on(t.state, t.settleAt),
    index('conversions_visitor').on(t.visitorId, t.campaignId),
    index('conversions_reward').on(t.rewardId),
    index('conversions_decide').on(t.state, t.decideBy),
    index('conversions_created').on(t.createdAt, t.id),
    index('conversions_friend').on(t.friendVisitorId),
  ],
)

/** What an act was seen from, as keyed hashes: asked when another act, or its own hold's end, is judged. */
export const conversionTraces = table(
  'conversion_traces',
  {
    conversionId: text('conversion_id')
      .notNull()
      .references(() => conversions.id),
    kind: text('kind')
      .$type<'mailbox' | 'likeness' | 'domain' | 'device' | 'session' | 'network'>()
      .notNull(),
    key: text('key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conversionId, t.kind, t.key] }),
    index('conversion_traces_key').on(t.kind, t.key),
  ],
)

/** The mailboxes that are taken: the primary key counts each friend at most once in a campaign. */
export const friendMarks = table(
  'friend_marks',
  {
    campaignId: text('campaign_id').notNull(),
    /** `device` and `session` were marks until 0.1.0; they are read and no longer written. */
    kind: text('kind').$type<'mailbox' | 'device' | 'session'>().notNull(),
    key: text('key').notNull(),
    conversionId: text('conversion_id')
      .notNull()
      .references(() => conversions.id),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.kind, t.key] }),
    index('friend_marks_of').on(t.conversionId),
  ],
)
