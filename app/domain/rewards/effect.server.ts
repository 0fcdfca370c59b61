import { and, asc, count, eq, gt, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { conversions, rewards, shares } from '#db/schema'
import type { Campaign, Rules } from '~/domain/campaigns/campaigns'
import { versionsOf } from '~/domain/campaigns/queries.server'
import { accountsOf } from './account.server'
import { ahead } from './rewards'

/** What stays with a version: ads that left or wait to, answers that count, vouchers that were granted. */
export interface Kept {
  shares: number
  answers: number
  vouchers: number
}

/** What other rules would do, and what they would leave as it is. */
export interface Effect {
  /** The version in force. */
  version: number
  kept: Kept
  /** All versions before it. */
  keptEarlier: Kept
  /** Visitors whose answers wait for more, by how many friends they then still need; the nearest first. */
  underWay: { open: number; visitors: number }[]
}

const page = 500

/** What would come of these rules as the next version, counted now. Changes nothing. */
export async function effectOf(
  db: Reader,
  { campaign, rules, now }: { campaign: Campaign; rules: Rules; now: Date },
): Promise<Effect> {
  const { id: campaignId, version } = campaign
  const left = or(isNotNull(shares.releasedAt), isNotNull(shares.friendAddress))
  const [sent, counted, granted] = await Promise.all([
    db
      .select({ version: shares.campaignVersion, rows: count() })
      .from(shares)
      .where(and(eq(shares.campaignId, campaignId), left))
      .groupBy(shares.campaignVersion),
    db
      .select({ version: conversions.campaignVersion, rows: count() })
      .from(conversions)
      .where(and(eq(conversions.campaignId, campaignId), eq(conversions.state, 'counted')))
      .groupBy(conversions.campaignVersion),
    db
      .select({ version: rewards.campaignVersion, rows: count() })
      .from(rewards)
      .where(and(eq(rewards.campaignId, campaignId), ne(rewards.state, 'voided')))
      .groupBy(rewards.campaignVersion),
  ])
  const sum = (found: { version: number | null; rows: number }[], present: boolean) =>
    found.filter((one) => (one.version === version) === present).reduce((all, { rows }) => all + rows, 0)
  const keptBy = (present: boolean): Kept => ({
    shares: sum(sent, present),
    answers: sum(counted, present),
    vouchers: sum(granted, present),
  })
  return {
    version,
    kept: keptBy(true),
    keptEarlier: keptBy(false),
    underWay: await underWay(db, campaign, rules, now),
  }
}

async function underWay(
  db: Reader,
  campaign: Campaign,
  rules: Rules,
  now: Date,
): Promise<Effect['underWay']> {
  const stored = await versionsOf(db, campaign.id)
  const next = campaign.version + 1
  const rulesIn = (version: number) => (version === next ? rules : stored(version))
  const visitors = new Map<number, number>()
  /** Most visitors are alike in what they have: each kind is reckoned once. */
  const known = new Map<string, number>()
  for (let after = ''; ;) {
    const visitorIds = await waitingAfter(db, campaign.id, after)
    for (const { rewards: bound, free } of (
      await accountsOf(db, { visitorIds, campaignId: campaign.id, now })
    ).values()) {
      const lacking = bound.filter(({ state, takenBack }) => state === 'redeemed' && takenBack.length > 0)
      if (free.length === 0 && lacking.length === 0) continue
      const alike =
        lacking.length > 0
          ? undefined
          : free
              .map((credit) => credit.version)
              .sort()
              .join()
      const open = (alike !== undefined && known.get(alike)) || ahead(lacking, free, next, rulesIn).open
      if (alike !== undefined) known.set(alike, open)
      visitors.set(open, (visitors.get(open) ?? 0) + 1)
    }
    after = visitorIds.at(-1) ?? ''
    if (visitorIds.length < page) break
  }
  return [...visitors]
    .map(([open, many]) => ({ open, visitors: many }))
    .sort((one, other) => one.open - other.open)
}

/** Visitors with an answer that waits for others, or with one taken back out of a voucher; in order of id. */
async function waitingAfter(db: Reader, campaignId: string, after: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ visitorId: conversions.visitorId })
    .from(conversions)
    .where(
      and(
        eq(conversions.campaignId, campaignId),
        gt(conversions.visitorId, after),
        or(
          and(eq(conversions.state, 'counted'), isNull(conversions.rewardId)),
          and(ne(conversions.state, 'counted'), isNotNull(conversions.rewardId)),
        ),
      ),
    )
    .orderBy(asc(conversions.visitorId))
    .limit(page)
  return rows.map(({ visitorId }) => visitorId)
}
