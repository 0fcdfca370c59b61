/** What a visitor can bring of their own; each has a switch of the shop's. */
export const ownKinds = ['words', 'picture', 'drawing'] as const
export type OwnKind = (typeof ownKinds)[number]

/** Where a switch can stand: not sent, sent after staff have looked, sent at once. */
export const policies = ['off', 'review', 'allow'] as const
