import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { approvals, reviews, staff, visitors } from '#db/schema'
import type { ReviewPolicy } from '~/domain/settings/settings'
import type { DesignDocument } from '~/products/product'
import { partKey } from './parts.server'
import { isOpenToChange, lookOf, ownParts, type Look, type Review } from './review'

export async function reviewById(db: Reader, id: string): Promise<Review | undefined> {
  const [row] = await db.select().from(reviews).where(eq(reviews.id, id))
  return row
}

/** How this design of a visitor's may leave, and the keys of what staff have not seen of it. */
export async function lookAt(
  db: Reader,
  { visitorId, document, policy }: { visitorId: string; document: DesignDocument; policy: ReviewPolicy },
): Promise<{ look: Look; unseen: string[] }> {
  const parts = ownParts(document)
  if (parts.length === 0) return { look: { verdict: 'pass' }, unseen: [] }
  const keys = parts.map(partKey)
  const rows = await db
    .select({ part: approvals.part })
    .from(approvals)
    .where(and(eq(approvals.visitorId, visitorId), inArray(approvals.part, keys)))
  const approved = new Set(rows.map(({ part }) => part))
  const look = lookOf(parts, policy, (part) => approved.has(partKey(part)))
  const unseen = parts.filter(({ kind }) => policy[kind] === 'review').map(partKey)
  return { look, unseen: unseen.filter((key) => !approved.has(key)).sort() }
}

/** What waits for staff: undecided, and let go by its sender. */
const isQueued = and(isNull(reviews.decidedAt), isNotNull(reviews.queuedAt))

/** The queue, what waits longest first. */
export async function reviewQueue(db: Reader, limit = 100) {
  return db
    .select({ review: reviews, senderName: visitors.name })
    .from(reviews)
    .innerJoin(visitors, eq(visitors.id, reviews.visitorId))
    .where(isQueued)
    .orderBy(asc(reviews.queuedAt), asc(reviews.id))
    .limit(limit)
}

/** How many wait for staff; those alone that came after a moment, where one is given. */
export const queuedReviews = (db: Reader, after?: Date): Promise<number> =>
  db.$count(reviews, and(isQueued, after && gt(reviews.queuedAt, after)))

/** One review with all that its page tells: its sender, who decided, and how the sender's others went. */
export async function reviewDetail(db: Reader, id: string) {
  const [row] = await db
    .select({ review: reviews, sender: visitors, deciderName: staff.name })
    .from(reviews)
    .innerJoin(visitors, eq(visitors.id, reviews.visitorId))
    .leftJoin(staff, eq(staff.id, reviews.decidedBy))
    .where(eq(reviews.id, id))
  if (!row) return undefined
  const { visitorId } = row.review
  return { ...row, history: (await historyOf(db, [visitorId])).get(visitorId) ?? {} }
}

/** How what these visitors sent before went, counted: what is decided and in effect, also while an appeal against it is open. */
export async function historyOf(
  db: Reader,
  visitorIds: readonly string[],
): Promise<Map<string, Partial<Record<Review['state'] | 'taken-down', number>>>> {
  const found = new Map<string, Partial<Record<Review['state'] | 'taken-down', number>>>()
  if (visitorIds.length === 0) return found
  const down = sql<number>`case when ${reviews.takenDownAt} is null then 0 else 1 end`
  // An appeal is against a no, which stands until it is decided and in effect.
  const open = sql<number>`case when ${reviews.appliedAt} is null then 1 else 0 end`
  const decided = or(isNotNull(reviews.appliedAt), isNotNull(reviews.appealAgainst))
  const rows = await db
    .select({ visitorId: reviews.visitorId, state: reviews.state, down, open, count: count() })
    .from(reviews)
    .where(and(inArray(reviews.visitorId, [...new Set(visitorIds)]), decided))
    .groupBy(reviews.visitorId, reviews.state, down, open)
  for (const row of rows) {
    const of = found.get(row.visitorId) ?? {}
    const state = row.down ? 'taken-down' : row.open ? 'rejected' : row.state
    found.set(row.visitorId, { ...of, [state]: (of[state] ?? 0) + row.count })
  }
  return found
}

/** A visitor's reviews, the latest first. */
export async function reviewsOf(db: Reader, visitorId: string, limit = 50): Promise<Review[]> {
  return db
    .select()
    .from(reviews)
    .where(eq(reviews.visitorId, visitorId))
    .orderBy(desc(reviews.createdAt), asc(reviews.id))
    .limit(limit)
}

/**
 * What the shop said to a design of a visitor's that can be changed and sent again; undefined where there is no such word, or
 * nothing of theirs is sent any more.
 */
export async function openToChange(
  db: Reader,
  { designId, visitorId }: { designId: string; visitorId: string },
): Promise<Review | undefined> {
  const [last] = await db
    .select({ review: reviews, bannedAt: visitors.bannedAt })
    .from(reviews)
    .innerJoin(visitors, eq(visitors.id, reviews.visitorId))
    .where(and(eq(reviews.designId, designId), eq(reviews.visitorId, visitorId), isNull(reviews.takenDownAt)))
    .orderBy(desc(reviews.createdAt))
    .limit(1)
  return last && !last.bannedAt && isOpenToChange(last.review) ? last.review : undefined
}

/** A decision whose time to be undone is over, and of which nothing has followed yet. */
export const isDue = (now: Date) =>
  and(isNull(reviews.appliedAt), isNotNull(reviews.effectiveAt), lte(reviews.effectiveAt, now))

/** Decisions whose time to be undone is over, and of which nothing has followed yet. */
export async function dueDecisions(db: Reader, { now, limit = 100 }: { now: Date; limit?: number }) {
  return db
    .select({ id: reviews.id, visitorId: reviews.visitorId })
    .from(reviews)
    .where(isDue(now))
    .orderBy(asc(reviews.effectiveAt))
    .limit(limit)
}

/** Whether staff let nothing of this visitor's leave any more. */
export const isBanned = async (db: Reader, visitorId: string): Promise<boolean> =>
  (await db.$count(visitors, and(eq(visitors.id, visitorId), isNotNull(visitors.bannedAt)))) > 0
