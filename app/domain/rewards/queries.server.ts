import { and, asc, eq } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { conversions, rewards, shares, staff, visitors } from '#db/schema'
import type { Keys } from '~/domain/keys.server'

const fields = {
  id: rewards.id,
  visitorId: rewards.visitorId,
  campaignId: rewards.campaignId,
  k: rewards.k,
  state: rewards.state,
  grantedAt: rewards.grantedAt,
  redeemableFrom: rewards.redeemableFrom,
  expiresAt: rewards.expiresAt,
  redeemedAt: rewards.redeemedAt,
  redeemedBy: rewards.redeemedBy,
  /** The earner's first name. */
  earner: visitors.name,
  earnerLocale: visitors.locale,
  /** Who redeemed it. */
  redeemedByName: staff.name,
}

const joined = (db: Reader) =>
  db
    .select(fields)
    .from(rewards)
    .innerJoin(visitors, eq(visitors.id, rewards.visitorId))
    .leftJoin(staff, eq(staff.id, rewards.redeemedBy))

export type RewardSeen = Awaited<ReturnType<typeof rewardById>> & object

/** A reward with its earner's name and, once redeemed, that of the staff member. */
export async function rewardById(db: Reader, id: string) {
  const [row] = await joined(db).where(eq(rewards.id, id))
  return row
}

/** By the code as staff typed it. Undefined for a mistyped and for an unknown code alike. */
export async function rewardByCode(db: Reader, typed: string, keys: Keys) {
  const code = keys.checkCode(typed)
  if (!code) return undefined
  const [row] = await joined(db).where(eq(rewards.codeHash, keys.hashCode(code)))
  return row
}

/** By the token in the voucher's address and QR code. */
export async function rewardByToken(db: Reader, token: string, keys: Keys) {
  const [row] = await joined(db).where(eq(rewards.tokenHash, keys.hashToken(token)))
  return row
}

/** A visitor's rewards, the first one first. */
export async function rewardsOf(db: Reader, visitorId: string) {
  return joined(db).where(eq(rewards.visitorId, visitorId)).orderBy(asc(rewards.grantedAt), asc(rewards.k))
}

/** What the counter shows beside a reward: the friends whose answers counted, by name, act and day, oldest first. */
export async function evidenceOf(db: Reader, rewardId: string) {
  return db
    .select({
      shareId: shares.id,
      friendName: shares.friendName,
      way: shares.way,
      act: conversions.act,
      answeredAt: conversions.createdAt,
      countedAt: conversions.decidedAt,
    })
    .from(rewards)
    .innerJoin(
      conversions,
      and(
        eq(conversions.visitorId, rewards.visitorId),
        eq(conversions.campaignId, rewards.campaignId),
        eq(conversions.state, 'counted'),
      ),
    )
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .where(eq(rewards.id, rewardId))
    .orderBy(asc(conversions.createdAt))
}
