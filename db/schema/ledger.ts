import { index, instant, integer, json, table, text, uniqueIndex } from '../columns'

/**
 * Append-only, chained a visitor. Triggers refuse UPDATE and DELETE on both databases. No key leads out of it: what it
 * says stands whatever becomes of those rows, and `ledger:verify` tells where they are missing.
 */
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
    /** From version 2 on: what the line rests on, as the JSON text that the hash is taken over. */
    detail: text('detail'),
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

/** Signs the head of every chain: a tail cut off, or a chain written anew, shows against it. */
export const ledgerCheckpoints = table(
  'ledger_checkpoints',
  {
    /** SHA-256 of what is signed. */
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    /** `[visitorId, seq, hash]` of each chain, in order of visitorId. */
    heads: json('heads')
      .$type<readonly (readonly [visitorId: string, seq: number, hash: string])[]>()
      .notNull(),
    chains: integer('chains').notNull(),
    lines: integer('lines').notNull(),
    /** The checkpoint before it. */
    previousId: text('previous_id'),
    /** Ed25519, base64url. */
    signature: text('signature').notNull(),
  },
  (t) => [index('ledger_checkpoints_at').on(t.at)],
)
