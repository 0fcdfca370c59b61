import { z } from 'zod'
import { acts, ruleChoices } from './acts'

/** What the public rules page is written from, and what every share is judged by. */
export const Rules = z.object({
  /** Which acts count. */
  acts: z.array(z.enum(acts)).min(1),
  /** So many friends earn one dress. */
  friends: z.number().int().min(1).max(50),
  /** So long after it was sent can a share still be answered. */
  windowMonths: z.number().int().min(1).max(60),
  /** So long an answer rests before it counts. */
  holdDays: z.number().int().min(0).max(60),
  /** So many rewards become redeemable in one month, for the whole shop. */
  rewardsPerMonth: z.number().int().min(1).max(1000),
  /** So long a voucher is good. */
  voucherMonths: z.number().int().min(1).max(120),
  /** What a free dress may cost at most, in the currency's minor unit. */
  worth: z.number().int().min(0).max(100_000_000),
  /** What becomes of answers to an ad that staff take down: honest friends' stay, or they are taken back. */
  takeDown: z.enum(ruleChoices.takeDown).default('keep'),
  /** See `countsUndecided`. Rules that were stored before there was a choice say that it does not count. */
  undecided: z.enum(ruleChoices.undecided).default('not'),
})
export type Rules = z.infer<typeof Rules>

export interface Campaign {
  id: string
  version: number
  rules: Rules
}

/** The rules as they were in one version. */
export type RulesIn = (version: number) => Rules

/** The campaign in force, with the rules of every version there was: what was sent keeps its own. */
export interface CampaignHistory extends Campaign {
  rulesIn: RulesIn
}

/** The rules of a shop that has not changed them: version 1 of its campaign. */
export const firstCampaign: Campaign = {
  id: 'dress',
  version: 1,
  rules: {
    // Never stored, so never changed: what could happen when shops began with these. A new shop counts any act.
    acts: ['answered', 'made'],
    friends: 3,
    windowMonths: 12,
    holdDays: 3,
    rewardsPerMonth: 2,
    voucherMonths: 12,
    worth: 18_000,
    takeDown: 'keep',
    undecided: 'not',
  },
}
