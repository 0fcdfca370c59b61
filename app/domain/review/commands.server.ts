import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { approvals, designs, reviews, shares, visitors } from '#db/schema'
import { record } from '~/domain/audit/commands.server'
import { derivedId } from '~/domain/derived-id.server'
import { barredFrom, colleaguesFor, type Barred } from '~/domain/identity/own-affair.server'
import type { Keys } from '~/domain/keys.server'
import type { Result } from '~/domain/result'
import type { DesignDocument } from '~/products/product'
import { shownAs } from './parts.server'
import { isDue, reviewById } from './queries.server'
import { isAppealable, isUndoable, undoSeconds, type Decision, type Review } from './review'

interface Submitted {
  visitorId: string
  designId: string
  document: DesignDocument
  /** Keys of what staff have not seen; see `lookAt`. */
  unseen: readonly string[]
  now: Date
}

/**
 * Puts a design before staff, and gives the review that its ads wait for. Sent again as it waits, it is the same item; so is
 * one that was changed after a no, and the ads that wait for it then leave as it is now.
 */
export async function submit(
  tx: Writer,
  { visitorId, designId, document, unseen, now }: Submitted,
): Promise<string> {
  const [last] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.designId, designId), eq(reviews.visitorId, visitorId), isNull(reviews.takenDownAt)))
    .orderBy(desc(reviews.createdAt))
    .limit(1)
  if (last && last.state !== 'approved') {
    const isSame = last.parts.join() === unseen.join()
    if (!isSame || last.appliedAt) await resubmit(tx, last, { document, unseen, now })
    return last.id
  }
  const [design] = await tx.select({ id: designs.id }).from(designs).where(eq(designs.id, designId))
  const id = derivedId('review', designId, ...unseen, now.getTime())
  const row = { id, visitorId, designId: design?.id ?? null, document, parts: [...unseen], createdAt: now }
  await tx.insert(reviews).values({ ...row, state: 'waiting' })
  return id
}

async function resubmit(
  tx: Writer,
  { id, decidedAt }: Review,
  { document, unseen, now }: Pick<Submitted, 'document' | 'unseen' | 'now'>,
): Promise<void> {
  const anew = { state: 'waiting' as const, reason: null, note: null, appealAgainst: null }
  const asked = decidedAt ? { ...undecided, ...anew, queuedAt: now } : {}
  await tx
    .update(reviews)
    .set({ ...asked, document, parts: [...unseen] })
    .where(eq(reviews.id, id))
  await tx
    .update(shares)
    .set({ document })
    .where(and(eq(shares.reviewId, id), isNull(shares.releasedAt)))
}

const undecided = { decidedAt: null, decidedBy: null, effectiveAt: null, appliedAt: null }

/** Nothing is left on it that staff would have to see: it passes without anybody's decision. */
export async function pass(tx: Writer, reviewId: string, now: Date): Promise<void> {
  await tx
    .update(reviews)
    .set({ state: 'approved', decidedAt: now, effectiveAt: now, appliedAt: now })
    .where(eq(reviews.id, reviewId))
}

/** Its sender let it go: from now on staff see it. */
export async function queueReviews(tx: Writer, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(reviews)
    .set({ queuedAt: now })
    .where(and(inArray(reviews.id, [...ids]), isNull(reviews.queuedAt)))
}

/**
 * `gone`: a colleague was first, or there is nothing to decide. `changed`: it is not what was shown any more.
 * `same-person`: another must decide on an appeal.
 */
export type Decided = Result<{ review: Review }, 'gone' | 'changed' | 'same-person' | Barred>

interface Deciding {
  reviewId: string
  staffId: string
  decision: Decision
  /** What staff were shown; see `shownAs`. */
  shown: string
  /** A word of `reasons`, and staff's own sentence; both told to the visitor. */
  reason: string | null
  note: string | null
  now: Date
  keys: Keys
}

/** Decides on what waits. For ten seconds it can be undone, and nothing follows from it before. */
export async function decideReview(
  tx: Writer,
  { reviewId, staffId, decision, shown, reason, note, now, keys }: Deciding,
): Promise<Decided> {
  const review = await reviewById(tx, reviewId)
  const barred = review && (await barredFrom(tx, { staffId, visitorId: review.visitorId, keys }))
  if (barred) return { ok: false, reason: barred }
  // The same press again, as hurried hands do it.
  if (review?.decidedBy === staffId && review.state === decision && isUndoable(review, now))
    return { ok: true, review }
  if (!review?.queuedAt || review.decidedAt) return { ok: false, reason: 'gone' }
  // What left and was taken down is put back or not.
  if (review.takenDownAt && decision === 'change') return { ok: false, reason: 'gone' }
  if (shownAs(review) !== shown) return { ok: false, reason: 'changed' }
  const { visitorId, appealAgainst } = review
  if (appealAgainst === staffId && (await colleaguesFor(tx, { visitorId, keys, except: staffId })).length > 0)
    return { ok: false, reason: 'same-person' }
  const [decided] = await tx
    .update(reviews)
    .set({
      ...{ state: decision, decidedAt: now, decidedBy: staffId, appliedAt: null },
      ...(decision === 'approved' ? { reason: null, note: null } : { reason, note }),
      effectiveAt: new Date(now.getTime() + undoSeconds * 1000),
    })
    .where(and(eq(reviews.id, reviewId), isNull(reviews.decidedAt)))
    .returning()
  if (!decided) return { ok: false, reason: 'gone' }
  const isAppeal = review.appealAgainst !== null
  await record(tx, {
    ...{ act: isAppeal ? 'decide-appeal' : actOf[decision], subject: 'review', subjectId: reviewId },
    ...{ staffId, now, reason: decided.note ?? '' },
    detail: { decision, ...(reason && { reason }), ...(review.takenDownAt && { down: true }) },
  })
  return { ok: true, review: decided }
}

const actOf = { approved: 'approve', rejected: 'reject', change: 'ask-change' } as const

/** Takes one's own decision back, within its ten seconds. */
export async function undoDecision(
  tx: Writer,
  { reviewId, staffId, now }: { reviewId: string; staffId: string; now: Date },
): Promise<boolean> {
  const review = await reviewById(tx, reviewId)
  if (!review || review.decidedBy !== staffId || !isUndoable(review, now)) return false
  const state = review.appealAgainst ? ('appealed' as const) : ('waiting' as const)
  await tx
    .update(reviews)
    .set({ ...undecided, state, reason: null, note: null })
    .where(eq(reviews.id, reviewId))
  await record(tx, { staffId, act: 'undo', subject: 'review', subjectId: reviewId, now })
  return true
}

/**
 * Takes a take-down back that its sender has not asked to be looked at again; it takes effect with the next decision that
 * is due, at once. `gone`: there is none; nobody decides on what is their own.
 */
export async function reverseTakeDown(
  tx: Writer,
  { reviewId, staffId, now, keys }: { reviewId: string; staffId: string; now: Date; keys: Keys },
): Promise<Result<object, 'gone' | Barred>> {
  const review = await reviewById(tx, reviewId)
  const barred = review && (await barredFrom(tx, { staffId, visitorId: review.visitorId, keys }))
  if (barred) return { ok: false, reason: barred }
  const [reversed] = await tx
    .update(reviews)
    .set({
      ...{ state: 'approved', reason: null, note: null, decidedAt: now, decidedBy: staffId },
      ...{ effectiveAt: now, appliedAt: null },
    })
    .where(and(eq(reviews.id, reviewId), eq(reviews.state, 'rejected'), isNotNull(reviews.takenDownAt)))
    .returning({ id: reviews.id })
  if (!reversed) return { ok: false, reason: 'gone' }
  await record(tx, { staffId, act: 'put-back', subject: 'review', subjectId: reviewId, now })
  return { ok: true }
}

/** The visitor's one word against a no; staff look again, another person where there is one. */
export async function appeal(
  tx: Writer,
  { reviewId, visitorId, words, now }: { reviewId: string; visitorId: string; words: string; now: Date },
): Promise<Result<object, 'gone'>> {
  const review = await reviewById(tx, reviewId)
  if (!review || review.visitorId !== visitorId || !isAppealable(review)) return { ok: false, reason: 'gone' }
  await tx
    .update(reviews)
    .set({
      ...undecided,
      ...{ state: 'appealed', appealedAt: now, appeal: words, appealAgainst: review.decidedBy },
      queuedAt: now,
    })
    .where(eq(reviews.id, reviewId))
  return { ok: true }
}

/**
 * A decision whose time to be undone is over takes effect, once: what was approved needs no second look from the same
 * visitor, so that what waited for nothing else is approved with it. Gives all that took effect.
 */
export async function takeEffect(
  tx: Writer,
  { reviewId, now }: { reviewId: string; now: Date },
): Promise<Review[]> {
  const [review] = await tx
    .update(reviews)
    .set({ appliedAt: now })
    .where(and(eq(reviews.id, reviewId), isDue(now)))
    .returning()
  if (!review) return []
  const { visitorId, parts, decidedBy } = review
  if (review.state !== 'approved' || parts.length === 0) return [review]
  await tx
    .insert(approvals)
    .values(parts.map((part) => ({ visitorId, part, reviewId, createdAt: now })))
    .onConflictDoNothing()
  // What was taken down is looked at by itself.
  const undecidedYet = and(
    eq(reviews.visitorId, visitorId),
    isNull(reviews.decidedAt),
    isNull(reviews.takenDownAt),
  )
  const others = (await tx.select().from(reviews).where(undecidedYet)).filter((other) =>
    other.parts.every((part) => parts.includes(part)),
  )
  const approved = { state: 'approved' as const, decidedBy, decidedAt: now, effectiveAt: now, appliedAt: now }
  for (const { id } of others) await tx.update(reviews).set(approved).where(eq(reviews.id, id))
  return [review, ...others.map((other) => ({ ...other, ...approved }))]
}

interface Banning {
  visitorId: string
  staffId: string
  /** Why, in staff's own words; the audit keeps it. */
  why: string
  now: Date
}

/** From now on nothing of this visitor's leaves; what was approved of theirs is so no more. */
export async function ban(tx: Writer, { visitorId, staffId, why, now }: Banning): Promise<boolean> {
  const [banned] = await tx
    .update(visitors)
    .set({ bannedAt: now })
    .where(and(eq(visitors.id, visitorId), isNull(visitors.bannedAt)))
    .returning({ id: visitors.id })
  if (!banned) return false
  await tx.delete(approvals).where(eq(approvals.visitorId, visitorId))
  await record(tx, { staffId, act: 'ban', subject: 'visitor', subjectId: visitorId, reason: why, now })
  return true
}

/** They may send again. What waited when they were banned stays down: its addresses are erased. False where they were not. */
export async function liftBan(tx: Writer, { visitorId, staffId, why, now }: Banning): Promise<boolean> {
  const [lifted] = await tx
    .update(visitors)
    .set({ bannedAt: null })
    .where(and(eq(visitors.id, visitorId), isNotNull(visitors.bannedAt)))
    .returning({ id: visitors.id })
  if (!lifted) return false
  await record(tx, { staffId, act: 'lift-ban', subject: 'visitor', subjectId: visitorId, reason: why, now })
  return true
}
