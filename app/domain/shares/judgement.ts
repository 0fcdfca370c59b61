import { haveInCommon, isOwnBrowser, type Trace } from '~/domain/identity/identity'

/** Why an act never counts. */
export type RefusedFor = 'own' | 'duplicate' | 'window' | 'staff' | 'taken-down' | 'undecided' | 'replaced'

/** What makes staff look before an act counts, the gravest first. */
export const signals = [
  'own-device',
  'shared-device',
  'machine',
  'same-visit',
  'own-likeness',
  'shared-likeness',
  'own-domain',
  'shared-domain',
] as const
export type Signal = (typeof signals)[number]

/** The signals that a conversion was held for, as they are kept: a space apart. */
export const readSignals = (kept: string | null): Signal[] =>
  signals.filter((signal) => kept?.split(' ').includes(signal))

/** So long staff have to decide on a held answer; undecided, it does not count. */
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
  /** The form came the way machines send them. */
  machine: boolean
  /** Another ad of the sender's was brought to the shop in the same hours. */
  sameVisit?: boolean
}

/**
 * What speaks for a second look, the gravest first. A shared device or session is the sender's or another friend's
 * as often as a family's; a likeness of mailboxes is a guess; a network alone says nothing.
 */
export function signalsOf(evidence: Evidence): Signal[] {
  const { friend, friendsDevices, sender, others, machine, sameVisit = false } = evidence
  const earlier = others.filter((other) => other.earlier)
  const atDomain = others.filter((other) => other.sameSender && haveInCommon(friend, other.traces, 'domain'))
  const found: Record<Signal, boolean> = {
    'own-device': isOwnBrowser([...friend, ...friendsDevices], sender),
    'shared-device': earlier.some((other) => haveInCommon(friend, other.traces, 'device', 'session')),
    machine,
    'same-visit': sameVisit,
    'own-likeness': haveInCommon(friend, sender, 'likeness'),
    'shared-likeness': earlier.some((other) => haveInCommon(friend, other.traces, 'likeness')),
    'own-domain': haveInCommon(friend, sender, 'domain'),
    'shared-domain': atDomain.length + 1 >= friendsAtDomain,
  }
  return signals.filter((signal) => found[signal])
}

/**
 * Whether an act that staff did not decide on counts all the same: only where nothing but a shared domain spoke
 * against it, and it came from a device and a network that neither its sender nor anyone at the domain used.
 */
export function countsUndecided(evidence: Evidence, heldFor: readonly Signal[]): boolean {
  const { friend, sender, others } = evidence
  const domains: readonly Signal[] = ['own-domain', 'shared-domain']
  // What it was held for stays, even where the other act that showed it was refused since.
  if (![...heldFor, ...signalsOf(evidence)].every((signal) => domains.includes(signal))) return false
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
