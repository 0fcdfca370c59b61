/** Why something was not approved: each has a sentence the visitor can act on. */
export const reasons = ['offends', 'rights', 'person', 'advert', 'unreadable', 'other'] as const
export type Reason = (typeof reasons)[number]

/** The word of a reason. What was taken down had left before. */
export const reasonWord = (reason: Reason, takenDown: boolean) =>
  reason === 'other' && takenDown ? 'review.reason.otherDown' : (`review.reason.${reason}` as const)
