import { and, count, eq, gt, gte, inArray, lt, lte, ne, or } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Reader, Writer } from '#db/store'
import { conversions, rewards, staff } from '#db/schema'
import { record, staffAtWork } from '~/domain/audit/commands.server'
import type { CampaignHistory, Rules } from '~/domain/campaigns/campaigns'
import { derivedId } from '~/domain/derived-id.server'
import { isBarred } from '~/domain/identity/own-affair.server'
import type { Keys } from '~/domain/keys.server'
import { append } from '~/domain/ledger/commands.server'
import type { Detail } from '~/domain/ledger/ledger'
import { accountOf, type Account } from './account.server'
import { withoutLapsed } from './lapse.server'
import {
  expiryOf,
  monthOf,
  promisedBy,
  reckon,
  type Credit,
  type Reckoning,
  type Redeemed,
  type Reward,
} from './rewards'

interface Earner {
  visitorId: string
  campaign: CampaignHistory
  shop: { timeZone: string; currency: string }
  now: Date
}

/**
 * Grants whatever the visitor's free credits make, each by the rules that its ad was sent under; first they fill what was
 * taken back out of earlier rewards. A voided reward's number is given again. Returns those newly granted, whose earner
 * should be told, and the account, where it stays as it was read.
 */
export async function grantEarned(
  tx: Writer,
  earner: Earner & { keys: Keys },
): Promise<{ granted: Reward[]; account?: Account }> {
  const { shop } = earner
  const { rewards: bound, free: before } = await accountIn(tx, earner)
  const free = await withoutLapsed(tx, before, { ...earner, timeZone: shop.timeZone })
  const account = { rewards: bound, free }
  const { earned, filled, voided } = await mend(tx, earner, account)
  if (earned.length + filled.length + voided.length === 0) return { granted: [], account }
  const granted: Reward[] = []
  for (const credits of earned) {
    const reward = await grant(tx, earner, credits)
    if (reward) granted.push(reward)
  }
  return { granted }
}

/**
 * After a reversal: other free credits take the place of the one that is gone. Where they cannot, a granted reward is
 * voided and its other credits are free again; what was redeemed stays redeemed. Returns the voided.
 */
export async function voidUnearned(tx: Writer, earner: Earner): Promise<string[]> {
  return (await mend(tx, earner, await accountIn(tx, earner))).voided
}

const accountIn = (tx: Writer, { visitorId, campaign, now }: Earner): Promise<Account> =>
  accountOf(tx, { visitorId, campaignId: campaign.id, now })

/** Writes what the reckoning says of rewards that there are, and returns the whole of it. */
async function mend(tx: Writer, earner: Earner, { rewards: bound, free }: Account): Promise<Reckoning> {
  const { visitorId, campaign, now } = earner
  const campaignId = campaign.id
  const reckoning = reckon(bound, free, (version) => campaign.rulesIn(version).friends)
  for (const rewardId of reckoning.voided) {
    await tx.update(rewards).set({ state: 'voided' }).where(eq(rewards.id, rewardId))
    await tx
      .update(conversions)
      .set({ rewardId: null })
      .where(and(eq(conversions.rewardId, rewardId), eq(conversions.state, 'counted')))
    await append(tx, { visitorId, campaignId, kind: 'voided', rewardId, at: now })
  }
  for (const { id, credits } of reckoning.filled) {
    await freePlaces(tx, id)
    await bind(tx, id, credits)
    const reward = bound.find((one) => one.id === id)
    if (reward?.state === 'granted') await restate(tx, earner, id, [...reward.credits, ...credits])
  }
  return reckoning
}

/** What was taken back out of a reward is no part of it any more: others stand in its place. */
async function freePlaces(tx: Writer, rewardId: string): Promise<void> {
  await tx
    .update(conversions)
    .set({ rewardId: null })
    .where(and(eq(conversions.rewardId, rewardId), ne(conversions.state, 'counted')))
}

async function bind(tx: Writer, rewardId: string, credits: readonly Credit[]): Promise<void> {
  const ids = credits.map(({ id }) => id)
  if (ids.length > 0) await tx.update(conversions).set({ rewardId }).where(inArray(conversions.id, ids))
}

/** Writes down that a reward rests on other answers than before. It is worth more if one of those promised more. */
async function restate(tx: Writer, earner: Earner, rewardId: string, credits: readonly Credit[]) {
  const { visitorId, campaign, shop, now } = earner
  const [reward] = await tx.select().from(rewards).where(eq(rewards.id, rewardId))
  if (!reward) return
  const version = promisedBy(credits, (one) => campaign.rulesIn(one).worth)
  const { worth } = campaign.rulesIn(version)
  const kept = { campaignVersion: reward.campaignVersion, worth: reward.worth, currency: reward.currency }
  const { currency } = shop
  const more = reward.currency === currency && worth > Number(reward.worth)
  const promise = more ? { campaignVersion: version, worth, currency } : kept
  if (more) await tx.update(rewards).set(promise).where(eq(rewards.id, rewardId))
  const detail = detailOf(promise, credits)
  await append(tx, { visitorId, campaignId: campaign.id, kind: 'granted', rewardId, detail, at: now })
}

/** What a grant's line in the ledger says. */
const detailOf = (
  promise: Pick<Reward, 'campaignVersion' | 'worth' | 'currency'>,
  credits: readonly Credit[],
): Detail => ({
  campaignVersion: promise.campaignVersion ?? 1,
  worth: promise.worth ?? 0,
  currency: promise.currency ?? '',
  conversions: credits.map(({ id }) => id).sort(),
})

async function grant(
  tx: Writer,
  earner: Earner & { keys: Keys },
  credits: readonly Credit[],
): Promise<Reward | undefined> {
  const { visitorId, campaign, shop, keys, now } = earner
  const campaignId = campaign.id
  const campaignVersion = promisedBy(credits, (version) => campaign.rulesIn(version).worth)
  const rules = campaign.rulesIn(campaignVersion)
  const { k, again } = await nextPlace(tx, earner)
  const id = derivedId('reward', visitorId, campaignId, k)
  const redeemableFrom = await firstRoom(tx, earner, rules)
  const promise = { campaignVersion, worth: rules.worth, currency: shop.currency }
  const dates = {
    grantedAt: now,
    redeemableFrom,
    expiresAt: expiryOf(redeemableFrom, rules.voucherMonths, shop.timeZone),
  }
  const [reward] = again
    ? await tx
        .update(rewards)
        .set({ ...promise, ...dates, state: 'granted' })
        .where(and(eq(rewards.id, id), eq(rewards.state, 'voided')))
        .returning()
    : await tx
        .insert(rewards)
        .values({
          ...promise,
          ...dates,
          id,
          visitorId,
          campaignId,
          k,
          state: 'granted',
          codeHash: keys.hashCode(keys.codeFor(id)),
          tokenHash: keys.hashToken(keys.tokenFor('voucher', id)),
        })
        .onConflictDoNothing()
        .returning()
  if (!reward) return undefined
  if (again) await freePlaces(tx, id)
  await bind(tx, id, credits)
  const detail = detailOf(promise, credits)
  await append(tx, { visitorId, campaignId, kind: 'granted', rewardId: id, detail, at: now })
  return reward
}

/** The first number that no reward of the visitor's stands under: a voided one's (`again`), or the next. */
async function nextPlace(
  tx: Writer,
  { visitorId, campaign }: Earner,
): Promise<{ k: number; again: boolean }> {
  const taken = await tx
    .select({ k: rewards.k, state: rewards.state })
    .from(rewards)
    .where(and(eq(rewards.visitorId, visitorId), eq(rewards.campaignId, campaign.id)))
  for (let k = 1; ; k++) {
    const reward = taken.find((one) => one.k === k)
    if (!reward || reward.state === 'voided') return { k, again: reward !== undefined }
  }
}

/**
 * A reward that had to wait is given the first instant of its month, on the calendar the shop had then. On another one
 * that lies within so many days of the month's beginning, on either side.
 */
const calendarsApartMs = 2 * 86_400_000

/** Now, if this month still has room for a reward; else the first instant of the first month that has. */
async function firstRoom(
  tx: Writer,
  { campaign, shop, now }: Earner,
  { rewardsPerMonth }: Pick<Rules, 'rewardsPerMonth'>,
): Promise<Date> {
  const before = (at: Date) => new Date(at.getTime() - calendarsApartMs)
  for (let ahead = 0; ; ahead++) {
    const month = monthOf(now, shop.timeZone, ahead)
    const [taken] = await tx
      .select({ rewards: count() })
      .from(rewards)
      .where(
        and(
          eq(rewards.campaignId, campaign.id),
          // Both by one stretch of the index; which of the two it is, is asked of each row.
          gte(rewards.redeemableFrom, before(month.from)),
          lt(rewards.redeemableFrom, month.until),
          or(
            and(
              gt(rewards.redeemableFrom, rewards.grantedAt),
              lt(rewards.redeemableFrom, before(month.until)),
            ),
            and(eq(rewards.redeemableFrom, rewards.grantedAt), gte(rewards.redeemableFrom, month.from)),
          ),
          ne(rewards.state, 'voided'),
        ),
      )
    if ((taken?.rewards ?? 0) < rewardsPerMonth) return ahead === 0 ? now : month.from
  }
}

const earnerOf = prepared('earner_of', (db: Reader, at: At<{ rewardId: string }>) =>
  db
    .select({ visitorId: rewards.visitorId })
    .from(rewards)
    .where(eq(rewards.id, at('rewardId'))),
)

const redeemGranted = prepared(
  'redeem_granted',
  (tx: Writer, at: At<{ rewardId: string; staffId: string; now: Date }>) =>
    tx
      .update(rewards)
      .set({ state: 'redeemed', redeemedAt: at('now', rewards.redeemedAt), redeemedBy: at('staffId') })
      .where(
        and(
          eq(rewards.id, at('rewardId')),
          eq(rewards.state, 'granted'),
          lte(rewards.redeemableFrom, at('now', rewards.redeemableFrom)),
          gte(rewards.expiresAt, at('now', rewards.expiresAt)),
        ),
      )
      .returning(),
)

/** Redeems a reward, once, ever, and never one's own. Whoever comes second is told who redeemed it, and when. */
export async function redeem(
  tx: Writer,
  { rewardId, staffId, now, keys }: { rewardId: string; staffId: string; now: Date; keys: Keys },
): Promise<Redeemed> {
  const [earned] = await earnerOf(tx, { rewardId })
  if (!earned) return { ok: false, reason: 'unknown' }
  const member = await staffAtWork(tx, staffId)
  const barred = await isBarred(tx, member, { visitorId: earned.visitorId, keys })
  if (barred) return { ok: false, reason: barred }
  const [reward] = await redeemGranted(tx, { rewardId, staffId, now })
  if (!reward) return whyNot(tx, rewardId, now)
  const { visitorId, campaignId } = reward
  await append(tx, { visitorId, campaignId, kind: 'redeemed', rewardId, at: now })
  await record(tx, { staffId, act: 'redeem', subject: 'reward', subjectId: rewardId, now }, member)
  return { ok: true, reward }
}

async function whyNot(tx: Writer, rewardId: string, now: Date): Promise<Redeemed> {
  const [row] = await tx
    .select({ reward: rewards, by: staff.name })
    .from(rewards)
    .leftJoin(staff, eq(staff.id, rewards.redeemedBy))
    .where(eq(rewards.id, rewardId))
  if (!row) return { ok: false, reason: 'unknown' }
  const { reward, by } = row
  if (reward.redeemedAt) return { ok: false, reason: 'redeemed', by: by ?? '', at: reward.redeemedAt }
  if (reward.state === 'voided') return { ok: false, reason: 'voided' }
  if (reward.redeemableFrom > now) return { ok: false, reason: 'not-yet', from: reward.redeemableFrom }
  return { ok: false, reason: 'expired', at: reward.expiresAt }
}

/** Writes down that vouchers ran out. They were refused at the counter from the first instant after. */
export async function expireRewards(tx: Writer, { now }: { now: Date }): Promise<number> {
  const expired = await tx
    .update(rewards)
    .set({ state: 'expired' })
    .where(and(eq(rewards.state, 'granted'), lt(rewards.expiresAt, now)))
    .returning()
  for (const { id, visitorId, campaignId } of expired) {
    await append(tx, { visitorId, campaignId, kind: 'expired', rewardId: id, at: now })
  }
  return expired.length
}
