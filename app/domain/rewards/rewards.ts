import type { Result } from '~/domain/result'
import { DateTime } from 'luxon'

export interface Reward {
  id: string
  visitorId: string
  campaignId: string
  /** The first, second, third … of this visitor in this campaign. */
  k: number
  state: 'granted' | 'redeemed' | 'voided' | 'expired'
  /** The rules it was promised by, and what they promised, in the currency's minor unit: as it was granted, for good. */
  campaignVersion: number | null
  worth: number | null
  currency: string | null
  grantedAt: Date
  redeemableFrom: Date
  expiresAt: Date
  redeemedAt: Date | null
  /** The staff member's id. */
  redeemedBy: string | null
}

/** A refusal says with its reason since or from when, and who redeemed it. `own`: whoever earned it does not redeem it. */
export type Redeemed =
  | Result<{ reward: Reward }, 'voided' | 'unknown' | 'own' | 'not-allowed'>
  | { ok: false; reason: 'redeemed'; by: string; at: Date }
  | { ok: false; reason: 'not-yet'; from: Date }
  | { ok: false; reason: 'expired'; at: Date }

/** The month that holds `at` on the shop's calendar, `ahead` months on: from its first instant, up to the next one's. */
export function monthOf(at: Date, timeZone: string, ahead = 0): { from: Date; until: Date } {
  const first = DateTime.fromJSDate(at, { zone: timeZone }).startOf('month').plus({ months: ahead })
  return { from: first.toJSDate(), until: first.plus({ months: 1 }).toJSDate() }
}

/** The last millisecond of the day, on the shop's calendar, `months` after `from`. */
export function expiryOf(from: Date, months: number, timeZone: string): Date {
  return DateTime.fromJSDate(from, { zone: timeZone }).plus({ months }).endOf('day').toJSDate()
}

/**
 * Whether `expiryOf` lies before `now`. Where even the shortest months are not over it is not asked, which for nearly all
 * that is looked at is enough.
 */
export function isOver(
  from: Date,
  months: number,
  { timeZone, now }: { timeZone: string; now: Date },
): boolean {
  if (now.getTime() - from.getTime() < months * shortestMonthMs) return false
  return expiryOf(from, months, timeZone) < now
}

/** Shorter than any, whatever clocks were put forward in it. */
const shortestMonthMs = 27 * 86_400_000

/** An answer that counts: one of `friends` equal parts of a dress, by the rules its ad was sent under. */
export interface Credit {
  /** The conversion's id. */
  id: string
  version: number
  /** Since when it counts. */
  at: Date
}

/** A reward that still stands, and what went into it. */
export interface Bound {
  id: string
  k: number
  state: 'granted' | 'redeemed' | 'expired'
  credits: Credit[]
  /** Taken back since, with nothing in their place yet. */
  takenBack: Credit[]
}

/** What the credits come to. Each credit is in at most one of these. */
export interface Reckoning {
  /** Granted rewards that nothing holds up any more; their other credits are free again. */
  voided: string[]
  /** Rewards in which others took the place of what was taken back. */
  filled: { id: string; credits: Credit[] }[]
  /** The credits of each new reward. */
  earned: Credit[][]
}

/** Oldest first, the same on every machine. */
const byAge = (one: Credit, other: Credit) =>
  one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1)

/**
 * What a visitor's credits make, exactly. A credit is worth 1/friends of a dress for good. A new reward takes the credits
 * of one version, oldest first, if they alone reach that version's threshold, and nothing else; otherwise whichever come
 * first, of all versions, until they make one. What was taken back out of a reward is replaced the same way: in a granted
 * one at once, or it is voided; in a redeemed one before anything new is earned.
 */
export function reckon(
  rewards: readonly Bound[],
  free: readonly Credit[],
  friendsIn: (version: number) => number,
): Reckoning {
  const { whole, sum } = measure([...free, ...rewards.flatMap(everIn)], friendsIn)
  let left = [...free].sort(byAge)
  const take = (missing: bigint): Credit[] | undefined => {
    const taken = pick(left, missing, sum)
    if (taken) left = left.filter((credit) => !taken.includes(credit))
    return taken
  }

  const reckoning: Reckoning = { voided: [], filled: [], earned: [] }
  let waiting = false
  // Granted ones first: what one of them loses is then free for a redeemed one.
  const lacking = ['granted', 'redeemed'].flatMap((state) =>
    rewards
      .filter((reward) => reward.state === state && reward.takenBack.length > 0)
      .sort((one, other) => one.k - other.k),
  )
  for (const reward of lacking) {
    // One of an earlier day may rest on less than a dress: it is owed no more than it had.
    const had = sum(everIn(reward))
    const taken = take((had < whole ? had : whole) - sum(reward.credits))
    if (taken) reckoning.filled.push({ id: reward.id, credits: taken })
    else if (reward.state === 'redeemed') waiting = true
    else {
      reckoning.voided.push(reward.id)
      left = [...left, ...reward.credits].sort(byAge)
    }
  }
  if (waiting) return reckoning
  for (let taken = take(whole); taken; taken = take(whole)) reckoning.earned.push(taken)
  return reckoning
}

const everIn = ({ credits, takenBack }: Bound) => [...credits, ...takenBack]

/** Sums of credits as whole numbers, `whole` of which are one dress: the least common multiple of the thresholds. */
function measure(credits: readonly Credit[], friendsIn: (version: number) => number) {
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
  const partsOf = (credit: Credit) => BigInt(friendsIn(credit.version))
  const whole = [...new Set(credits.map(partsOf))].reduce((a, b) => (a / divisor(a, b)) * b, 1n)
  const sum = (some: readonly Credit[]) => some.reduce((total, credit) => total + whole / partsOf(credit), 0n)
  return { whole, sum }
}

/** The credits that reach `missing`: of one version where one alone does (the first that did), else the oldest. */
function pick(
  credits: readonly Credit[],
  missing: bigint,
  sum: (some: readonly Credit[]) => bigint,
): Credit[] | undefined {
  if (missing <= 0n) return []
  const alone = [...new Set(credits.map(({ version }) => version))]
    .map((version) =>
      reach(
        credits.filter((credit) => credit.version === version),
        missing,
        sum,
      ),
    )
    .filter((some) => some !== undefined)
    .sort((one, other) => credits.indexOf(one.at(-1)!) - credits.indexOf(other.at(-1)!))
  return alone[0] ?? reach(credits, missing, sum)
}

/** The first of these, up to the one with which they come to `missing`. */
function reach(
  credits: readonly Credit[],
  missing: bigint,
  sum: (some: readonly Credit[]) => bigint,
): Credit[] | undefined {
  let total = 0n
  const last = credits.findIndex((credit) => (total += sum([credit])) >= missing)
  return last < 0 ? undefined : credits.slice(0, last + 1)
}

/** Of the versions of these credits the one that promised the most; of equals the latest. */
export function promisedBy(credits: readonly Credit[], worthIn: (version: number) => number): number {
  const versions = [...new Set(credits.map(({ version }) => version))]
  versions.sort((one, other) => worthIn(other) - worthIn(one) || other - one)
  const [most] = versions
  if (most === undefined) throw new Error('No credit promises anything. Name at least one.')
  return most
}

/** How many more friends make the next dress when all answer under `present`, and the version that promises it. */
export function ahead(
  rewards: readonly Bound[],
  free: readonly Credit[],
  present: number,
  rulesIn: (version: number) => { friends: number; worth: number },
): { open: number; version: number } {
  const friendsIn = (version: number) => rulesIn(version).friends
  const more: Credit[] = []
  for (;;) {
    more.push({ id: `${more.length}`.padStart(6, '0'), version: present, at: new Date(8.64e15) })
    const [next] = reckon(rewards, [...free, ...more], friendsIn).earned
    if (next) return { open: more.length, version: promisedBy(next, (version) => rulesIn(version).worth) }
  }
}

/** What a voucher is for: it shows no picture of anything else. */
export const rewardedProduct = 'dress'
