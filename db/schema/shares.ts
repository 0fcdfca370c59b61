import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'

/** One ad to one friend. */
export const shares = table(
  'shares',
  {
    id: text('id').primaryKey(),
    visitorId: text('visitor_id').notNull(),
    designId: text('design_id').notNull(),
    /** The design as it was when it was sent. */
    document: json('document').notNull(),
    way: text('way').$type<'mail' | 'link' | 'card'>().notNull(),
    /** SHA-256 of the token in the ad page's address; the token itself is derived from the id. */
    tokenHash: text('token_hash').notNull(),
    /** In the picture's address. Shows the picture and gives no other right. */
    pictureToken: text('picture_token').notNull(),
    friendName: text('friend_name').notNull(),
    friendLocale: text('friend_locale').notNull(),
    /** Encrypted; erased once the mail is handed over, or a day later when the sender never proves themself. */
    friendAddress: text('friend_address'),
    friendKey: text('friend_key'),
    campaignId: text('campaign_id').notNull(),
    campaignVersion: integer('campaign_version').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the sender was proven and the ad left (mail), or the link was made (link). */
    releasedAt: instant('released_at'),
    takenDownAt: instant('taken_down_at'),
  },
  (t) => [
    uniqueIndex('shares_token').on(t.tokenHash),
    uniqueIndex('shares_picture').on(t.pictureToken),
    index('shares_visitor').on(t.visitorId, t.createdAt),
    index('shares_friend').on(t.friendKey, t.createdAt),
  ],
)

/** What the friend chose on the ad page: one answer a share, the first one stays. */
export const answers = table(
  'answers',
  {
    id: text('id').primaryKey(),
    shareId: text('share_id').notNull(),
    choice: text('choice').$type<'just-so' | 'in-another' | 'not-for-me'>().notNull(),
    /** The friend's own version, when they chose another colour or made it theirs. */
    document: json('document'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('answers_share').on(t.shareId)],
)

/** A friend's own, deliberate, positive act. */
export const conversions = table(
  'conversions',
  {
    id: text('id').primaryKey(),
    shareId: text('share_id').notNull(),
    visitorId: text('visitor_id').notNull(),
    campaignId: text('campaign_id').notNull(),
    campaignVersion: integer('campaign_version').notNull(),
    act: text('act').$type<'answered' | 'made' | 'visited' | 'ordered'>().notNull(),
    /** pending: in the campaign's hold; held: staff must look; counted: its credit line is written; refused. */
    state: text('state').$type<'pending' | 'held' | 'counted' | 'refused'>().notNull(),
    /** Why it is held or refused: `own`, `duplicate`, `machine`, `staff`, `window`. */
    reason: text('reason'),
    /** The friend's own version of the design. */
    document: json('document'),
    settleAt: instant('settle_at').notNull(),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
  },
  (t) => [
    uniqueIndex('conversions_share').on(t.shareId),
    index('conversions_due').on(t.state, t.settleAt),
    index('conversions_visitor').on(t.visitorId, t.campaignId),
  ],
)

/** By what a friend is known; the primary key counts each at most once in a campaign. */
export const friendMarks = table(
  'friend_marks',
  {
    campaignId: text('campaign_id').notNull(),
    kind: text('kind').$type<'mailbox' | 'device' | 'session'>().notNull(),
    key: text('key').notNull(),
    conversionId: text('conversion_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.kind, t.key] }),
    index('friend_marks_of').on(t.conversionId),
  ],
)
