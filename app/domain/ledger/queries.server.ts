import { and, asc, count, eq, gt, inArray, isNotNull, or } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { ledger } from '#db/schema'
import { verifyChain } from './chain.server'
import type { LedgerLine, Verdict } from './ledger'

/** A visitor's lines, oldest first. */
export async function chainOf(db: Reader, visitorId: string): Promise<LedgerLine[]> {
  return db.select().from(ledger).where(eq(ledger.visitorId, visitorId)).orderBy(asc(ledger.seq))
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

/** Verifies every chain, one visitor after the other; `broken` lists the first flaw of each broken chain. */
export async function verifyAll(db: Reader): Promise<{
  chains: number
  lines: number
  broken: (Extract<Verdict, { ok: false }> & { visitorId: string })[]
}> {
  const report: Awaited<ReturnType<typeof verifyAll>> = { chains: 0, lines: 0, broken: [] }
  let after = ''
  for (;;) {
    const page = await db
      .selectDistinct({ visitorId: ledger.visitorId })
      .from(ledger)
      .where(gt(ledger.visitorId, after))
      .orderBy(asc(ledger.visitorId))
      .limit(500)
    for (const { visitorId } of page) {
      const lines = await chainOf(db, visitorId)
      const verdict = verifyChain(lines)
      report.chains += 1
      report.lines += lines.length
      if (!verdict.ok) report.broken.push({ ...verdict, visitorId })
      after = visitorId
    }
    if (page.length === 0) return report
  }
}
