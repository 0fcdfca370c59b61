import { desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { proofs, visitors } from '#db/schema'
import { proofRules, type VisitorSummary } from './visitors'

/** First names by id; those of who is nameless or was forgotten are empty. */
export async function visitorNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: visitors.id, name: visitors.name })
    .from(visitors)
    .where(inArray(visitors.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name ?? '']))
}

export async function visitorById(db: Reader, id: string): Promise<VisitorSummary | undefined> {
  const { name, locale, provenAt, bannedAt } = visitors
  const [row] = await db
    .select({ id: visitors.id, name, locale, provenAt, bannedAt })
    .from(visitors)
    .where(eq(visitors.id, id))
  return row
}

export type Proof = typeof proofs.$inferSelect

/** The proof that is open in this browser, else the latest it began. */
export async function latestProof(db: Reader, sessionId: string): Promise<Proof | undefined> {
  const [row] = await db
    .select()
    .from(proofs)
    .where(eq(proofs.sessionId, sessionId))
    .orderBy(desc(isNull(proofs.usedAt)), desc(proofs.createdAt), desc(proofs.id))
    .limit(1)
  return row
}

export interface PendingProof {
  id: string
  name: string
  /** Sealed: `keys.open` shows it to the browser that typed it. */
  address: string
  next: string
  shareId: string | null
  triesLeft: number
  expiresAt: Date
}

/** The proof this browser waits for: begun, not used up. It may have expired. */
export async function pendingProof(db: Reader, sessionId: string): Promise<PendingProof | undefined> {
  const proof = await latestProof(db, sessionId)
  if (!proof || proof.usedAt) return undefined
  const { id, name, address, next, shareId, tries, expiresAt } = proof
  return { id, name, address, next, shareId, triesLeft: proofRules.tries - tries, expiresAt }
}
