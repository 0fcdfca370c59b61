export type LineKind = 'credit' | 'reversal' | 'granted' | 'redeemed' | 'voided' | 'expired'

/** One immutable line of a visitor's chain. Ids are opaque: the ledger names no one. */
export interface LedgerLine {
  id: string
  visitorId: string
  /** 1, 2, 3 … within the chain. */
  seq: number
  /** Version of the serialisation that `hash` is taken over. */
  version: number
  kind: LineKind
  campaignId: string
  conversionId: string | null
  rewardId: string | null
  /** What the line rests on, as canonical JSON. Null in version 1, and where there is nothing to say. */
  detail: string | null
  at: Date
  previousHash: string
  hash: string
}

/** A credit says the version it counts under; a grant what was promised, and the answers that it rests on. */
export type Detail = Record<string, string | number | readonly string[]>

/** What a caller says; place in the chain and hashes are the ledger's own. */
export interface NewLine {
  visitorId: string
  kind: LineKind
  campaignId: string
  conversionId?: string | null
  rewardId?: string | null
  detail?: Detail | null
  at: Date
}

export type Verdict =
  | { ok: true; lines: number; head: string }
  /** `seq` is the place of the first line that does not fit; `reason` a whole sentence. */
  | { ok: false; seq: number; id: string; reason: string }
