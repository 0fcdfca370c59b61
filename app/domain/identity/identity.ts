/** By what a person, or an act, is known. */
export type TraceKind = 'mailbox' | 'likeness' | 'domain' | 'device' | 'session' | 'network'

/** One thing that a person is known by, as a keyed hash. */
export interface Trace {
  kind: TraceKind
  key: string
}

/** What is kept of an address to know it again: keyed hashes. */
export interface MailboxKeys {
  mailboxKey: string
  /** Of the canonical form. Null in rows of 0.1.0 whose address is gone. */
  canonicalKey: string | null
  /** Of the domain where it is no provider's. Null: the canonical form is sure. */
  domainKey: string | null
}

/** A browser as a request shows it; ids as in its session's row, the network as `siteOf` names it. */
export interface Browser {
  sessionId: string
  deviceId: string
  network?: string | undefined
}

/**
 * The traces of a mailbox. `mailbox` ones are sure: who shares one is the same person. A `likeness` is a canonical
 * form at a domain we do not know, and a `domain` may be one person's own: both only make one look again.
 */
export function mailboxTraces({ mailboxKey, canonicalKey, domainKey }: MailboxKeys): Trace[] {
  return [
    { kind: 'mailbox', key: mailboxKey },
    ...(canonicalKey && !domainKey && canonicalKey !== mailboxKey
      ? [{ kind: 'mailbox' as const, key: canonicalKey }]
      : []),
    ...(canonicalKey && domainKey ? [{ kind: 'likeness' as const, key: canonicalKey }] : []),
    ...(domainKey ? [{ kind: 'domain' as const, key: domainKey }] : []),
  ]
}

/** Without doubles. */
export function distinct(traces: readonly Trace[]): Trace[] {
  return [...new Map(traces.map((trace) => [`${trace.kind} ${trace.key}`, trace])).values()]
}

/** The keys of some kinds among traces. */
export const keysOf = (traces: readonly Trace[], ...kinds: TraceKind[]): string[] =>
  traces.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key)

/** Whether two people share a trace of these kinds. */
export function haveInCommon(one: readonly Trace[], other: readonly Trace[], ...kinds: TraceKind[]): boolean {
  const known = new Set(other.map(({ kind, key }) => `${kind} ${key}`))
  return one.some(({ kind, key }) => kinds.includes(kind) && known.has(`${kind} ${key}`))
}

/** Whether a mailbox is surely this person's own. */
export const isOwnMailbox = (mailbox: readonly Trace[], person: readonly Trace[]): boolean =>
  haveInCommon(mailbox, person, 'mailbox')

/** Whether a browser was ever this person's own: by its device, or by its session. */
export const isOwnBrowser = (browser: readonly Trace[], person: readonly Trace[]): boolean =>
  haveInCommon(browser, person, 'device', 'session')
