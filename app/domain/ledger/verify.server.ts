import { setImmediate as turn } from 'node:timers/promises'
import { asc, gt, inArray } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { ledger } from '#db/schema'
import { verifyChain } from './chain.server'
import type { Flaw } from './flaws'
import type { LedgerLine } from './ledger'

/** So many chains are in memory at a time; between pages others have their turn. */
export const pageOfChains = 100

/** The lines of some visitors, each one's in order. */
export async function chainsOf(db: Reader, visitorIds: string[]): Promise<Map<string, LedgerLine[]>> {
  const chains = new Map<string, LedgerLine[]>(visitorIds.map((id) => [id, []]))
  const lines = await db
    .select()
    .from(ledger)
    .where(inArray(ledger.visitorId, visitorIds))
    .orderBy(asc(ledger.visitorId), asc(ledger.seq))
  for (const line of lines) chains.get(line.visitorId)?.push(line)
  return chains
}

/** Verifies the hashes of every chain. The first flaw of each broken one is told. */
export async function verifyChains(db: Reader): Promise<{ chains: number; lines: number; flaws: Flaw[] }> {
  const report = { chains: 0, lines: 0, flaws: [] as Flaw[] }
  for (let after = ''; ;) {
    const page = await db
      .selectDistinct({ visitorId: ledger.visitorId })
      .from(ledger)
      .where(gt(ledger.visitorId, after))
      .orderBy(asc(ledger.visitorId))
      .limit(pageOfChains)
    const last = page.at(-1)
    if (!last) return report
    const ids = page.map(({ visitorId }) => visitorId)
    for (const [visitor, lines] of await chainsOf(db, ids)) {
      report.chains += 1
      report.lines += lines.length
      const verdict = verifyChain(lines)
      if (verdict.ok) continue
      const facts = { visitor, seq: verdict.seq, line: verdict.id }
      report.flaws.push({ flaw: 'chain', facts, reason: verdict.reason })
    }
    after = last.visitorId
    await turn()
  }
}
