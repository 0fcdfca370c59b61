import { desc, eq } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Reader, Writer } from '#db/store'
import { ledger } from '#db/schema'
import { chainLine } from './chain.server'
import type { LedgerLine, NewLine } from './ledger'

const lastOf = prepared('last_line', (db: Reader, at: At<{ visitorId: string }>) =>
  db
    .select({ seq: ledger.seq, hash: ledger.hash })
    .from(ledger)
    .where(eq(ledger.visitorId, at('visitorId')))
    .orderBy(desc(ledger.seq))
    .limit(1),
)

const insert = prepared('insert_line', (tx: Writer, at: At<LedgerLine>) =>
  tx.insert(ledger).values(at.row(ledger)),
)

/** Writes the next line of a visitor's chain. Lines are never changed or removed. */
export async function append(tx: Writer, line: NewLine): Promise<LedgerLine> {
  const [last] = await lastOf(tx, { visitorId: line.visitorId })
  const chained = chainLine(last, line)
  await insert(tx, chained)
  return chained
}
