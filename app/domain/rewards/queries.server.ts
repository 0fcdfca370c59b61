import { and, asc, desc, eq, gte, inArray, type SQL } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { conversions, rewards, shares, staff, visitors } from '#db/schema'
import type { CampaignHistory } from '~/domain/campaigns/campaigns'
import { campaignHistory } from '~/domain/campaigns/queries.server'
import type { Keys } from '~/domain/keys.server'
import { accountOf, type Account } from './account.server'
import { ahead, rewardedProduct, type Bound } from './rewards'
import { readToken, readVoucher } from './voucher-code'

const fields = {
  id: rewards.id,
  visitorId: rewards.visitorId,
  campaignId: rewards.campaignId,
  k: rewards.k,
  state: rewards.state,
  campaignVersion: rewards.campaignVersion,
  worth: rewards.worth,
  currency: rewards.currency,
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

type Row = Awaited<ReturnType<typeof joined>>[number]
/** A reward says itself what it is worth, whatever the rules are by now. */
export type RewardSeen = Row & { worth: number; currency: string }

function seen(row: Row): RewardSeen {
  const { worth, currency } = row
  if (worth === null || currency === null)
    throw new Error(
      `Reward ${row.id} does not say what it is worth. Start the app once more: it is written then.`,
    )
  return { ...row, worth, currency }
}

/** A reward with its earner's name and, once redeemed, that of the staff member. */
export async function rewardById(db: Reader, id: string): Promise<RewardSeen | undefined> {
  const [row] = await joined(db).where(eq(rewards.id, id))
  return row && seen(row)
}

/** By whatever was typed or scanned at the counter. Undefined for a mistyped and for an unknown code alike. */
export async function rewardByTyped(db: Reader, typed: string, keys: Keys): Promise<RewardSeen | undefined> {
  for (const reading of readVoucher(typed)) {
    const reward =
      'token' in reading
        ? await rewardByToken(db, reading.token, keys)
        : await rewardByCode(db, reading.code, keys)
    if (reward) return reward
  }
  return undefined
}

/** By a code as it is written. */
async function rewardByCode(db: Reader, code: string, keys: Keys) {
  const [row] = await joined(db).where(eq(rewards.codeHash, keys.hashCode(code)))
  return row && seen(row)
}

/** By the token in the voucher's address or QR code, in either form. */
export async function rewardByToken(db: Reader, text: string, keys: Keys): Promise<RewardSeen | undefined> {
  const token = readToken(text)
  if (!token) return undefined
  const [row] = await joined(db).where(eq(rewards.tokenHash, keys.hashToken(token)))
  return row && seen(row)
}

/** A visitor's rewards, the first one first. */
export async function rewardsOf(db: Reader, visitorId: string): Promise<RewardSeen[]> {
  const rows = await joined(db)
    .where(eq(rewards.visitorId, visitorId))
    .orderBy(asc(rewards.grantedAt), asc(rewards.k))
  return rows.map(seen)
}

/**
 * The friends whose answers went into a reward, by name, act and day, oldest first. One that was taken back since is
 * marked, until another takes its place.
 */
export async function evidenceOf(db: Reader, rewardId: string) {
  const rows = await db
    .select({
      shareId: shares.id,
      friendName: shares.friendName,
      pictureToken: shares.pictureToken,
      document: shares.document,
      way: shares.way,
      act: conversions.act,
      state: conversions.state,
      answeredAt: conversions.createdAt,
      countedAt: conversions.decidedAt,
    })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .where(eq(conversions.rewardId, rewardId))
    .orderBy(asc(conversions.createdAt), asc(conversions.id))
  return rows.map(({ state, ...row }) => ({ ...row, takenBack: state !== 'counted' }))
}

/** A share's design and the token of its pictures. */
export type PicturedShare = Pick<typeof shares.$inferSelect, 'pictureToken' | 'document'>

/**
 * The share that pictures each of a visitor's rewards, by the reward's id: of the ad whose answer went into it first, or
 * counted first of all where none of its own counts any more.
 */
export async function rewardPictures(
  db: Reader,
  { visitorId, rewardIds }: { visitorId: string; rewardIds: string[] },
): Promise<Map<string, PicturedShare>> {
  if (rewardIds.length === 0) return new Map()
  const counted = (which: SQL) =>
    db
      .select({
        rewardId: conversions.rewardId,
        pictureToken: shares.pictureToken,
        document: shares.document,
      })
      .from(conversions)
      .innerJoin(shares, eq(shares.id, conversions.shareId))
      .where(and(which, eq(conversions.state, 'counted')))
      .orderBy(asc(conversions.decidedAt), asc(conversions.id))
  const pictures = new Map<string, PicturedShare>()
  const isDress = ({ document }: { document: { product: string } }) => document.product === rewardedProduct
  const own = (await counted(inArray(conversions.rewardId, rewardIds))).filter(isDress)
  for (const { rewardId, ...share } of own)
    if (rewardId && !pictures.has(rewardId)) pictures.set(rewardId, share)
  const without = rewardIds.filter((id) => !pictures.has(id))
  const [first] =
    without.length > 0 ? (await counted(eq(conversions.visitorId, visitorId)).limit(100)).filter(isDress) : []
  if (first) for (const id of without) pictures.set(id, first)
  return pictures
}

/** Rewards redeemed since then, the latest first, with who earned and who redeemed each. */
export async function redeemedSince(db: Reader, since: Date, limit = 100) {
  return db
    .select({ id: rewards.id, name: visitors.name, at: rewards.redeemedAt, by: staff.name })
    .from(rewards)
    .innerJoin(visitors, eq(visitors.id, rewards.visitorId))
    .leftJoin(staff, eq(staff.id, rewards.redeemedBy))
    .where(and(eq(rewards.state, 'redeemed'), gte(rewards.redeemedAt, since)))
    .orderBy(desc(rewards.redeemedAt))
    .limit(limit)
}

/** How far a visitor's next dress is. */
export interface Progress {
  /** The friends whose answers wait for it, oldest first; of the latest dress while nobody does. */
  names: string[]
  /** How many more must answer under the present rules; 0 right after a dress was earned. */
  open: number
  /** All its buttons, sewn on or open. */
  needed: number
  /** What the next one is worth, in the currency's minor unit, when those who are missing answer. */
  worth: number
}

/** What a visitor's page and mails say of the next dress. */
export async function progressOf(
  db: Reader,
  { visitorId, now }: { visitorId: string; now: Date },
): Promise<Progress> {
  const campaign = await campaignHistory(db)
  const account = await accountOf(db, { visitorId, campaignId: campaign.id, now })
  const { answers, ...progress } = progressIn(account, campaign)
  return { ...progress, names: await friendsIn(db, answers) }
}

/** The same of an account that was read already, with the answers' ids in place of their friends' names. */
export function progressIn(
  { rewards: bound, free }: Account,
  { version, rulesIn }: CampaignHistory,
): Omit<Progress, 'names'> & { answers: string[] } {
  const next = ahead(bound, free, version, rulesIn)
  const { worth } = rulesIn(next.version)
  if (free.length > 0 || bound.some(({ takenBack }) => takenBack.length > 0)) {
    const answers = free.map(({ id }) => id)
    return { answers, open: next.open, needed: answers.length + next.open, worth }
  }
  const [latest] = bound
    .filter(({ credits }) => credits.length > 0)
    .sort((one, other) => lastAt(other) - lastAt(one) || other.k - one.k)
  if (!latest) return { answers: [], open: next.open, needed: next.open, worth }
  const answers = latest.credits.map(({ id }) => id)
  return { answers, open: 0, needed: answers.length, worth }
}

const lastAt = ({ credits }: Bound) => Math.max(...credits.map(({ at }) => at.getTime()))

async function friendsIn(db: Reader, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ name: shares.friendName })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .where(inArray(conversions.id, ids))
    .orderBy(asc(conversions.decidedAt), asc(conversions.id))
  return rows.map(({ name }) => name)
}
