import { disposableEmailBlocklist } from 'disposable-email-domains-js'
import type { Keys } from '~/domain/keys.server'
import { keysOf, type Trace } from './identity'

const known = new WeakMap<Keys, ReadonlySet<string>>()

/**
 * Whether a mailbox is at a service that gives out mailboxes for some minutes to whoever asks. Of an address only keyed
 * hashes are kept, so the services' names are hashed as its domain is; which takes a tenth of a second, once, and only where
 * a domain is no provider's. A service that is listed by a name below somebody else's domain is not found.
 */
export function isDisposable(mailbox: readonly Trace[], keys: Keys): boolean {
  const domains = keysOf(mailbox, 'domain')
  if (domains.length === 0) return false
  let hashed = known.get(keys)
  if (!hashed) {
    hashed = new Set(disposableEmailBlocklist().map((domain) => keys.hashTrace('domain', domain)))
    known.set(keys, hashed)
  }
  return domains.some((domain) => hashed.has(domain))
}
