import { and, asc, count, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { ledger } from '#db/schema'
import type { LedgerLine } from './ledger'

/** A visitor's lines, oldest first. */
export async function chainOf(db: Reader, visitorId: string): Promise<LedgerLine[]> {
  return db.select().from(ledger).where(eq(ledger.visitorId, visitorId)).orderBy(asc(ledger.seq))
}

/** What lines say of answers, by the answer, oldest first. */
export async function linesOf(
  db: Reader,
  conversionIds: readonly string[],
): Promise<Map<string, Pick<LedgerLine, 'kind' | 'at'>[]>> {
  const found = new Map<string, Pick<LedgerLine, 'kind' | 'at'>[]>()
  if (conversionIds.length === 0) return found
  const rows = await db
    .select({ conversionId: ledger.conversionId, kind: ledger.kind, at: ledger.at })
    .from(ledger)
    .where(inArray(ledger.conversionId, [...conversionIds]))
    .orderBy(asc(ledger.visitorId), asc(ledger.seq))
  for (const { conversionId, ...line } of rows)
    if (conversionId) found.set(conversionId, [...(found.get(conversionId) ?? []), line])
  return found
}

/** Answers that count for a visitor in a campaign: credits less reversals, and less those that grew too old. */
export async function creditsOf(db: Reader, visitorId: string, campaignId: string): Promise<number> {
  const rows = await db
    .select({ kind: ledger.kind, lines: count() })
    .from(ledger)
    .where(
      and(
        eq(ledger.visitorId, visitorId),
        eq(ledger.campaignId, campaignId),
        or(
          inArray(ledger.kind, ['credit', 'reversal']),
          // A voucher that ran out has no answer in its line.
          and(eq(ledger.kind, 'expired'), isNotNull(ledger.conversionId)),
        ),
      ),
    )
    .groupBy(ledger.kind)
  return rows.reduce((sum, row) => sum + (row.kind === 'credit' ? row.lines : -row.lines), 0)
}
