import { and, desc, eq } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { audit, conversions } from '#db/schema'
import { readSignals, type Signal } from './judgement'

/** How a signal fared with people: so many that it held were decided on, and so many of them did not count. */
export interface TrackRecord {
  decided: number
  right: number
}

/** The latest decisions of each kind; what was decided years ago tells little of what comes now. */
const looked = 500

/**
 * How often each signal was right, by what staff decided on the answers that were held for it. One that was accepted and
 * taken back later did not count, so its signals were right. Signals that nobody decided on are not among them.
 */
export async function trackRecords(db: Reader): Promise<Map<Signal, TrackRecord>> {
  const answers = new Map<string, { signal: string | null; isRight: boolean }>()
  for (const act of ['accept', 'refuse', 'reopen'] as const) {
    const rows = await db
      .select({
        id: conversions.id,
        signal: conversions.signal,
        state: conversions.state,
        reason: conversions.reason,
      })
      .from(audit)
      .innerJoin(conversions, eq(conversions.id, audit.subjectId))
      .where(and(eq(audit.act, act), eq(audit.subject, 'conversion')))
      .orderBy(desc(audit.at))
      .limit(looked)
    for (const { id, signal, state, reason } of rows)
      answers.set(id, { signal, isRight: state === 'refused' && reason === 'staff' })
  }
  const records = new Map<Signal, TrackRecord>()
  for (const { signal, isRight } of answers.values()) {
    for (const one of readSignals(signal)) {
      const { decided, right } = records.get(one) ?? { decided: 0, right: 0 }
      records.set(one, { decided: decided + 1, right: right + (isRight ? 1 : 0) })
    }
  }
  return records
}
