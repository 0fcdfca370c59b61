import { and, eq, lte } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { answers, conversions, shares, visitors } from '#db/schema'
import { append } from '~/domain/ledger/commands.server'
import { grantEarned, voidUnearned } from '~/domain/rewards/commands.server'
import type { Reward } from '~/domain/rewards/rewards'
import { readSettings } from '~/domain/settings/queries.server'
import { decideByOf } from './convert.server'
import { evidenceFor, markFriend, releaseMarks, tracesOf } from './evidence.server'
import { countsUndecided, isOwnMailbox, readSignals, reopenDays, signalsOf, type Evidence } from './judgement'
import { enqueueAnswer, enqueueReward } from './mails.server'
import type { Conversion, Share } from './queries.server'
import type { MailContext } from './mail-context.server'

/**
 * Counts an answer whose hold has ended: the credit line, and whatever reward it earns, in one
 * transaction. Does nothing while it is held, not yet due, counted already, or its sender unproven
 * (only proven visitors own a chain). What became known during the hold is judged again: it may refuse the answer,
 * or hold it, unless staff have looked (`undecided`: unless its time to be looked at has run out). Queue the
 * transaction by the sender.
 */
export async function settle(
  tx: Writer,
  {
    conversionId,
    undecided = false,
    ...sending
  }: MailContext & { conversionId: string; undecided?: boolean },
): Promise<{ counted: boolean; rewards: Reward[] }> {
  const { now } = sending
  const nothing = { counted: false, rewards: [] }
  const due = and(
    eq(conversions.id, conversionId),
    eq(conversions.state, 'pending'),
    lte(conversions.settleAt, now),
  )
  const [row] = await tx
    .select({ conversion: conversions, share: shares, sender: visitors })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .where(due)
  if (!row?.sender.provenAt) return nothing
  const { conversion, share } = row
  const evidence = await evidenceOfWritten(tx, conversion, share)
  const refused = share.takenDownAt ? 'taken-down' : isOwnMailbox(evidence) ? 'own' : undefined
  if (refused) {
    await refuse(tx, conversionId, refused, now)
    return nothing
  }
  const found = signalsOf(evidence)
  const [signal] = found
  if (signal && !undecided && !conversion.decidedBy) {
    await tx
      .update(conversions)
      .set({ state: 'held', reason: signal, signal: found.join(' '), decideBy: decideByOf(now) })
      .where(due)
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
  const detail = { campaignVersion }
  await append(tx, { visitorId, campaignId, kind: 'credit', conversionId, detail, at: now })
  const { timeZone, currency } = (await readSettings(tx)).shop
  const earner = { visitorId, campaignId, timeZone, currency, now, keys: sending.keys }
  const rewards = await grantEarned(tx, earner)
  for (const reward of rewards) await enqueueReward(tx, reward, share, sending)
  return { counted: true, rewards }
}

/** What is known by now of an act that was written before. */
async function evidenceOfWritten(tx: Writer, conversion: Conversion, share: Share): Promise<Evidence> {
  const { id: conversionId, createdAt: madeAt, signal } = conversion
  const friend = await tracesOf(tx, conversionId)
  return evidenceFor(tx, {
    conversionId,
    share,
    friend,
    machine: readSignals(signal).includes('machine'),
    madeAt,
  })
}

/** Every refusal frees the friend, so that another answer of theirs can count. */
async function refuse(tx: Writer, conversionId: string, reason: string, now: Date): Promise<void> {
  await tx
    .update(conversions)
    .set({ state: 'refused', reason, decidedAt: now })
    .where(eq(conversions.id, conversionId))
  await releaseMarks(tx, conversionId)
}

/**
 * Nobody decided in time: the answer does not count, and can be reopened for a while. Only where nothing but a shared
 * domain held it, and devices and networks differ, it counts. True when it does.
 */
export async function endReview(
  tx: Writer,
  { conversionId, ...sending }: MailContext & { conversionId: string },
): Promise<boolean> {
  const { now } = sending
  const [row] = await tx
    .select({ conversion: conversions, share: shares })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .where(
      and(eq(conversions.id, conversionId), eq(conversions.state, 'held'), lte(conversions.decideBy, now)),
    )
  if (!row) return false
  const evidence = await evidenceOfWritten(tx, row.conversion, row.share)
  if (!countsUndecided(evidence, readSignals(row.conversion.signal))) {
    await refuse(tx, conversionId, 'undecided', now)
    return false
  }
  await tx
    .update(conversions)
    .set({ state: 'pending', reason: null, decideBy: null })
    .where(eq(conversions.id, conversionId))
  return (await settle(tx, { ...sending, conversionId, undecided: true })).counted
}

interface Decision {
  conversionId: string
  staffId: string
}

/** `gone`: there is nothing to decide any more. `taken`: the friend counts elsewhere by now. */
export type Decided = 'decided' | 'gone' | 'taken'

/**
 * Staff decide on a held answer, or take in one that nobody decided on in time. Accepted, it goes on as any other
 * (at once, when its hold is over); refused, its friend is free to answer someone else.
 */
export async function decideConversion(
  tx: Writer,
  { conversionId, accept, staffId, ...sending }: MailContext & Decision & { accept: boolean },
): Promise<Decided> {
  const { now } = sending
  const [conversion] = await tx.select().from(conversions).where(eq(conversions.id, conversionId))
  if (!conversion || !isOpen(conversion, now)) return 'gone'
  if (!accept) {
    await tx.update(conversions).set({ decidedBy: staffId }).where(eq(conversions.id, conversionId))
    await refuse(tx, conversionId, 'staff', now)
    return 'decided'
  }
  const friend = await tracesOf(tx, conversionId)
  if (!(await markFriend(tx, { campaignId: conversion.campaignId, conversionId, friend }))) return 'taken'
  await tx
    .update(conversions)
    .set({ state: 'pending', reason: null, decideBy: null, decidedAt: now, decidedBy: staffId })
    .where(eq(conversions.id, conversionId))
  await settle(tx, { ...sending, conversionId })
  const [row] = await tx
    .select({ share: shares, answer: answers })
    .from(shares)
    .leftJoin(answers, eq(answers.shareId, shares.id))
    .where(eq(shares.id, conversion.shareId))
  if (row) {
    // What was pressed on the ad page beside a dress that was made may be somebody else's.
    const made = { choice: 'made' as const, document: conversion.document }
    const { choice, document } = conversion.act === 'made' || !row.answer ? made : row.answer
    await enqueueAnswer(tx, row.share, { choice, document }, sending)
  }
  return 'decided'
}

/** Whether staff can decide on an answer: it is held, or its time ran out undecided and not long ago. */
function isOpen(
  { state, reason, decidedAt }: Pick<Conversion, 'state' | 'reason' | 'decidedAt'>,
  now: Date,
): boolean {
  if (state === 'held') return true
  if (state !== 'refused' || reason !== 'undecided' || !decidedAt) return false
  return now.getTime() - decidedAt.getTime() <= reopenDays * 86_400_000
}

/**
 * Takes a counted answer back by a new line. The reward it went into keeps it only if others take its place or it is
 * redeemed; else it is voided, and reinstated with the next ones that make it. False when the answer is not counted.
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
  await releaseMarks(tx, conversionId)
  const { visitorId, campaignId } = reversed
  await append(tx, { visitorId, campaignId, kind: 'reversal', conversionId, at: now })
  const { timeZone, currency } = (await readSettings(tx)).shop
  await voidUnearned(tx, { visitorId, campaignId, timeZone, currency, now })
  return true
}
