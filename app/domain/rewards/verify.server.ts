import { setImmediate as turn } from 'node:timers/promises'
import { asc, gt, inArray, or } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { campaigns, conversions, ledger, rewards } from '#db/schema'
import { firstCampaign, Rules } from '~/domain/campaigns/campaigns'
import type { Flaw } from '~/domain/ledger/flaws'
import { chainsOf, pageOfChains } from '~/domain/ledger/verify.server'
import { answerFlaws, lackingFlaws, rewardFlaws, type AnswerRow } from './verify'

/**
 * Holds every reward and every answer that ever counted against the lines of the ledger, and the lines against them.
 * `db` is a snapshot, or what is committed between two pages would look like a flaw.
 */
export async function verifyRewards(
  db: Reader,
): Promise<{ rewards: number; answers: number; flaws: Flaw[] }> {
  const report = { rewards: 0, answers: 0, flaws: [] as Flaw[] }
  const fewest = await fewestFriends(db)
  for await (const visitorIds of pagesOfVisitors(db)) {
    const chains = await chainsOf(db, visitorIds)
    const lines = [...chains.values()].flat()
    const named = {
      rewards: unique(lines.map(({ rewardId }) => rewardId)),
      answers: unique(lines.map(({ conversionId }) => conversionId)),
    }
    const rewardRows = await db
      .select()
      .from(rewards)
      .where(or(inArray(rewards.visitorId, visitorIds), inArray(rewards.id, named.rewards)))
    const answerRows: AnswerRow[] = await db
      .select()
      .from(conversions)
      .where(or(inArray(conversions.visitorId, visitorIds), inArray(conversions.id, named.answers)))
    const owners = { rewards: ownersOf(rewardRows), answers: ownersOf(answerRows) }
    for (const [visitorId, chain] of chains) {
      const ownRewards = rewardRows.filter((row) => row.visitorId === visitorId)
      const ownAnswers = answerRows.filter((row) => row.visitorId === visitorId)
      const account = { lines: chain, rewards: ownRewards, answers: ownAnswers }
      report.rewards += ownRewards.length
      report.answers += ownAnswers.length
      report.flaws.push(
        ...rewardFlaws(account, fewest),
        ...answerFlaws(account),
        ...lackingFlaws(chain, owners),
      )
    }
    await turn()
  }
  return report
}

const ownersOf = (rows: { id: string; visitorId: string }[]) =>
  new Map(rows.map(({ id, visitorId }) => [id, visitorId]))

const unique = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

type VisitorId = typeof ledger.visitorId | typeof rewards.visitorId | typeof conversions.visitorId

/** Whoever has a line, a reward or an answer: a reward made by hand may belong to someone without a chain. */
async function* pagesOfVisitors(db: Reader): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const of = (visitorId: VisitorId, name: string) => {
      const next = db
        .selectDistinct({ id: visitorId })
        .from(visitorId.table)
        .where(gt(visitorId, after))
        .orderBy(asc(visitorId))
        .limit(pageOfChains)
        .as(name)
      return db.select().from(next)
    }
    const someone = of(ledger.visitorId, 'with_lines')
      .union(of(rewards.visitorId, 'with_rewards'))
      .union(of(conversions.visitorId, 'with_answers'))
      .as('someone')
    const page = await db.select().from(someone).orderBy(asc(someone.id)).limit(pageOfChains)
    const last = page.at(-1)
    if (!last) return
    yield page.map(({ id }) => id)
    after = last.id
  }
}

/** How few friends any version of a campaign's rules asked for one reward: rewards keep the rules they were earned under. */
async function fewestFriends(db: Reader): Promise<(campaignId: string) => number> {
  const fewest = new Map<string, number>()
  const versions = await db.select().from(campaigns)
  if (!versions.some(({ id, version }) => id === firstCampaign.id && version === firstCampaign.version))
    fewest.set(firstCampaign.id, firstCampaign.rules.friends)
  for (const { id, rules } of versions) {
    const { friends } = Rules.pick({ friends: true }).parse(rules)
    fewest.set(id, Math.min(friends, fewest.get(id) ?? friends))
  }
  return (campaignId) => fewest.get(campaignId) ?? 1
}
