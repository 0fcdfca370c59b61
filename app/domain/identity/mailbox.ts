import { domainToASCII } from 'node:url'
import { getDomain } from 'tldts'
import { providerOf } from './providers'

export interface MailboxForms {
  /** Trimmed, in small letters and one Unicode form, its domain in ASCII. What two spellings of one address share. */
  exact: string
  /** Without what its provider ignores; elsewhere without what follows a `+`, which is a guess. */
  canonical: string
  /** The registrable domain, where it is no provider's: one person may own every mailbox there. */
  domain: string | null
}

/** The forms of one address. Where `domain` is null the canonical form is sure: one form is one mailbox. */
export function mailboxForms(address: string): MailboxForms {
  const plain = address.normalize('NFKC').trim().toLowerCase()
  const at = plain.lastIndexOf('@')
  const name = plain.slice(0, at)
  const domain = domainToASCII(plain.slice(at + 1)) || plain.slice(at + 1)
  const exact = `${name}@${domain}`
  const provider = providerOf(domain)
  if (!provider) {
    const canonical = `${withoutTag(name, '+')}@${domain}`
    return { exact, canonical, domain: getDomain(domain, { allowPrivateDomains: true }) ?? domain }
  }
  // At a subdomain of the provider's the owner's name stands there, and all before the @ is added.
  const owner = provider.subdomains && domain.split('.').length > 2 ? domain.split('.')[0]! : name
  const bare = withoutTag(owner, provider.tag)
  const kept = [...bare].filter((sign) => !provider.ignored?.includes(sign)).join('')
  const canonical = `${kept || bare}@${provider.domain}`
  return { exact, canonical, domain: null }
}

/** What stands before the first sign that begins an addition; the whole name where nothing would be left. */
function withoutTag(name: string, signs: string): string {
  const at = [...name].findIndex((sign, place) => place > 0 && signs.includes(sign))
  return at > 0 ? name.slice(0, at) : name
}
