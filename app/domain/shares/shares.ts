import { DateTime } from 'luxon'
import type { Act, Undecided } from '~/domain/campaigns/acts'
import type { Rules } from '~/domain/campaigns/campaigns'
import type { Review } from '~/domain/review/review'
import { followsOf, readSignals, type Signal } from './judgement'

export type Way = 'mail' | 'link' | 'card'
export const choices = ['just-so', 'in-another', 'not-for-me'] as const
export type Choice = (typeof choices)[number]
export const isPositive = (choice: Choice) => choice !== 'not-for-me'

/** Ads of one sender that are brought to the shop within so many hours are one visit: the second is looked at. */
export const visitHours = 6

export type MailState =
  'queued' | 'sending' | 'handed-over' | 'deferred' | 'refused' | 'unknown' | 'suppressed' | 'cancelled'

/** All that a share's standing follows from. */
export interface ShareFacts {
  now: Date
  way: Way
  friendName: string
  createdAt: Date
  releasedAt: Date | null
  /** Until when an answer can count. */
  windowEnds: Date
  takenDown: boolean
  /** What it waits for, where staff look at it first. */
  review: { state: Review['state']; since: Date | null } | null
  /** The friend's address, waiting to be used, is still stored. */
  addressKept: boolean
  senderProven: boolean
  /** The friend asked for no more mails, now or ever before. */
  suppressed: boolean
  /** The ad in the outbox. Null when none was ever written, or its row has ended. */
  mail: { state: MailState; at: Date; why?: 'no-mailbox' | 'fault' | undefined } | null
  answer: { choice: Choice; at: Date } | null
  conversion: {
    act: Act
    state: 'pending' | 'held' | 'counted' | 'refused' | 'lapsed'
    reason: string | null
    at: Date
    settleAt: Date
    /** Until when staff decide on one that is held. */
    decideBy: Date | null
    /** When it was decided, or counted. */
    decidedAt?: Date | null
    /** What it is or was held for, as it is kept. */
    signal: string | null
  } | null
  /** What becomes of a held answer that nobody decides on, by the rules it was sent under. */
  undecided: Undecided
}

export interface Standing {
  state: 'unsent' | 'waiting' | 'checking' | 'counted' | 'not-counted'
  /** A word key; its gaps are in `params`. */
  word: string
  /** Another, of what follows if nobody does anything. */
  then?: string
  params: Record<string, string>
}

/**
 * Where a share is and why, for its sender. What would expose a friend's choice towards others (an
 * opt-out, a suppression, an answer to someone else) always reads the very same: no answer can count.
 */
export function standingOf(share: ShareFacts, day: (at: Date) => string): Standing {
  const name = share.friendName
  const say = (state: Standing['state'], word: string, dates: Record<string, Date> = {}): Standing => ({
    state,
    word: `standing.${word}`,
    params: { name, ...Object.fromEntries(Object.entries(dates).map(([gap, at]) => [gap, day(at)])) },
  })
  const { conversion, answer, mail } = share
  const tooLate = say('not-counted', 'too-late', { date: share.windowEnds })
  // A mail's row ends long after its window. From then on all read the same, whatever had kept them from counting.
  const isOver = share.way === 'mail' && !mail && share.now > share.windowEnds
  const nobody = isOver ? tooLate : say('not-counted', 'nobody')

  if (conversion) {
    const { act, state, reason, at, settleAt, decideBy } = conversion
    if (state === 'counted') return say('counted', `counted.${act}`, { date: at })
    if (state === 'lapsed') return say('not-counted', 'lapsed', { date: at })
    if (state === 'pending' && !share.senderProven) return say('checking', 'checking.prove', { date: at })
    if (state === 'pending') return say('checking', 'checking.hold', { date: at, until: settleAt })
    if (state === 'held') {
      if (!decideBy) return say('checking', 'checking.looking', { date: at })
      const found = readSignals(conversion.signal ?? reason)
      const held = say('checking', `checking.held.${toldOf(found, act)}`, { date: at, until: decideBy })
      return { ...held, then: `standing.undecided.${thenOf(found, share.undecided)}` }
    }
    if (reason === 'undecided' && decideBy)
      return say('not-counted', 'refused.undecided', { date: at, until: decideBy })
    if (reason === 'own' || reason === 'window' || reason === 'staff' || reason === 'taken-down')
      return say('not-counted', `refused.${reason}`, { date: at })
    return nobody
  }
  if (answer?.choice === 'not-for-me') return say('not-counted', 'not-for-me', { date: answer.at })
  if (share.takenDown) return say('not-counted', 'refused.taken-down')
  if (answer && share.way === 'mail') return say('not-counted', 'answer-alone', { date: answer.at })

  const { review } = share
  const isLet = share.way !== 'mail' || (share.addressKept && share.senderProven)
  if (!share.releasedAt && isLet && review && review.state !== 'approved')
    return say('unsent', `unsent.${review.state}`, { date: review.since ?? share.createdAt })

  if (share.way !== 'mail') {
    if (share.now > share.windowEnds) return tooLate
    if (answer) return say('waiting', 'waiting.to-make', { date: answer.at })
    return say('waiting', `waiting.${share.way}`, { date: share.releasedAt ?? share.createdAt })
  }
  if (!share.releasedAt) {
    if (!share.addressKept) return say('unsent', 'unsent.erased')
    return say('unsent', share.senderProven ? 'unsent.turn' : 'unsent.prove')
  }
  if (!share.suppressed && mail?.why) return say('not-counted', mail.why === 'fault' ? 'fault' : 'address')
  if (share.suppressed || !mail || mail.state === 'suppressed' || mail.state === 'cancelled') return nobody
  if (mail.state === 'refused') return say('not-counted', 'address')
  if (share.now > share.windowEnds) return tooLate
  if (mail.state === 'queued' || mail.state === 'sending') return say('waiting', 'waiting.queued')
  return say('waiting', `waiting.${mail.state}`, { date: mail.at })
}

/**
 * Which of the signals the sender is told. What another friend did, or answered to whom, they are not; and of a friend's
 * mailbox only what they can know, having written it: a mailed ad is `answered` from there, while a link is `made` from one
 * that the friend chose.
 */
function toldOf(found: readonly Signal[], act: Act) {
  for (const signal of found) {
    if (signal === 'own-device' || signal === 'machine' || signal === 'refused-before') return signal
    if (act !== 'answered') continue
    if (signal === 'disposable') return signal
    if (signal === 'own-likeness' || signal === 'own-domain') return 'own-mailbox'
  }
  return 'other'
}

/** What follows if staff do not decide. Whether devices and networks differ would tell of others' doings. */
function thenOf(found: readonly Signal[], published: Undecided) {
  const follows = followsOf(found)
  if (follows === 'eyes') return 'not'
  return follows === 'apart' && published === 'not' ? 'rules' : published
}

/** Until when a share can be answered, on the shop's calendar. */
export function windowEndOf(createdAt: Date, rules: Rules, timeZone: string): Date {
  return DateTime.fromJSDate(createdAt, { zone: timeZone })
    .plus({ months: rules.windowMonths })
    .endOf('day')
    .toJSDate()
}

/** When the hold of an answer ends. */
export function holdEndOf(at: Date, rules: Rules, timeZone: string): Date {
  if (rules.holdDays === 0) return at
  return DateTime.fromJSDate(at, { zone: timeZone }).plus({ days: rules.holdDays }).toJSDate()
}
