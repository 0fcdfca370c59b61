import { DateTime } from 'luxon'

export interface Reward {
  id: string
  visitorId: string
  campaignId: string
  /** The first, second, third … of this visitor in this campaign. */
  k: number
  state: 'granted' | 'redeemed' | 'voided' | 'expired'
  grantedAt: Date
  redeemableFrom: Date
  expiresAt: Date
  redeemedAt: Date | null
  /** The staff member's id. */
  redeemedBy: string | null
}

export type Redeemed =
  | { ok: true; reward: Reward }
  | { ok: false; reason: 'redeemed'; by: string; at: Date }
  | { ok: false; reason: 'not-yet'; from: Date }
  | { ok: false; reason: 'expired'; at: Date }
  | { ok: false; reason: 'voided' | 'unknown' }

/** How many rewards so many credits are worth. */
export function rewardsFor(credits: number, friends: number): number {
  return Math.max(0, Math.floor(credits / friends))
}

/** The month that holds `at` on the shop's calendar, `ahead` months on: from its first instant, up to the next one's. */
export function monthOf(at: Date, timeZone: string, ahead = 0): { from: Date; until: Date } {
  const first = DateTime.fromJSDate(at, { zone: timeZone }).startOf('month').plus({ months: ahead })
  return { from: first.toJSDate(), until: first.plus({ months: 1 }).toJSDate() }
}

/** The last millisecond of the day, on the shop's calendar, `months` after `from`. */
export function expiryOf(from: Date, months: number, timeZone: string): Date {
  return DateTime.fromJSDate(from, { zone: timeZone }).plus({ months }).endOf('day').toJSDate()
}
