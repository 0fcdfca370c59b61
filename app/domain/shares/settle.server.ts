import { and, eq, lte } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { answers, conversions, friendMarks, shares, visitors } from '#db/schema'
import { rulesOf } from '~/domain/campaigns/queries.server'
import { append } from '~/domain/ledger/commands.server'
import { grantEarned, voidUnearned } from '~/domain/rewards/commands.server'
import type { Reward } from '~/domain/rewards/rewards'
import { readSettings } from '~/domain/settings/queries.server'
import { releaseMarks } from './convert.server'
import { enqueueAnswer, enqueueReward } from './mails.server'
import { dueConversions, type Answer, type Share } from './queries.server'
import type { Sending } from './sending.server'
import type { RefusedFor } from './shares'

/**
 * Counts an answer whose hold has ended: the credit line, and whatever reward it earns, in one
 * transaction. Does nothing while it is held, not yet due, counted already, or its sender unproven
 * (only proven visitors own a chain). Queue the transaction by the sender.
 */
export async function settle(
  tx: Writer,
  { conversionId, ...sending }: Sending & { conversionId: string },
): Promise<{ counted: boolean; rewards: Reward[] }> {
  const { now } = sending
  const nothing = { counted: false, rewards: [] }
  const [row] = await tx
    .select({ share: shares, sender: visitors })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .where(eq(conversions.id, conversionId))
  if (!row?.sender.provenAt) return nothing
  const share = row.share as Share
  const due = and(
    eq(conversions.id, conversionId),
    eq(conversions.state, 'pending'),
    lte(conversions.settleAt, now),
  )
  const refused = await refusalSince(tx, conversionId, share, row.sender.mailboxKey)
  if (refused) {
    await tx.update(conversions).set({ state: 'refused', reason: refused, decidedAt: now }).where(due)
    return nothing
  }
  // A sender may have been proven as a visitor we knew: the answer follows the share to them.
  const [counted] = await tx
    .update(conversions)
    .set({ state: 'counted', visitorId: share.visitorId, decidedAt: now })
    .where(due)
    .returning()
  if (!counted) return nothing

  const { visitorId, campaignId, campaignVersion } = counted
  await append(tx, { visitorId, campaignId, kind: 'credit', conversionId, at: now })
  const rules = await rulesOf(tx, campaignId, campaignVersion)
  const { timeZone } = (await readSettings(tx)).shop
  const rewards = await grantEarned(tx, { visitorId, campaignId, rules, timeZone, now, keys: sending.keys })
  for (const reward of rewards) await enqueueReward(tx, reward, share, sending)
  return { counted: true, rewards }
}

/** What became known during the hold: the ad was taken down, or the sender proved the friend's own mailbox. */
async function refusalSince(
  tx: Writer,
  conversionId: string,
  share: Share,
  senderKey: string | null,
): Promise<RefusedFor | undefined> {
  if (share.takenDownAt) return 'taken-down'
  const mailboxes = await tx
    .select({ key: friendMarks.key })
    .from(friendMarks)
    .where(and(eq(friendMarks.conversionId, conversionId), eq(friendMarks.kind, 'mailbox')))
  return mailboxes.some(({ key }) => key === senderKey) ? 'own' : undefined
}

/** Settles what is due, oldest first. Returns how many were counted. */
export async function settleDue(tx: Writer, sending: Sending & { limit?: number }): Promise<number> {
  let counted = 0
  for (const { id } of await dueConversions(tx, sending)) {
    if ((await settle(tx, { ...sending, conversionId: id })).counted) counted += 1
  }
  return counted
}

interface Decision {
  conversionId: string
  staffId: string
}

/**
 * Staff decide on a held answer. Accepted, it goes on as any other (at once, when its hold is over);
 * refused, its friend is free to answer someone else. False when it is not held any more.
 */
export async function decideConversion(
  tx: Writer,
  { conversionId, accept, staffId, ...sending }: Sending & Decision & { accept: boolean },
): Promise<boolean> {
  const { now } = sending
  const [decided] = await tx
    .update(conversions)
    .set({
      ...(accept ? { state: 'pending', reason: null } : { state: 'refused', reason: 'staff' }),
      decidedAt: now,
      decidedBy: staffId,
    })
    .where(and(eq(conversions.id, conversionId), eq(conversions.state, 'held')))
    .returning()
  if (!decided) return false
  if (!accept) {
    await releaseMarks(tx, conversionId)
    return true
  }
  await settle(tx, { ...sending, conversionId })
  const [row] = await tx
    .select({ share: shares, answer: answers })
    .from(shares)
    .leftJoin(answers, eq(answers.shareId, shares.id))
    .where(eq(shares.id, decided.shareId))
  if (row) {
    const { choice, document } = (row.answer as Answer | null) ?? { choice: 'made' as const, document: null }
    await enqueueAnswer(tx, row.share as Share, { choice, document }, sending)
  }
  return true
}

/**
 * Takes a counted answer back by a new line. Rewards no longer reached are voided unless redeemed;
 * crossing the threshold again reinstates them. False when the answer is not counted.
 */
export async function reverseConversion(
  tx: Writer,
  { conversionId, staffId, now }: Decision & { now: Date },
): Promise<boolean> {
  const [reversed] = await tx
    .update(conversions)
    .set({ state: 'refused', reason: 'staff', decidedAt: now, decidedBy: staffId })
    .where(and(eq(conversions.id, conversionId), eq(conversions.state, 'counted')))
    .returning()
  if (!reversed) return false
  const { visitorId, campaignId, campaignVersion } = reversed
  await append(tx, { visitorId, campaignId, kind: 'reversal', conversionId, at: now })
  const rules = await rulesOf(tx, campaignId, campaignVersion)
  const { timeZone } = (await readSettings(tx)).shop
  await voidUnearned(tx, { visitorId, campaignId, rules, timeZone, now })
  return true
}
