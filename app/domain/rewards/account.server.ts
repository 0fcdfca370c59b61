import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Reader } from '#db/store'
import { conversions, rewards } from '#db/schema'
import type { Bound, Credit } from './rewards'

/** What a visitor has in a campaign: the rewards that stand, with what went into each, and the credits still free. */
export interface Account {
  rewards: Bound[]
  free: FreeCredit[]
}

/** `answeredAt`: from then on it grows old. */
export type FreeCredit = Credit & { answeredAt: Date }

const inCampaign = prepared('accounts', (db: Reader, at: At<{ campaignId: string; visitorIds: string[] }>) =>
  db
    .select({
      id: conversions.id,
      visitorId: conversions.visitorId,
      version: conversions.campaignVersion,
      counts: conversions.state,
      countedAt: conversions.decidedAt,
      answeredAt: conversions.createdAt,
      rewardId: rewards.id,
      k: rewards.k,
      state: rewards.state,
      expiresAt: rewards.expiresAt,
    })
    .from(conversions)
    .leftJoin(rewards, eq(rewards.id, conversions.rewardId))
    .where(
      and(
        eq(conversions.campaignId, at('campaignId')),
        inArray(conversions.visitorId, at.list('visitorIds')),
        or(eq(conversions.state, 'counted'), isNotNull(conversions.rewardId)),
      ),
    ),
)

/** One visitor's account. A voucher past its last day is as good as run out. */
export async function accountOf(
  db: Reader,
  { visitorId, campaignId, now }: { visitorId: string; campaignId: string; now: Date },
): Promise<Account> {
  const accounts = await accountsOf(db, { visitorIds: [visitorId], campaignId, now })
  return accounts.get(visitorId) ?? { rewards: [], free: [] }
}

/** The accounts of these visitors, by visitor, of those who have anything. */
export async function accountsOf(
  db: Reader,
  { visitorIds, campaignId, now }: { visitorIds: string[]; campaignId: string; now: Date },
): Promise<Map<string, Account>> {
  if (visitorIds.length === 0) return new Map()
  const rows = await inCampaign(db, { campaignId, visitorIds })
  const accounts = new Map<string, Account>()
  for (const row of rows) {
    const account = accounts.get(row.visitorId) ?? { rewards: [], free: [] }
    accounts.set(row.visitorId, account)
    const credit = { id: row.id, version: row.version, at: row.countedAt ?? row.answeredAt }
    const { rewardId, k, state, expiresAt } = row
    if (rewardId === null || k === null || state === null || state === 'voided') {
      if (row.counts === 'counted') account.free.push({ ...credit, answeredAt: row.answeredAt })
      continue
    }
    let reward = account.rewards.find(({ id }) => id === rewardId)
    if (!reward) {
      const over = state === 'granted' && expiresAt !== null && expiresAt < now
      reward = { id: rewardId, k, state: over ? 'expired' : state, credits: [], takenBack: [] }
      account.rewards.push(reward)
    }
    if (row.counts === 'counted') reward.credits.push(credit)
    else reward.takenBack.push(credit)
  }
  return accounts
}
