import type { Flaw } from '~/domain/ledger/flaws'
import type { LedgerLine } from '~/domain/ledger/ledger'
import type { Reward } from './rewards'

export type RewardRow = Pick<Reward, 'id' | 'visitorId' | 'campaignId' | 'k' | 'state'>

export interface AnswerRow {
  id: string
  visitorId: string
  state: 'pending' | 'held' | 'counted' | 'refused' | 'lapsed'
  /** The reward that it went into; null where none, or where that was not written down yet. */
  rewardId: string | null
}

/** What belongs to one visitor: their chain, in order, and the rows that it must account for. */
export interface Account {
  lines: readonly LedgerLine[]
  rewards: readonly RewardRow[]
  answers: readonly AnswerRow[]
}

/**
 * Holds a visitor's rewards against their lines: each is granted by a line, stands as its last line says, and was
 * earned by enough counted answers. `fewest` tells how few friends the campaign ever asked for one reward.
 */
export function rewardFlaws({ lines, rewards }: Account, fewest: (campaignId: string) => number): Flaw[] {
  const flaws: Flaw[] = []
  const places = new Map<string, string>()
  for (const { id, k, campaignId, state } of rewards) {
    const own = lines.filter((line) => line.rewardId === id && isOfReward(line))
    const last = own.at(-1)?.kind
    const place = `${campaignId} ${k}`
    const twin = places.get(place)
    if (twin !== undefined) flaws.push({ flaw: 'reward-k', facts: { reward: id, other: twin, k } })
    else places.set(place, id)
    const granted = own.findIndex(({ kind }) => kind === 'granted')
    if (granted === -1) flaws.push({ flaw: 'reward-ungranted', facts: { reward: id } })
    else if (last !== state)
      flaws.push({ flaw: 'reward-state', facts: { reward: id, state, last: last ?? '' } })
    const redeemed = own.filter(({ kind }) => kind === 'redeemed').length
    if (redeemed > 1) flaws.push({ flaw: 'reward-twice', facts: { reward: id, times: redeemed } })
    const grant = own[granted]
    const credits = grant ? creditedBefore(lines, grant) : 0
    if (grant && credits < k * fewest(campaignId))
      flaws.push({
        flaw: 'reward-unearned',
        facts: { reward: id, k, credits, needed: k * fewest(campaignId) },
      })
  }
  return flaws
}

/** The kinds that change a reward. A line of another kind may name one, too. */
const isOfReward = ({ kind, conversionId }: LedgerLine) =>
  conversionId === null && ['granted', 'redeemed', 'voided', 'expired'].includes(kind)

/** How many different answers had counted, at one time or another, before a line of their campaign. */
function creditedBefore(lines: readonly LedgerLine[], { seq, campaignId }: LedgerLine): number {
  const credited = lines.filter(
    (line) => line.kind === 'credit' && line.campaignId === campaignId && line.seq < seq,
  )
  return new Set(credited.map(({ conversionId }) => conversionId)).size
}

/**
 * Holds a visitor's answers against their lines: what counts has a credit that was not taken back, what does not count
 * has none, and what went into a reward counted.
 */
export function answerFlaws({ lines, answers, rewards }: Account): Flaw[] {
  const flaws: Flaw[] = []
  const rewardIds = new Set(rewards.map(({ id }) => id))
  for (const { id, state, rewardId } of answers) {
    const own = lines.filter((line) => line.conversionId === id && changesCredit(line))
    const credited = own.some(({ kind }) => kind === 'credit')
    const last = own.at(-1)?.kind
    const facts = { answer: id }
    if (state === 'counted' && !credited) flaws.push({ flaw: 'answer-uncredited', facts })
    else if ((state === 'counted') !== (last === 'credit') || (state === 'lapsed' && last !== 'expired'))
      flaws.push({ flaw: 'answer-state', facts: { ...facts, state, last: last ?? '' } })
    if (rewardId === null) continue
    if (!rewardIds.has(rewardId) || !credited)
      flaws.push({ flaw: credited ? 'answer-bound' : 'reward-bound', facts: { ...facts, reward: rewardId } })
  }
  return [...flaws, ...creditFlaws(lines)]
}

/** A credit lapses by an `expired` line of its own. */
const changesCredit = ({ kind, conversionId }: LedgerLine) =>
  conversionId !== null && ['credit', 'reversal', 'expired'].includes(kind)

/** Each credit of one answer follows nothing, or a line that took it back; and none is taken back twice. */
function creditFlaws(lines: readonly LedgerLine[]): Flaw[] {
  const flaws: Flaw[] = []
  const counting = new Map<string, boolean>()
  for (const line of lines) {
    if (!changesCredit(line) || line.conversionId === null) continue
    const facts = { answer: line.conversionId, line: line.id }
    const before = counting.get(line.conversionId) ?? false
    if (line.kind === 'credit' && before) flaws.push({ flaw: 'answer-twice', facts })
    if (line.kind !== 'credit' && !before) flaws.push({ flaw: 'answer-taken', facts })
    counting.set(line.conversionId, line.kind === 'credit')
  }
  return flaws
}

/** Lines that name a reward or an answer which is not there, or is another visitor's. The maps tell whose each one is. */
export function lackingFlaws(
  lines: readonly LedgerLine[],
  owners: { rewards: ReadonlyMap<string, string>; answers: ReadonlyMap<string, string> },
): Flaw[] {
  const flaws: Flaw[] = []
  for (const { id, visitorId, rewardId, conversionId, kind } of lines) {
    const facts = { line: id, kind, visitor: visitorId }
    if (rewardId !== null) {
      const owner = owners.rewards.get(rewardId)
      if (owner === undefined) flaws.push({ flaw: 'reward-lacking', facts: { ...facts, reward: rewardId } })
      else if (owner !== visitorId)
        flaws.push({ flaw: 'reward-elsewhere', facts: { ...facts, reward: rewardId, owner } })
    }
    if (conversionId !== null) {
      const owner = owners.answers.get(conversionId)
      if (owner === undefined)
        flaws.push({ flaw: 'answer-lacking', facts: { ...facts, answer: conversionId } })
      else if (owner !== visitorId)
        flaws.push({ flaw: 'answer-elsewhere', facts: { ...facts, answer: conversionId, owner } })
    }
  }
  return flaws
}
