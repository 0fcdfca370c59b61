import type { Writer } from '#db/store'
import { campaigns } from '#db/schema'
import { Rules, type Campaign } from './campaigns'
import { currentCampaign } from './queries.server'

/** Writes the rules as a new version. Shares already sent keep the version they were sent under. */
export async function changeRules(tx: Writer, change: { rules: Rules; now: Date }): Promise<Campaign> {
  const current = await currentCampaign(tx)
  const rules = Rules.parse(change.rules)
  const next = { id: current.id, version: current.version + 1, rules }
  await tx.insert(campaigns).values({ ...next, createdAt: change.now })
  return next
}
