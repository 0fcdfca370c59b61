import { and, count, eq, gt, gte, lt, lte, ne } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { rewards, staff } from '#db/schema'
import type { Rules } from '~/domain/campaigns/campaigns'
import { derivedId } from '~/domain/derived-id.server'
import type { Keys } from '~/domain/keys.server'
import { append } from '~/domain/ledger/commands.server'
import { creditsOf } from '~/domain/ledger/queries.server'
import { expiryOf, monthOf, rewardsFor, type Redeemed, type Reward } from './rewards'

interface Earner {
  visitorId: string
  campaignId: string
  rules: Rules
  timeZone: string
  now: Date
}

/**
 * Grants whatever the visitor's credits have earned and do not have yet: each k once, a voided k
 * again. Returns those newly granted, whose earner should be told.
 */
export async function grantEarned(tx: Writer, earner: Earner & { keys: Keys }): Promise<Reward[]> {
  const earned = rewardsFor(await creditsOf(tx, earner.visitorId, earner.campaignId), earner.rules.friends)
  const granted: Reward[] = []
  for (let k = 1; k <= earned; k++) {
    const reward = await grant(tx, earner, k)
    if (reward) granted.push(reward)
  }
  return granted
}

async function grant(tx: Writer, earner: Earner & { keys: Keys }, k: number): Promise<Reward | undefined> {
  const { visitorId, campaignId, keys, now } = earner
  const [standing] = await tx
    .select({ state: rewards.state })
    .from(rewards)
    .where(and(eq(rewards.visitorId, visitorId), eq(rewards.campaignId, campaignId), eq(rewards.k, k)))
  if (standing && standing.state !== 'voided') return undefined

  const id = derivedId('reward', visitorId, campaignId, k)
  const redeemableFrom = await firstRoom(tx, earner)
  const dates = {
    grantedAt: now,
    redeemableFrom,
    expiresAt: expiryOf(redeemableFrom, earner.rules.voucherMonths, earner.timeZone),
  }
  const [reward] = standing
    ? await tx
        .update(rewards)
        .set({ ...dates, state: 'granted' })
        .where(and(eq(rewards.id, id), eq(rewards.state, 'voided')))
        .returning()
    : await tx
        .insert(rewards)
        .values({
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
  if (reward) await append(tx, { visitorId, campaignId, kind: 'granted', rewardId: id, at: now })
  return reward
}

/** Now, if this month still has room for a reward; else the first instant of the first month that has. */
async function firstRoom(tx: Writer, { campaignId, rules, timeZone, now }: Earner): Promise<Date> {
  for (let ahead = 0; ; ahead++) {
    const month = monthOf(now, timeZone, ahead)
    const [taken] = await tx
      .select({ rewards: count() })
      .from(rewards)
      .where(
        and(
          eq(rewards.campaignId, campaignId),
          gte(rewards.redeemableFrom, month.from),
          lt(rewards.redeemableFrom, month.until),
          ne(rewards.state, 'voided'),
        ),
      )
    if ((taken?.rewards ?? 0) < rules.rewardsPerMonth) return ahead === 0 ? now : month.from
  }
}

/** After a reversal: voids unredeemed rewards that the credits no longer reach. What was redeemed stays redeemed. */
export async function voidUnearned(tx: Writer, earner: Earner): Promise<string[]> {
  const { visitorId, campaignId, now } = earner
  const earned = rewardsFor(await creditsOf(tx, visitorId, campaignId), earner.rules.friends)
  const voided = await tx
    .update(rewards)
    .set({ state: 'voided' })
    .where(
      and(
        eq(rewards.visitorId, visitorId),
        eq(rewards.campaignId, campaignId),
        eq(rewards.state, 'granted'),
        gt(rewards.k, earned),
      ),
    )
    .returning({ id: rewards.id })
  for (const { id } of voided)
    await append(tx, { visitorId, campaignId, kind: 'voided', rewardId: id, at: now })
  return voided.map(({ id }) => id)
}

/** Redeems a reward, once, ever. Whoever comes second is told who redeemed it, and when. */
export async function redeem(
  tx: Writer,
  { rewardId, staffId, now }: { rewardId: string; staffId: string; now: Date },
): Promise<Redeemed> {
  const [reward] = await tx
    .update(rewards)
    .set({ state: 'redeemed', redeemedAt: now, redeemedBy: staffId })
    .where(
      and(
        eq(rewards.id, rewardId),
        eq(rewards.state, 'granted'),
        lte(rewards.redeemableFrom, now),
        gte(rewards.expiresAt, now),
      ),
    )
    .returning()
  if (!reward) return whyNot(tx, rewardId, now)
  const { visitorId, campaignId } = reward
  await append(tx, { visitorId, campaignId, kind: 'redeemed', rewardId, at: now })
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
