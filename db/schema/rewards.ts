import { sql } from 'drizzle-orm'
import { amount, check, index, instant, integer, table, text, uniqueIndex } from '../columns'
import { visitors } from './visitors'

/** A free dress of the earner's own choosing: a voucher, redeemed once. */
export const rewards = table(
  'rewards',
  {
    id: text('id').primaryKey(),
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id),
    campaignId: text('campaign_id').notNull(),
    /** The first, second, third … reward of this visitor in this campaign. */
    k: integer('k').notNull(),
    state: text('state').$type<'granted' | 'redeemed' | 'voided' | 'expired'>().notNull(),
    /** The rules it was earned under, and what they promised, in the currency's minor unit. Null until 0.1.0. */
    campaignVersion: integer('campaign_version'),
    worth: amount('worth'),
    currency: text('currency'),
    /** Keyed hashes; the code and the token are derived, so they can be shown again. */
    codeHash: text('code_hash').notNull(),
    tokenHash: text('token_hash').notNull(),
    grantedAt: instant('granted_at').notNull(),
    redeemableFrom: instant('redeemable_from').notNull(),
    expiresAt: instant('expires_at').notNull(),
    redeemedAt: instant('redeemed_at'),
    /** Who took it at the counter. No key: it can't be emptied, and must outlast whatever happens to staff. */
    redeemedBy: text('redeemed_by'),
  },
  (t) => [
    uniqueIndex('rewards_k').on(t.visitorId, t.campaignId, t.k),
    uniqueIndex('rewards_code').on(t.codeHash),
    uniqueIndex('rewards_token').on(t.tokenHash),
    index('rewards_expiry').on(t.state, t.expiresAt),
    index('rewards_month').on(t.campaignId, t.redeemableFrom),
    check(
      'rewards_redeemed_whole',
      sql`(state = 'redeemed') = (redeemed_at is not null and redeemed_by is not null)`,
    ),
  ],
)
