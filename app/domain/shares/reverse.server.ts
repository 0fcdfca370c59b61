import { and, eq } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { conversions } from '#db/schema'
import { record } from '~/domain/audit/commands.server'
import { campaignHistory } from '~/domain/campaigns/queries.server'
import { append } from '~/domain/ledger/commands.server'
import { voidUnearned } from '~/domain/rewards/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import { releaseMarks } from './evidence.server'

/**
 * Takes a counted answer back by a new line. The reward it went into keeps it only if others take its place or it is
 * redeemed; else it is voided, and reinstated with the next ones that make it. False when the answer is not counted.
 */
export async function reverseConversion(
  tx: Writer,
  { conversionId, staffId, now }: { conversionId: string; staffId: string; now: Date },
): Promise<boolean> {
  const [reversed] = await tx
    .update(conversions)
    .set({ state: 'refused', reason: 'staff', decidedAt: now, decidedBy: staffId })
    .where(and(eq(conversions.id, conversionId), eq(conversions.state, 'counted')))
    .returning()
  if (!reversed) return false
  await releaseMarks(tx, conversionId)
  const { visitorId, campaignId } = reversed
  await append(tx, { visitorId, campaignId, kind: 'reversal', conversionId, at: now })
  await record(tx, { staffId, act: 'reverse', subject: 'conversion', subjectId: conversionId, now })
  const { shop } = await readSettings(tx)
  await voidUnearned(tx, { visitorId, campaign: await campaignHistory(tx, campaignId), shop, now })
  return true
}
