/** A friend's own, deliberate acts that can count. */
export const acts = ['answered', 'made', 'visited', 'ordered'] as const
export type Act = (typeof acts)[number]

/** Those that can happen as the app is now. Rules that were stored with others still parse. */
export const possibleActs = ['answered', 'made'] as const satisfies readonly Act[]

/** What of a version's acts can happen: only this is shown, offered and told. */
export const possibleOf = (rules: { acts: readonly Act[] }): Act[] =>
  possibleActs.filter((act) => rules.acts.includes(act))
