/** What becomes of a held answer that nobody decided on in time, where nothing weightier says it. */
export const undecided = ['not', 'counts'] as const
export type Undecided = (typeof undecided)[number]
