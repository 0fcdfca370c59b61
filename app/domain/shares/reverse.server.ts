import { and, desc, eq } from 'drizzle-orm'
import type { Reader, Writer } from '#db/store'
import { conversions, ledger, rewards, shares } from '#db/schema'
import { record } from '~/domain/audit/commands.server'
import { campaignHistory } from '~/domain/campaigns/queries.server'
import { barredFrom, type Barred } from '~/domain/identity/own-affair.server'
import type { Keys } from '~/domain/keys.server'
import { append } from '~/domain/ledger/commands.server'
import type { Result } from '~/domain/result'
import { grantEarned, voidUnearned } from '~/domain/rewards/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import { markFriend, releaseMarks, tracesOf } from './evidence.server'
import { inShop, type MailContext } from './mail-context.server'
import { enqueueReward } from './mails.server'
import type { Conversion } from './queries.server'

interface Reversal {
  conversionId: string
  staffId: string
  /** Why, in a sentence of staff's; the audit keeps it. */
  reason: string
}

/** `gone`: it does not stand so any more. `no-reason`: nothing was said. */
export type Reversed = Result<object, 'gone' | 'no-reason' | Barred>

/**
 * Takes a counted answer back by a new line. The reward it went into keeps it only if others take its place or it is
 * redeemed; else it is voided, and reinstated with the next ones that make it.
 */
export async function reverseConversion(
  tx: Writer,
  { conversionId, staffId, reason, now, keys }: Reversal & { now: Date; keys: Keys },
): Promise<Reversed> {
  const found = await askedAbout(tx, { conversionId, staffId, reason, keys })
  if (!found.ok) return found
  if (!(await takeBack(tx, { conversionId, staffId, now }))) return { ok: false, reason: 'gone' }
  await record(tx, { staffId, act: 'reverse', subject: 'conversion', subjectId: conversionId, reason, now })
  return { ok: true }
}

/** Takes a counted answer back, whoever asked for it: by a person's decision, or by the rule of a take-down. They write it down. */
export async function takeBack(
  tx: Writer,
  { conversionId, staffId, now }: Omit<Reversal, 'reason'> & { now: Date },
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
  const { shop } = await readSettings(tx)
  await voidUnearned(tx, { visitorId, campaign: await campaignHistory(tx, campaignId), shop, now })
  return true
}

/** `taken`: the friend counts elsewhere by now. `down`: what it answers was taken down. */
export type Reinstated = Result<object, 'gone' | 'taken' | 'down' | 'no-reason' | Barred>

/**
 * Lets an answer that was taken back count again, by a new line. A redeemed reward that nothing took its place in rests on
 * it again; else it is free, and a reward that was voided for want of it is granted anew under its number.
 */
export async function reinstateConversion(
  tx: Writer,
  { conversionId, staffId, reason, ...context }: Reversal & MailContext,
): Promise<Reinstated> {
  const { now, keys } = context
  const found = await askedAbout(tx, { conversionId, staffId, reason, keys })
  if (!found.ok) return found
  const { conversion } = found
  if (!(await isReversed(tx, conversion))) return { ok: false, reason: 'gone' }
  const [share] = await tx.select().from(shares).where(eq(shares.id, conversion.shareId))
  if (!share || share.takenDownAt) return { ok: false, reason: share ? 'down' : 'gone' }
  const { visitorId, campaignId, campaignVersion, rewardId } = conversion
  const friend = await tracesOf(tx, conversionId)
  if (!(await markFriend(tx, { campaignId, conversionId, friend }))) return { ok: false, reason: 'taken' }
  const [bound] = rewardId
    ? await tx.select({ state: rewards.state }).from(rewards).where(eq(rewards.id, rewardId))
    : []
  const stillBound = bound && bound.state !== 'voided' ? rewardId : null
  const counted = { state: 'counted' as const, reason: null, decideBy: null, rewardId: stillBound }
  await tx
    .update(conversions)
    .set({ ...counted, decidedAt: now, decidedBy: staffId })
    .where(eq(conversions.id, conversionId))
  const detail = { campaignVersion }
  await append(tx, { visitorId, campaignId, kind: 'credit', conversionId, detail, at: now })
  await record(tx, { staffId, act: 'reinstate', subject: 'conversion', subjectId: conversionId, reason, now })
  const shopContext = await inShop(tx, context)
  const { granted } = await grantEarned(tx, { ...shopContext, visitorId })
  for (const reward of granted) await enqueueReward(tx, reward, share, shopContext)
  return { ok: true }
}

/** Whether an answer counted and was taken back: what staff never let count is another matter. */
export async function isReversed(
  db: Reader,
  { id, state, reason }: Pick<Conversion, 'id' | 'state' | 'reason'>,
): Promise<boolean> {
  if (state !== 'refused' || reason !== 'staff') return false
  const [last] = await db
    .select({ kind: ledger.kind })
    .from(ledger)
    .where(eq(ledger.conversionId, id))
    .orderBy(desc(ledger.seq))
    .limit(1)
  return last?.kind === 'reversal'
}

/** What both ask before anything is changed. */
async function askedAbout(
  tx: Writer,
  { conversionId, staffId, reason, keys }: Reversal & { keys: Keys },
): Promise<Result<{ conversion: Conversion }, 'gone' | 'no-reason' | Barred>> {
  const [conversion] = await tx.select().from(conversions).where(eq(conversions.id, conversionId))
  if (!conversion) return { ok: false, reason: 'gone' }
  const { visitorId, shareId } = conversion
  const barred = await barredFrom(tx, { staffId, visitorId, shareId, role: 'manager', keys })
  if (barred) return { ok: false, reason: barred }
  return reason.trim() ? { ok: true, conversion } : { ok: false, reason: 'no-reason' }
}
