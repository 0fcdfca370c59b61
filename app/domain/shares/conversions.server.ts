import { and, asc, count, desc, eq, gt, isNotNull, type SQL } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { conversions, shares, staff, visitors } from '#db/schema'
import { versionsOf } from '~/domain/campaigns/queries.server'
import { creditsOf } from '~/domain/ledger/queries.server'
import { accountOf } from '~/domain/rewards/account.server'
import { rewardsOf } from '~/domain/rewards/queries.server'
import { reckon } from '~/domain/rewards/rewards'
import { daysBefore } from './friends'
import { reopenDays } from './judgement'
import { shareSeen, type Conversion, type Share } from './queries.server'

/** An answer as a list of the shop shows it. `senderName` is empty for someone who was forgotten. */
export interface ListedConversion {
  conversion: Conversion
  share: Share
  senderName: string
}

/** Answers that nobody decided on in time and that can still be taken in, those first whose time ends first. */
export async function undecidedConversions(db: Reader, now: Date, limit = 200): Promise<ListedConversion[]> {
  return listed(db, isReopenable(now)).orderBy(asc(conversions.decidedAt)).limit(limit).then(named)
}

/** How many answers staff must look at before they count. */
export async function heldCount(db: Reader): Promise<number> {
  return db.$count(conversions, eq(conversions.state, 'held'))
}

/** How many of them there are. */
export async function undecidedCount(db: Reader, now: Date): Promise<number> {
  return db.$count(conversions, isReopenable(now))
}

/** All answers, newest first, a page at a time: page 1, 2, 3 … `more` says whether another follows. */
export async function recentConversions(db: Reader, page: number, size = 50) {
  const rows = await listed(db)
    .orderBy(desc(conversions.createdAt), asc(conversions.id))
    .limit(size + 1)
    .offset((page - 1) * size)
  return { rows: named(rows.slice(0, size)), more: rows.length > size }
}

/** All that went out, the newest first, a page at a time; with its answer, where there is one. */
export async function recentShares(db: Reader, page: number, size = 50) {
  const rows = await db
    .select({ share: shares, conversion: conversions, senderName: visitors.name })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .leftJoin(conversions, eq(conversions.shareId, shares.id))
    .where(isNotNull(shares.releasedAt))
    .orderBy(desc(shares.releasedAt), asc(shares.id))
    .limit(size + 1)
    .offset((page - 1) * size)
  return {
    rows: rows.slice(0, size).map((row) => ({ ...row, senderName: row.senderName ?? '' })),
    more: rows.length > size,
  }
}

export async function conversionById(db: Reader, id: string): Promise<Conversion | undefined> {
  const [row] = await db.select().from(conversions).where(eq(conversions.id, id))
  return row
}

/** A share with its answer and all that helps to decide on it. */
export async function conversionDetail(db: Reader, shareId: string, now: Date) {
  const seen = await shareSeen(db, shareId, now)
  if (!seen) return undefined
  const { visitorId } = seen.share
  const [sender] = await db.select().from(visitors).where(eq(visitors.id, visitorId))
  const states = await db
    .select({ state: conversions.state, answers: count() })
    .from(conversions)
    .where(eq(conversions.visitorId, visitorId))
    .groupBy(conversions.state)
  const decidedBy = seen.conversion?.decidedBy
  const [decider] = decidedBy
    ? await db.select({ name: staff.name }).from(staff).where(eq(staff.id, decidedBy))
    : []
  return {
    ...seen,
    senderName: sender?.name ?? '',
    /** Nothing is left to show of it. */
    erased: sender?.erasedAt != null,
    /** The sender's answers by state. */
    answers: Object.fromEntries(states.map((row) => [row.state, row.answers])) as Partial<
      Record<Conversion['state'], number>
    >,
    rewards: await rewardsOf(db, visitorId),
    deciderName: decider?.name,
  }
}

/**
 * What taking a counted answer back would do: how many answers count then, which vouchers become void, and which are
 * no longer reached but were redeemed and stay.
 */
export async function reversalOf(db: Reader, conversion: Conversion, now: Date) {
  const { id, visitorId, campaignId } = conversion
  const [account, rulesIn] = [
    await accountOf(db, { visitorId, campaignId, now }),
    await versionsOf(db, campaignId),
  ]
  const bound = account.rewards.map((reward) => ({
    ...reward,
    credits: reward.credits.filter((credit) => credit.id !== id),
    takenBack: [...reward.takenBack, ...reward.credits.filter((credit) => credit.id === id)],
  }))
  const free = account.free.filter((credit) => credit.id !== id)
  const { voided } = reckon(bound, free, (version) => rulesIn(version).friends)
  const all = await rewardsOf(db, visitorId)
  return {
    left: (await creditsOf(db, visitorId, campaignId)) - 1,
    voids: all.filter((reward) => voided.includes(reward.id)),
    stays: all.filter((reward) => reward.state === 'redeemed' && reward.id === conversion.rewardId),
  }
}

/** Until when an undecided answer can be taken in. */
export const reopenUntil = (decidedAt: Date) => daysBefore(decidedAt, -reopenDays)

const isReopenable = (now: Date) =>
  and(
    eq(conversions.state, 'refused'),
    eq(conversions.reason, 'undecided'),
    gt(conversions.decidedAt, daysBefore(now, reopenDays)),
  )

const listed = (db: Reader, which?: SQL) =>
  db
    .select({ conversion: conversions, share: shares, senderName: visitors.name })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .where(which)

const named = (rows: Awaited<ReturnType<typeof listed>>): ListedConversion[] =>
  rows.map((row) => ({ ...row, senderName: row.senderName ?? '' }))
