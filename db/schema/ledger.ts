import { index, instant, integer, table, text, uniqueIndex } from '../columns'

/** Append-only, chained a visitor. Triggers refuse UPDATE and DELETE on both databases. */
export const ledger = table(
  'ledger',
  {
    id: text('id').primaryKey(),
    visitorId: text('visitor_id').notNull(),
    /** 1, 2, 3 … within the visitor's chain. */
    seq: integer('seq').notNull(),
    /** Version of the serialisation that `hash` is taken over. */
    version: integer('version').notNull(),
    kind: text('kind')
      .$type<'credit' | 'reversal' | 'granted' | 'redeemed' | 'voided' | 'expired'>()
      .notNull(),
    campaignId: text('campaign_id').notNull(),
    conversionId: text('conversion_id'),
    rewardId: text('reward_id'),
    at: instant('at').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    uniqueIndex('ledger_chain').on(t.visitorId, t.seq),
    index('ledger_conversion').on(t.conversionId),
    index('ledger_campaign').on(t.campaignId, t.kind),
  ],
)
