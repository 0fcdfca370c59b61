import { and, desc, eq } from 'drizzle-orm'
import { DateTime } from 'luxon'
import { kept } from '#db/kept'
import type { Reader } from '#db/store'
import { campaigns } from '#db/schema'
import { firstCampaign, Rules, type Campaign, type CampaignHistory, type RulesIn } from './campaigns'

/** The campaign in force: its newest version. A shop that never changed its rules has version 1. */
export const currentCampaign = kept(async (db: Reader): Promise<Campaign> => {
  const [row] = await db
    .select()
    .from(campaigns)
    .where(eq(campaigns.id, firstCampaign.id))
    .orderBy(desc(campaigns.version))
    .limit(1)
  return row ? { id: row.id, version: row.version, rules: Rules.parse(row.rules) } : firstCampaign
})

/** The rules as they were in one version: a share is judged by those it was sent under. */
export async function rulesOf(db: Reader, id: string, version: number): Promise<Rules> {
  const [row] = await db
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.id, id), eq(campaigns.version, version)))
  return row ? Rules.parse(row.rules) : firstCampaign.rules
}

/** Twelve months more than any credit could have counted: who was last seen before that can bear on none. */
export async function unneededSince(db: Reader, now: Date): Promise<Date> {
  const rows = await db.select({ rules: campaigns.rules }).from(campaigns)
  const windows = [firstCampaign.rules, ...rows.map(({ rules }) => Rules.parse(rules))]
  // Sent at the end of one window, answered at the end of it, counted for as long again.
  const months = 2 * Math.max(...windows.map(({ windowMonths }) => windowMonths)) + 12
  return DateTime.fromJSDate(now, { zone: 'utc' }).minus({ months }).toJSDate()
}

/** Every version's rules, read at once: for what rests on several of them. */
export async function versionsOf(db: Reader, id: string): Promise<RulesIn> {
  return (await campaignHistory(db, id)).rulesIn
}

const everyVersion = kept(async (db: Reader) => {
  const rows = await db.select().from(campaigns)
  return rows.map(({ id, version, rules }) => ({ id, version, rules: Rules.parse(rules) }))
})

/** The campaign in force and all that it was before, in one query. */
export async function campaignHistory(db: Reader, id = firstCampaign.id): Promise<CampaignHistory> {
  const own = (await everyVersion(db)).filter((campaign) => campaign.id === id)
  const known = new Map(own.map(({ version, rules }) => [version, rules]))
  const rulesIn: RulesIn = (version) => known.get(version) ?? firstCampaign.rules
  const version = Math.max(firstCampaign.version, ...known.keys())
  return { id, version, rules: rulesIn(version), rulesIn }
}
