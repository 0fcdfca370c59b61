import type { Accepted } from '~/domain/orders/commands.server'

/** What an accepted order came to for whoever's ad it was; each a word of `staff.asks.accepted.*`. */
export const outcomes = ['counted', 'pending', 'held', 'refused', 'stands', 'rules', 'gone'] as const
export type AcceptOutcome = (typeof outcomes)[number]

export function outcomeOf(accepted: Accepted): AcceptOutcome {
  if (!accepted.ok) return 'gone'
  const { seen } = accepted
  if (seen.ok) return seen.conversion.state === 'lapsed' ? 'refused' : seen.conversion.state
  return seen.reason === 'stands' || seen.reason === 'rules' ? seen.reason : 'refused'
}
