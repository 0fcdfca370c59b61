import { desc, eq } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { ledger } from '#db/schema'
import { chainLine } from './chain.server'
import type { LedgerLine, NewLine } from './ledger'

/** Writes the next line of a visitor's chain. Lines are never changed or removed. */
export async function append(tx: Writer, line: NewLine): Promise<LedgerLine> {
  const [last] = await tx
    .select({ seq: ledger.seq, hash: ledger.hash })
    .from(ledger)
    .where(eq(ledger.visitorId, line.visitorId))
    .orderBy(desc(ledger.seq))
    .limit(1)
  const chained = chainLine(last, line)
  await tx.insert(ledger).values(chained)
  return chained
}
