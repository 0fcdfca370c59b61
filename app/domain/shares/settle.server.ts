import { and, eq, lte } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Writer } from '#db/store'
import { conversions, shares, visitors } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import { isOwnMailbox } from '~/domain/identity/identity'
import { append } from '~/domain/ledger/commands.server'
import { grantEarned } from '~/domain/rewards/commands.server'
import type { Account } from '~/domain/rewards/account.server'
import type { Reward } from '~/domain/rewards/rewards'
import { decideByOf } from './convert.server'
import { evidenceFor, releaseMarks, tracesOf } from './evidence.server'
import { readSignals, signalsOf, type Evidence, type RefusedFor } from './judgement'
import { enqueueReward } from './mails.server'
import { isForgotten, type Conversion, type Share } from './queries.server'
import { inShop, type MailContext, type ShopContext } from './mail-context.server'

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
    ...context
  }: MailContext & { conversionId: string; undecided?: boolean },
): Promise<{ counted: boolean; rewards: Reward[] }> {
  const { now } = context
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
  const evidence = await evidenceOfWritten(tx, conversion, share, context.keys)
  // Where staff took it down, the campaign's rule was followed then.
  const refused = isForgotten(share)
    ? 'taken-down'
    : isOwnMailbox(evidence.friend, evidence.sender)
      ? 'own'
      : undefined
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
  return credit(tx, { conversion, share }, await inShop(tx, context))
}

const countDue = prepared(
  'count_due',
  (tx: Writer, at: At<{ conversionId: string; visitorId: string; now: Date }>) =>
    tx
      .update(conversions)
      .set({
        state: 'counted',
        visitorId: at('visitorId'),
        decidedAt: at('now', conversions.decidedAt),
      })
      .where(
        and(
          eq(conversions.id, at('conversionId')),
          eq(conversions.state, 'pending'),
          lte(conversions.settleAt, at('now', conversions.settleAt)),
        ),
      )
      .returning({
        visitorId: conversions.visitorId,
        campaignId: conversions.campaignId,
        campaignVersion: conversions.campaignVersion,
      }),
)

/**
 * Counts a due answer of a proven sender's that nothing was found against, in this very transaction: its line in the
 * ledger, and whatever reward it earns, of which its earner is told. Returns the sender's account with it, where it was
 * read and nothing was earned.
 */
export async function credit(
  tx: Writer,
  { conversion, share }: { conversion: Conversion; share: Share },
  context: ShopContext,
): Promise<{ counted: boolean; rewards: Reward[]; account?: Account | undefined }> {
  const { now } = context
  const { id: conversionId } = conversion
  // A sender may have been proven as a visitor we knew: the answer follows the share to them.
  const [counted] = await countDue(tx, { conversionId, visitorId: share.visitorId, now })
  if (!counted) return { counted: false, rewards: [] }

  const { visitorId, campaignId, campaignVersion } = counted
  const detail = { campaignVersion }
  await append(tx, { visitorId, campaignId, kind: 'credit', conversionId, detail, at: now })
  const { granted, account } = await grantEarned(tx, { ...context, visitorId })
  for (const reward of granted) await enqueueReward(tx, reward, share, context)
  return { counted: true, rewards: granted, account }
}

/** What is known by now of an act that was written before. */
export async function evidenceOfWritten(
  tx: Writer,
  conversion: Conversion,
  share: Share,
  keys: Keys,
): Promise<Evidence> {
  const { id: conversionId, createdAt: madeAt, signal } = conversion
  const friend = await tracesOf(tx, conversionId)
  return evidenceFor(tx, {
    conversionId,
    share,
    friend,
    machine: readSignals(signal).includes('machine'),
    refusedBefore: readSignals(signal).includes('refused-before'),
    sameVisit: readSignals(signal).includes('same-visit'),
    madeAt,
    keys,
  })
}

/** Every refusal frees the friend, so that another answer of theirs can count. */
export async function refuse(tx: Writer, conversionId: string, reason: RefusedFor, now: Date): Promise<void> {
  await tx
    .update(conversions)
    .set({ state: 'refused', reason, decidedAt: now })
    .where(eq(conversions.id, conversionId))
  await releaseMarks(tx, conversionId)
}
