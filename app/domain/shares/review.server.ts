import { and, eq, isNull } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { designs, shares } from '#db/schema'
import { ban, pass, reverseTakeDown, submit, takeEffect } from '~/domain/review/commands.server'
import { lookAt, reviewById } from '~/domain/review/queries.server'
import { isOpenToChange, type Review } from '~/domain/review/review'
import type { Result } from '~/domain/result'
import { inShop, type MailContext } from './mail-context.server'
import { enqueueDecision } from './mails.server'
import { releaseLinks, releaseShares } from './release.server'
import { putBack } from './take-down.server'

/**
 * What follows from a decision once it can't be undone any more: what was approved leaves, or is back where it was taken
 * down, and its visitor is told, where we may write to them. Queue the transaction by the visitor. Gives what took effect.
 */
export async function applyDecision(
  tx: Writer,
  { reviewId, ...context }: MailContext & { reviewId: string },
): Promise<Review[]> {
  const { now } = context
  const taken = await takeEffect(tx, { reviewId, now })
  const [first] = taken
  if (!first) return []
  const shop = await inShop(tx, context)
  const { visitorId } = first
  for (const { id, state, takenDownAt } of taken) {
    if (state !== 'approved') continue
    if (takenDownAt) await putBack(tx, id)
    else await releaseLinks(tx, { ...shop, visitorId, reviewId: id })
  }
  await releaseShares(tx, { ...shop, visitorId, byClock: true })
  await enqueueDecision(tx, first, shop)
  return taken
}

/** `unchanged`: it is as it was when staff said no. `off`: the shop sends no such thing any more. */
export type SentAgain = Result<{ reviewed: boolean }, 'gone' | 'unchanged' | 'off'>

/**
 * Sends a design again after a no, as it is now: the same item, and what waits for it leaves as the design is. What has
 * nothing of its visitor's own any more leaves at once.
 */
export async function sendAgain(
  tx: Writer,
  { reviewId, visitorId, ...context }: MailContext & { reviewId: string; visitorId: string },
): Promise<SentAgain> {
  const { now } = context
  const review = await reviewById(tx, reviewId)
  if (!review || review.visitorId !== visitorId || !isOpenToChange(review))
    return { ok: false, reason: 'gone' }
  const [design] = await tx
    .select()
    .from(designs)
    .where(eq(designs.id, review.designId ?? ''))
  if (!design) return { ok: false, reason: 'gone' }
  const { id: designId, document } = design
  if (JSON.stringify(document) === JSON.stringify(review.document)) return { ok: false, reason: 'unchanged' }
  const shop = await inShop(tx, context)
  const { look, unseen } = await lookAt(tx, { visitorId, document, policy: shop.review })
  if (look.verdict === 'off') return { ok: false, reason: 'off' }
  await submit(tx, { visitorId, designId, document, unseen, now })
  if (look.verdict === 'wait') return { ok: true, reviewed: true }
  await pass(tx, reviewId, now)
  await releaseLinks(tx, { ...shop, visitorId, reviewId })
  await releaseShares(tx, { ...shop, visitorId, byClock: true })
  return { ok: true, reviewed: false }
}

/** Staff put back what they took down, at once: it is there again, and its sender is told. */
export async function putBackNow(
  tx: Writer,
  { reviewId, staffId, ...context }: MailContext & { reviewId: string; staffId: string },
): ReturnType<typeof reverseTakeDown> {
  const reversed = await reverseTakeDown(tx, { reviewId, staffId, ...context })
  if (reversed.ok) await applyDecision(tx, { ...context, reviewId })
  return reversed
}

/** Lets nothing of a sender's leave any more: what waits is taken down, the addresses it was for are erased. */
export async function banSender(tx: Writer, banning: Parameters<typeof ban>[1]): Promise<boolean> {
  if (!(await ban(tx, banning))) return false
  const { visitorId, now } = banning
  const waiting = and(eq(shares.visitorId, visitorId), isNull(shares.releasedAt), isNull(shares.takenDownAt))
  await tx.update(shares).set({ takenDownAt: now, friendAddress: null }).where(waiting)
  return true
}
