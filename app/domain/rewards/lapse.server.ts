import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { DateTime } from 'luxon'
import type { Reader, Writer } from '#db/store'
import { campaigns, conversions } from '#db/schema'
import { firstCampaign, Rules, type CampaignHistory } from '~/domain/campaigns/campaigns'
import { append } from '~/domain/ledger/commands.server'
import type { FreeCredit } from './account.server'
import { isOver } from './rewards'

interface Whose {
  /** One visitor's only. */
  visitorId?: string
  now: Date
  /** The shop's. */
  timeZone: string
  limit?: number
}

/** A month is so many days longer than another, at most: what is fetched with that to spare is then judged exactly. */
const spareDays = 4

/**
 * Credits that went into no reward and are older than the months their own version keeps an answer, counted from the
 * answer to the end of a day of the shop's; the oldest first.
 */
export async function creditsTooOld(db: Reader, { visitorId, now, timeZone, limit = 500 }: Whose) {
  const stored = await db.select().from(campaigns)
  const versions = stored.map(({ id, version, rules }) => ({ id, version, rules: Rules.parse(rules) }))
  const { id, version } = firstCampaign
  if (!versions.some((one) => one.id === id && one.version === version)) versions.push(firstCampaign)
  const about = ({ windowMonths }: Rules) =>
    DateTime.fromJSDate(now, { zone: timeZone })
      .minus({ months: windowMonths })
      .plus({ days: spareDays })
      .toJSDate()
  const tooOld = or(
    ...versions.map((one) =>
      and(
        eq(conversions.campaignId, one.id),
        eq(conversions.campaignVersion, one.version),
        lt(conversions.createdAt, about(one.rules)),
      ),
    ),
  )
  // SQLite would go by the state, which nearly all answers share: here it has nothing else to go by than what is meant.
  const whose =
    visitorId === undefined
      ? and(isNull(conversions.rewardId), sql`coalesce(${conversions.state}, '') = 'counted'`)
      : eq(conversions.visitorId, visitorId)
  const found = db
    .select({
      id: conversions.id,
      visitorId: conversions.visitorId,
      campaignId: conversions.campaignId,
      campaignVersion: conversions.campaignVersion,
      createdAt: conversions.createdAt,
      state: conversions.state,
      rewardId: conversions.rewardId,
    })
    .from(conversions)
    .where(and(whose, tooOld))
    .orderBy(asc(conversions.createdAt), asc(conversions.id))
  const rows = await (visitorId === undefined ? found.limit(limit) : found)
  return rows.filter(({ state, rewardId, campaignId, campaignVersion, createdAt }) => {
    if (state !== 'counted' || rewardId !== null) return false
    const own = versions.find((one) => one.id === campaignId && one.version === campaignVersion)
    return own && isOver(createdAt, own.rules.windowMonths, { timeZone, now })
  })
}

/** Writes down that credits grew too old: they count no more. Queue the transaction by the visitor. Returns how many. */
export async function lapseCredits(tx: Writer, whose: Whose): Promise<number> {
  const { now } = whose
  const old = await creditsTooOld(tx, whose)
  for (const { id, visitorId, campaignId } of old) await lapse(tx, { id, visitorId, campaignId, now })
  return old.length
}

/** The same for what was read already of one visitor: writes down which are too old, and returns the others. */
export async function withoutLapsed(
  tx: Writer,
  free: readonly FreeCredit[],
  {
    visitorId,
    campaign,
    ...when
  }: { visitorId: string; campaign: CampaignHistory; timeZone: string; now: Date },
): Promise<FreeCredit[]> {
  const left: FreeCredit[] = []
  for (const credit of free) {
    const { windowMonths } = campaign.rulesIn(credit.version)
    if (!isOver(credit.answeredAt, windowMonths, when)) left.push(credit)
    else await lapse(tx, { id: credit.id, visitorId, campaignId: campaign.id, now: when.now })
  }
  return left
}

async function lapse(
  tx: Writer,
  { id, visitorId, campaignId, now }: { id: string; visitorId: string; campaignId: string; now: Date },
): Promise<void> {
  await tx.update(conversions).set({ state: 'lapsed' }).where(eq(conversions.id, id))
  await append(tx, { visitorId, campaignId, kind: 'expired', conversionId: id, at: now })
}
