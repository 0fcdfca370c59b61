import { asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { conversions, ledger, rewards } from '#db/schema'
import { versionsOf } from '~/domain/campaigns/queries.server'

type Row = typeof rewards.$inferSelect
type Line = typeof ledger.$inferSelect

/**
 * Brings rewards of before 0.1.0 up to date: each gets the version of the answer that crossed its threshold, what that
 * version promised, and the answers that it rests on, oldest first. What was granted stays granted, even where there are
 * too few answers for it. Safe to call again. Returns how many it brought up to date.
 */
export async function upgradeRewards(tx: Writer, { currency }: { currency: string }): Promise<number> {
  const old = await tx.select().from(rewards).where(isNull(rewards.worth)).orderBy(asc(rewards.k))
  for (const { visitorId, campaignId } of distinct(old)) {
    const own = old.filter((one) => one.visitorId === visitorId && one.campaignId === campaignId)
    await upgradeVisitor(tx, own, { visitorId, campaignId, currency })
  }
  return old.length
}

function distinct(rows: readonly Row[]): Row[] {
  const first = new Map(rows.map((row) => [`${row.visitorId} ${row.campaignId}`, row]))
  return [...first.values()]
}

async function upgradeVisitor(
  tx: Writer,
  own: readonly Row[],
  { visitorId, campaignId, currency }: { visitorId: string; campaignId: string; currency: string },
): Promise<void> {
  const rulesIn = await versionsOf(tx, campaignId)
  const chain = await tx.select().from(ledger).where(eq(ledger.visitorId, visitorId)).orderBy(asc(ledger.seq))
  const lines = chain.filter((line) => line.campaignId === campaignId)
  const credited = await creditedIn(tx, lines)
  let free = credited.filter(({ rewardId }) => rewardId === null)
  for (const reward of own) {
    const crossing = crossingOf(reward, lines)
    const campaignVersion = credited.find(({ id }) => id === crossing)?.campaignVersion ?? 1
    const { worth, friends } = rulesIn(campaignVersion)
    await tx.update(rewards).set({ campaignVersion, worth, currency }).where(eq(rewards.id, reward.id))
    if (reward.state === 'voided') continue
    // A redeemed one may rest on an answer that was taken back: the next one takes its place there.
    const fit = free
      .filter(({ state }) => state === 'counted' || reward.state === 'redeemed')
      .slice(0, friends)
    free = free.filter((credit) => !fit.includes(credit))
    const ids = fit.map(({ id }) => id)
    if (ids.length > 0)
      await tx.update(conversions).set({ rewardId: reward.id }).where(inArray(conversions.id, ids))
  }
}

/** All that was ever counted, in the order it was. */
async function creditedIn(tx: Writer, lines: readonly Line[]) {
  const ids = [
    ...new Set(
      lines.flatMap(({ kind, conversionId }) => (kind === 'credit' && conversionId ? [conversionId] : [])),
    ),
  ]
  const rows = ids.length > 0 ? await tx.select().from(conversions).where(inArray(conversions.id, ids)) : []
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** The conversion whose credit was the last one before the reward was (last) granted. */
function crossingOf({ id }: Row, lines: readonly Line[]): string | null | undefined {
  const granted = lines.findLast(({ kind, rewardId }) => kind === 'granted' && rewardId === id)
  return lines.findLast(({ kind, seq }) => kind === 'credit' && seq < (granted?.seq ?? Infinity))
    ?.conversionId
}
