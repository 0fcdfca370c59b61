import { haveInCommon, isOwnBrowser, type Trace } from '~/domain/identity/identity'
import type { Undecided } from '~/domain/campaigns/acts'
import { isHurried, type TimedAct } from './hurried'
import { closesRing, type Answered } from './ring'

/** Why an act never counts. */
export type RefusedFor = 'own' | 'duplicate' | 'window' | 'staff' | 'taken-down' | 'undecided' | 'replaced'

/** What makes staff look before an act counts, the gravest first. */
export const signals = [
  'own-device',
  'shared-device',
  'machine',
  'refused-before',
  'same-visit',
  'ring',
  'hurried-network',
  'disposable',
  'own-likeness',
  'shared-likeness',
  'own-domain',
  'shared-domain',
] as const
export type Signal = (typeof signals)[number]

/** The signals that a conversion was held for, as they are kept: a space apart. */
export const readSignals = (kept: string | null): Signal[] =>
  signals.filter((signal) => kept?.split(' ').includes(signal))

/** So long staff have to decide on a held answer; what follows where nobody does, `countsUndecided` says. */
export const reviewDays = 14
/** So long after that they can still take it in. */
export const reopenDays = 30

/** Three friends at one domain that is no provider's: a catch-all looks so, and so do colleagues. */
const friendsAtDomain = 3

/** Another act of the campaign that was not refused. */
export interface OtherAct {
  traces: readonly Trace[]
  /** For the same sender. */
  sameSender: boolean
  /** Made before the one that is judged. */
  earlier: boolean
}

/** Everything an act is judged by. */
export interface Evidence {
  /** What the friend is known by: their mailboxes, and the browser that acted. */
  friend: readonly Trace[]
  /** Browsers of the visitor that the friend's mailbox belongs to. */
  friendsDevices: readonly Trace[]
  /** What the sender was ever known by. */
  sender: readonly Trace[]
  others: readonly OtherAct[]
  /** When it was made. */
  at: Date
  /** The same sender's other answers that came at about that time and were not refused. */
  around: readonly TimedAct[]
  /** Who the sender is, whom the friend is known as, and who answered whom, as far as a ring is looked for. */
  circle: { sender: string; friend: readonly string[]; answered: readonly Answered[] }
  /** The friend's mailbox is one of those that last some minutes. */
  disposable: boolean
  /** The form came the way machines send them. */
  machine: boolean
  /** Staff did not let an earlier answer to the same ad count. */
  refusedBefore?: boolean
  /** Another ad of the sender's was brought to the shop in the same hours. */
  sameVisit?: boolean
}

/**
 * What speaks for a second look, the gravest first. A shared device or session is the sender's or another friend's
 * as often as a family's; a likeness of mailboxes is a guess; a network alone says nothing, nor do two who answer each other.
 */
export function signalsOf(evidence: Evidence): Signal[] {
  const { friend, friendsDevices, sender, others, at, around, circle, disposable, machine } = evidence
  const { refusedBefore = false, sameVisit = false } = evidence
  const earlier = others.filter((other) => other.earlier)
  const atDomain = others.filter((other) => other.sameSender && haveInCommon(friend, other.traces, 'domain'))
  const found: Record<Signal, boolean> = {
    'own-device': isOwnBrowser([...friend, ...friendsDevices], sender),
    'shared-device': earlier.some((other) => haveInCommon(friend, other.traces, 'device', 'session')),
    machine,
    'refused-before': refusedBefore,
    'same-visit': sameVisit,
    ring: closesRing(circle.answered, circle),
    'hurried-network': isHurried({ traces: friend, at }, around),
    disposable,
    'own-likeness': haveInCommon(friend, sender, 'likeness'),
    'shared-likeness': earlier.some((other) => haveInCommon(friend, other.traces, 'likeness')),
    'own-domain': haveInCommon(friend, sender, 'domain'),
    'shared-domain': atDomain.length + 1 >= friendsAtDomain,
  }
  return signals.filter((signal) => found[signal])
}

/** What never counts unless somebody at the shop says so: it may be no friend's at all, or they have said so before. */
const needsEyes: readonly Signal[] = ['machine', 'own-device', 'refused-before']
const domains: readonly Signal[] = ['own-domain', 'shared-domain']

/**
 * What follows, as far as it is known, where nobody decides: `eyes` never counts, `apart` counts where device and network
 * are nobody's there, and for the rest the campaign's rules say.
 */
export const followsOf = (found: readonly Signal[]): 'eyes' | 'apart' | 'rules' =>
  found.some((signal) => needsEyes.includes(signal))
    ? 'eyes'
    : found.every((signal) => domains.includes(signal))
      ? 'apart'
      : 'rules'

/**
 * Whether an act that staff did not decide on counts all the same. What a machine or the sender's own device sent does
 * not. Where nothing but a shared domain spoke against it, it does if it came from a device and a network that neither its
 * sender nor anyone at the domain used. For all else the rules that its ad was sent under say it (`published`).
 */
export function countsUndecided(
  evidence: Evidence,
  heldFor: readonly Signal[],
  published: Undecided,
): boolean {
  // What it was held for stays, even where the other act that showed it was refused since.
  const follows = followsOf([...heldFor, ...signalsOf(evidence)])
  if (follows === 'eyes') return false
  return published === 'counts' || (follows === 'apart' && isApart(evidence))
}

/** Whether device and network are others than those of the sender, and of the sender's friends at the same domain. */
function isApart({ friend, sender, others }: Evidence): boolean {
  if (!friend.some(({ kind }) => kind === 'network')) return false
  const near = others.filter((other) => other.sameSender && haveInCommon(friend, other.traces, 'domain'))
  return [sender, ...near.map(({ traces }) => traces)].every(
    (traces) => !haveInCommon(friend, traces, 'device', 'session', 'network'),
  )
}

/** Whose an act seems to be. */
export type Source = 'friend' | 'own' | 'machine'

export const sourceOf = (found: readonly Signal[], own = false): Source =>
  own || found.includes('own-device') ? 'own' : found.includes('machine') ? 'machine' : 'friend'

const weight: Record<Source, number> = { machine: 0, own: 1, friend: 2 }

/**
 * Whether an act takes the place of the one that a share has. Only a deliberate act of somebody who is not the
 * sender holds the place for good; a sender who tries their own link, or a machine, never stands in a friend's way.
 */
export function givesWay(
  present: { source: Source; counted: boolean; decided: boolean },
  next: Source,
): boolean {
  if (present.counted) return false
  if (weight[next] > weight[present.source]) return true
  return next === 'own' && present.source === 'own' && !present.decided
}
