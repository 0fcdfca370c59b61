/** Every act of staff that changes or reveals something, and what it is done to. A new act is a line here and its words. */
export const acts = {
  redeem: ['reward'],
  'close-order': ['order'],
  'accept-order': ['order'],
  'count-visit': ['share'],
  accept: ['conversion'],
  refuse: ['conversion'],
  reopen: ['conversion'],
  reverse: ['conversion'],
  reinstate: ['conversion'],
  'take-down': ['share'],
  'put-back': ['review'],
  'keep-reported': ['share'],
  approve: ['review'],
  reject: ['review'],
  'ask-change': ['review'],
  undo: ['review'],
  ban: ['visitor'],
  'lift-ban': ['visitor'],
  'decide-appeal': ['review'],
  'read-mail': ['mail'],
  'look-up': ['visitor', 'mailbox'],
  forget: ['visitor', 'mailbox'],
  'lift-peace': ['mailbox'],
  invite: ['invitation'],
  'withdraw-invitation': ['invitation'],
  'set-password': ['staff'],
  'change-role': ['staff'],
  'let-go': ['staff'],
  'take-back': ['staff'],
  'change-settings': ['settings'],
  'change-rules': ['campaign'],
  'test-mail': ['settings'],
  'export-audit': ['audit'],
} as const

export type Act = keyof typeof acts
export type Subject = (typeof acts)[Act][number]

/** Acts that are a manager's. All others are everybody's who is on staff. */
const ofManagers = [
  'accept',
  'refuse',
  'reopen',
  'reverse',
  'reinstate',
  'ban',
  'lift-ban',
  'read-mail',
  'look-up',
  'forget',
  'lift-peace',
  'invite',
  'withdraw-invitation',
  'change-role',
  'let-go',
  'take-back',
  'change-settings',
  'change-rules',
  'test-mail',
  'export-audit',
] as const satisfies readonly Act[]

export const isManagers = (act: Act): boolean => (ofManagers as readonly Act[]).includes(act)

/** Whoever acts is not on staff, or not any more, or the act is a manager's. What was begun is taken back. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
}

/** By its name: the pages and the server are bundled apart, each with a class of its own. */
export const isNotAllowed = (error: unknown): boolean => error instanceof Error && error.name === 'NotAllowed'

export const actNames = Object.keys(acts) as Act[]

/** Whether a word is an act of this version's; another version may have written others. */
export const isAct = (word: string | null | undefined): word is Act =>
  typeof word === 'string' && Object.hasOwn(acts, word)

/**
 * A line to be written. `subjectId` and what stands in `detail` are ids, words of the house and numbers: never the name or
 * the address of a visitor or a friend. A mailbox is named by its keyed hash, a section of the settings by its name.
 */
export type Line = {
  [A in Act]: { act: A; subject: (typeof acts)[A][number] }
}[Act] & {
  /** Who did it. Their name is read and kept as it is now. */
  staffId: string
  subjectId: string
  /** Why, in their own words, where they were asked. */
  reason?: string
  detail?: Readonly<Record<string, string | number | boolean>>
  now: Date
  /** For acts that may be done twice to one thing in one moment; else it follows from the line. */
  id?: string
}

/** A look at the same thing, by the same person, is told once in so many minutes. */
export const lookMinutes = 60

/** So long may a reason be that staff are asked for. */
export const reasonLength = 300
