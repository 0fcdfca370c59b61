import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  isNotNull,
  isNull,
  lte,
  min,
  notInArray,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import type { Reader } from '#db/store'
import { answers, conversions, outbox, reviews, shares, suppressions, visitors } from '#db/schema'
import { rulesOf } from '~/domain/campaigns/queries.server'
import type { Keys } from '~/domain/keys.server'
import { adRules } from '~/domain/outbox/gate'
import { unopenable, unreadable } from '~/domain/outbox/props.server'
import { afterCursor, shownAtOnce, type Cursor } from '~/domain/cursor.server'
import { readSettings } from '~/domain/settings/queries.server'
import { stateFor } from '~/domain/review/review'
import { windowEndOf, type ShareFacts } from './shares'

export type Share = typeof shares.$inferSelect
export type Answer = typeof answers.$inferSelect
export type Conversion = typeof conversions.$inferSelect

export async function shareById(db: Reader, id: string): Promise<Share | undefined> {
  const [row] = await db.select().from(shares).where(eq(shares.id, id))
  return row
}

/** Whether an ad went with its sender, who was forgotten: nothing of it goes on. What staff took down has a review. */
export const isForgotten = ({
  takenDownAt,
  takenDownFor,
}: Pick<Share, 'takenDownAt' | 'takenDownFor'>): boolean => takenDownAt !== null && takenDownFor === null

const prepareByToken = (db: Reader) =>
  db
    .select({ share: shares, senderName: visitors.name, answer: answers, refused: conversions.reason })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .leftJoin(answers, eq(answers.shareId, shares.id))
    .leftJoin(conversions, and(eq(conversions.shareId, shares.id), eq(conversions.state, 'refused')))
    .where(eq(shares.tokenHash, sql.placeholder('tokenHash')))
    .prepare('share_by_token')
const byToken = new WeakMap<Reader, ReturnType<typeof prepareByToken>>()

/** The share that an ad page's token opens, its sender's first name, the answer given, if any, and whether it stands. */
export async function shareByToken(db: Reader, token: string, keys: Keys) {
  let prepared = byToken.get(db)
  if (!prepared) byToken.set(db, (prepared = prepareByToken(db)))
  const [row] = await prepared.execute({ tokenHash: keys.hashToken(token) })
  if (!row?.share.releasedAt) return undefined
  // What the sender tried, a machine pressed, or nobody looked at in time keeps nobody from answering.
  const stands = row.answer?.source === 'friend' && row.refused !== 'undecided'
  return {
    share: row.share,
    senderName: row.senderName ?? '',
    answer: row.answer,
    stands,
  }
}

/** What waits for staff is seen by nobody else, its picture included. */
const isSeen = or(isNotNull(shares.releasedAt), isNull(shares.reviewId))

/** What a picture's address shows: the document, the friend's own version, and whether it was taken down. */
export async function shareByPictureToken(db: Reader, token: string) {
  const [row] = await db
    .select({ share: shares, answer: answers })
    .from(shares)
    .leftJoin(answers, eq(answers.shareId, shares.id))
    .where(and(eq(shares.pictureToken, token), isSeen))
  return row
}

const prepareTakenDown = (db: Reader) =>
  db
    .select({ takenDownAt: shares.takenDownAt })
    .from(shares)
    .where(and(eq(shares.pictureToken, sql.placeholder('token')), isSeen))
    .prepare('picture_taken_down')
const takenDown = new WeakMap<Reader, ReturnType<typeof prepareTakenDown>>()

/**
 * Since when a picture is taken down, or null; undefined when there is none at the address. Asked each time a picture
 * is sent, kept or not, so the question is prepared once for each database.
 */
export async function pictureTakenDown(db: Reader, token: string): Promise<Date | null | undefined> {
  let prepared = takenDown.get(db)
  if (!prepared) takenDown.set(db, (prepared = prepareTakenDown(db)))
  const [row] = await prepared.execute({ token })
  return row?.takenDownAt
}

export type SeenShare = Awaited<ReturnType<typeof seen>>[number]

/**
 * A visitor's shares, newest first, each with its answer, its conversion and the facts of its standing; those behind a
 * place, where one is given.
 */
export async function sharesOf(
  db: Reader,
  visitorId: string,
  now: Date,
  { place, limit = shownAtOnce }: { place?: Cursor | undefined; limit?: number } = {},
): Promise<SeenShare[]> {
  const mine = eq(shares.visitorId, visitorId)
  return seen(db, and(mine, afterCursor(shares.createdAt, shares.id, place)), now, limit)
}

/** How many mails of a visitor's have not left, with an address they wait to be sent to. */
export async function mailsWaiting(db: Reader, visitorId: string): Promise<number> {
  const unsent = and(isNull(shares.releasedAt), isNotNull(shares.friendAddress))
  return db.$count(shares, and(eq(shares.visitorId, visitorId), eq(shares.way, 'mail'), unsent))
}

/** The links that a visitor made for one design and that are out, newest first. */
export async function linksOf(
  db: Reader,
  { visitorId, designId, limit = shownAtOnce }: { visitorId: string; designId: string; limit?: number },
): Promise<{ id: string; friendName: string }[]> {
  const ofDesign = and(eq(shares.visitorId, visitorId), eq(shares.designId, designId))
  return db
    .select({ id: shares.id, friendName: shares.friendName })
    .from(shares)
    .where(and(ofDesign, eq(shares.way, 'link'), isNotNull(shares.releasedAt), isNull(shares.takenDownAt)))
    .orderBy(desc(shares.createdAt), asc(shares.id))
    .limit(limit)
}

/** One share as its sender sees it. */
export async function shareSeen(db: Reader, id: string, now: Date): Promise<SeenShare | undefined> {
  return (await seen(db, eq(shares.id, id), now, 1))[0]
}

/** Why a mail never left, where its sender may know. */
function whyUnsent({ smtpResponse: response }: { smtpResponse: string | null }) {
  if (response === 'no-mailbox') return 'no-mailbox'
  return response === 'too-old' || response === unreadable || response === unopenable ? 'fault' : undefined
}

async function seen(db: Reader, which: SQL | undefined, now: Date, limit: number) {
  const { shop } = await readSettings(db)
  const rows = await db
    .select({
      share: shares,
      answer: answers,
      conversion: conversions,
      mail: {
        state: outbox.state,
        smtpResponse: outbox.smtpResponse,
        doneAt: outbox.doneAt,
        createdAt: outbox.createdAt,
      },
      peace: suppressions.reason,
      provenAt: visitors.provenAt,
      review: reviews,
    })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .leftJoin(answers, eq(answers.shareId, shares.id))
    .leftJoin(conversions, eq(conversions.shareId, shares.id))
    .leftJoin(outbox, and(eq(outbox.shareId, shares.id), eq(outbox.email, 'ad')))
    .leftJoin(suppressions, eq(suppressions.mailboxKey, shares.friendKey))
    .leftJoin(reviews, eq(reviews.id, shares.reviewId))
    .where(which)
    .orderBy(desc(shares.createdAt), asc(shares.id))
    .limit(limit)

  const versions = new Map<string, Awaited<ReturnType<typeof rulesOf>>>()
  const found = []
  for (const { share, answer, conversion, mail, peace, provenAt, review } of rows) {
    const version = `${share.campaignId} ${share.campaignVersion}`
    const rules = versions.get(version) ?? (await rulesOf(db, share.campaignId, share.campaignVersion))
    versions.set(version, rules)
    const facts: ShareFacts = {
      now,
      way: share.way,
      friendName: share.friendName,
      createdAt: share.createdAt,
      releasedAt: share.releasedAt,
      windowEnds: windowEndOf(share.createdAt, rules, shop.timeZone),
      takenDown: share.takenDownAt !== null,
      undecided: rules.undecided,
      review: review && { state: stateFor(review), since: review.queuedAt },
      addressKept: share.friendAddress !== null,
      senderProven: provenAt !== null,
      suppressed: peace !== null && peace !== 'bounced',
      mail: mail && { state: mail.state, at: mail.doneAt ?? mail.createdAt, why: whyUnsent(mail) },
      // What the sender tried, or a machine pressed, says nothing of the friend.
      answer: answer?.source === 'friend' ? { choice: answer.choice, at: answer.createdAt } : null,
      conversion:
        conversion && conversion.reason !== 'replaced' ? { ...conversion, at: conversion.createdAt } : null,
    }
    found.push({ share, answer, conversion, facts })
  }
  return found
}

/** Answers that staff must look at before they count, oldest first; a page of them, where a size is given. */
export async function heldConversions(db: Reader, { limit = 200, offset = 0 } = {}) {
  const rows = await db
    .select({ conversion: conversions, share: shares, senderName: visitors.name })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .where(eq(conversions.state, 'held'))
    .orderBy(asc(conversions.createdAt), asc(conversions.id))
    .limit(limit)
    .offset(offset)
  return rows.map((row) => ({ ...row, senderName: row.senderName ?? '' }))
}

/** Conversions of proven senders whose hold has ended; settle each in a transaction queued by its visitor. */
export async function dueConversions(db: Reader, { now, limit = 100 }: { now: Date; limit?: number }) {
  return db
    .select({ id: conversions.id, visitorId: shares.visitorId })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .where(
      and(eq(conversions.state, 'pending'), lte(conversions.settleAt, now), isNotNull(visitors.provenAt)),
    )
    .orderBy(asc(conversions.settleAt))
    .limit(limit)
}

/** Held conversions whose time to be looked at has run out; `endReview` each, queued by its visitor. */
export async function dueReviews(db: Reader, { now, limit = 100 }: { now: Date; limit?: number }) {
  return db
    .select({ id: conversions.id, visitorId: conversions.visitorId })
    .from(conversions)
    .where(and(eq(conversions.state, 'held'), lte(conversions.decideBy, now)))
    .orderBy(asc(conversions.decideBy))
    .limit(limit)
}

/**
 * Proven senders with mails they let go and a cap held back, who may send again: `releaseShares` each. Whose wait is
 * longest comes first, and who is at a cap still takes nobody's place.
 */
export async function sendersWaiting(
  db: Reader,
  { now, limit = 100 }: { now: Date; limit?: number },
): Promise<string[]> {
  const rows = await db
    .select({ visitorId: shares.visitorId, since: min(shares.createdAt) })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .leftJoin(reviews, eq(reviews.id, shares.reviewId))
    .where(
      and(
        isNull(shares.releasedAt),
        isNull(shares.takenDownAt),
        isNotNull(shares.friendAddress),
        isNotNull(shares.confirmedAt),
        isNotNull(visitors.provenAt),
        isNull(visitors.bannedAt),
        or(isNull(shares.reviewId), and(eq(reviews.state, 'approved'), isNotNull(reviews.appliedAt))),
        notInArray(shares.visitorId, sendersAtCap(db, now)),
      ),
    )
    .groupBy(shares.visitorId)
    .orderBy(asc(min(shares.createdAt)), asc(shares.visitorId))
    .limit(limit)
  return rows.map(({ visitorId }) => visitorId)
}

function sendersAtCap(db: Reader, now: Date) {
  const since = new Date(now.getTime() - adRules.visitorDays * 86_400_000)
  // In words that no index is sorted by: SQLite would read all shares, to have them by visitor, instead of the latest.
  const sender = sql`coalesce(${shares.visitorId}, '')`
  return db
    .select({ visitorId: sender })
    .from(shares)
    .where(and(eq(shares.way, 'mail'), gt(shares.releasedAt, since)))
    .groupBy(sender)
    .having(gte(count(), adRules.visitorMails))
}

/** What went out and the friend's own version of it. `erasedAt`: nothing is left of what was designed. */
export async function documentsOf(db: Reader, shareId: string) {
  const [row] = await db
    .select({
      sent: shares.document,
      made: conversions.document,
      chosen: answers.document,
      erasedAt: visitors.erasedAt,
    })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .leftJoin(answers, eq(answers.shareId, shares.id))
    .leftJoin(conversions, eq(conversions.shareId, shares.id))
    .where(eq(shares.id, shareId))
  return row && { sent: row.sent, own: row.made ?? row.chosen, erasedAt: row.erasedAt }
}
