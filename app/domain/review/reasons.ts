/** Why something was not approved: each has a sentence the visitor can act on. */
export const reasons = ['offends', 'rights', 'person', 'advert', 'unreadable', 'other'] as const
