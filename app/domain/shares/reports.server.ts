import { and, asc, count, eq, gt, isNotNull, isNull, min, sql } from 'drizzle-orm'
import type { Reader, Writer } from '#db/store'
import { reports, shares, visitors } from '#db/schema'
import { record } from '~/domain/audit/commands.server'
import { derivedId } from '~/domain/derived-id.server'
import { barredFrom, type Barred } from '~/domain/identity/own-affair.server'
import type { Keys } from '~/domain/keys.server'
import type { Result } from '~/domain/result'
import { shareById } from './queries.server'
import { mostReports, type ReportReason } from './reports'

interface Reporting {
  shareId: string
  /** The browser that reports: each is heard once about an ad. */
  sessionId: string
  reason: ReportReason
  words: string
  now: Date
}

/** Somebody who saw an ad says what is wrong with it. Staff find it in their queue; nothing else follows by itself. */
export async function reportShare(
  tx: Writer,
  { shareId, sessionId, reason, words, now }: Reporting,
): Promise<Result<object, 'unknown' | 'taken-down'>> {
  const share = await shareById(tx, shareId)
  if (!share?.releasedAt) return { ok: false, reason: 'unknown' }
  if (share.takenDownAt) return { ok: false, reason: 'taken-down' }
  if ((await tx.$count(reports, isOpen(shareId))) >= mostReports) return { ok: true }
  // Once a browser, and once more after staff have looked: what it shows, or who sees it, may be another by then.
  const looked = await tx.$count(reports, and(eq(reports.shareId, shareId), isNotNull(reports.decidedAt)))
  const id =
    looked === 0 ? derivedId('report', shareId, sessionId) : derivedId('report', shareId, sessionId, looked)
  await tx.insert(reports).values({ id, shareId, reason, words, createdAt: now }).onConflictDoNothing()
  return { ok: true }
}

const isOpen = (shareId: string) => and(eq(reports.shareId, shareId), isNull(reports.decidedAt))

/** Staff find nothing wrong: the ad stays, and what was reported of it is settled. `gone`: nothing was open; nobody decides on what is their own. */
export async function keepReported(
  tx: Writer,
  { shareId, staffId, now, keys }: { shareId: string; staffId: string; now: Date; keys: Keys },
): Promise<Result<object, 'gone' | Barred>> {
  const share = await shareById(tx, shareId)
  if (!share) return { ok: false, reason: 'gone' }
  const barred = await barredFrom(tx, { staffId, visitorId: share.visitorId, keys })
  if (barred) return { ok: false, reason: barred }
  const kept = await endReports(tx, { shareId, staffId, outcome: 'kept', now })
  if (kept === 0) return { ok: false, reason: 'gone' }
  await record(tx, {
    ...{ staffId, act: 'keep-reported', subject: 'share', subjectId: shareId, now },
    detail: { reports: kept },
  })
  return { ok: true }
}

/** Settles what is open of an ad. Gives how many. */
export async function endReports(
  tx: Writer,
  {
    shareId,
    staffId,
    outcome,
    now,
  }: { shareId: string; staffId: string; outcome: 'kept' | 'taken-down'; now: Date },
): Promise<number> {
  const ended = await tx
    .update(reports)
    .set({ outcome, decidedAt: now, decidedBy: staffId })
    .where(isOpen(shareId))
    .returning({ id: reports.id })
  return ended.length
}

/** Ads that somebody reported and that staff have not looked at, the longest open first. */
export async function reportedShares(db: Reader, limit: number) {
  const open = db
    .select({
      shareId: reports.shareId,
      since: sql<Date>`min(${reports.createdAt})`.mapWith(reports.createdAt).as('since'),
      reports: count().as('reports'),
    })
    .from(reports)
    .where(isNull(reports.decidedAt))
    .groupBy(reports.shareId)
    .orderBy(asc(min(reports.createdAt)))
    .limit(limit)
    .as('open')
  return db
    .select({ share: shares, senderName: visitors.name, since: open.since, reports: open.reports })
    .from(open)
    .innerJoin(shares, eq(shares.id, open.shareId))
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .orderBy(asc(open.since))
}

/** How many ads wait because somebody reported them; those alone reported after a moment, where one is given. */
export async function reportedCount(db: Reader, after?: Date): Promise<number> {
  const rows = await db
    .selectDistinct({ shareId: reports.shareId })
    .from(reports)
    .where(and(isNull(reports.decidedAt), after && gt(reports.createdAt, after)))
  return rows.length
}

/** What was reported of an ad, the open first, then the latest. */
export async function reportsOf(db: Reader, shareId: string) {
  return db
    .select()
    .from(reports)
    .where(eq(reports.shareId, shareId))
    .orderBy(asc(reports.createdAt))
    .limit(100)
}
