/** A friend's own, deliberate acts that can count. */
export const acts = ['answered', 'made', 'visited', 'ordered'] as const
export type Act = (typeof acts)[number]

/** Those that can happen as the app is now. Rules that were stored with others still parse. */
export const possibleActs = ['answered', 'made', 'visited', 'ordered'] as const satisfies readonly Act[]

/** What of a version's acts can happen: only this is shown, offered and told. */
export const possibleOf = (rules: { acts: readonly Act[] }): Act[] =>
  possibleActs.filter((act) => rules.acts.includes(act))

/** Rules that choose between ways: what each can be, the gentler first. */
export const ruleChoices = {
  /** What becomes of answers to an ad that staff take down: honest friends' stay, or they are taken back. */
  takeDown: ['keep', 'reverse'],
  /** What becomes of a held answer that nobody decided on in time, where nothing weightier says it. */
  undecided: ['not', 'counts'],
} as const
export type RuleChoice = keyof typeof ruleChoices
export type Undecided = (typeof ruleChoices.undecided)[number]
export const ruleChoiceNames = Object.keys(ruleChoices) as RuleChoice[]
