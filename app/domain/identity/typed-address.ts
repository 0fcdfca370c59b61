import type { Result } from '~/domain/result'
import { domainToASCII, domainToUnicode } from 'node:url'

/** `two`: more than one recipient could be read. `local`: letters before the @ that most mail servers refuse. */
export type AddressTrouble = 'two' | 'local' | 'signs'

export type ReadAddress = Result<{ address: string }, AddressTrouble>

const local = /^[a-z0-9#$&'*+/=?^_`{|}~-]+(\.[a-z0-9#$&'*+/=?^_`{|}~-]+)*$/i
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i
const longest = 254
const longestTyped = 1000

/** One whole address with its domain in ASCII. Nothing that a mail program could read as a second one, a route or a comment. */
export function isWholeMailbox(address: string): boolean {
  const [before, domain, ...more] = address.split('@')
  if (!before || !domain || more.length > 0 || before.length > 64 || !local.test(before)) return false
  const labels = domain.split('.')
  const top = labels.at(-1) ?? ''
  return (
    address.length <= longest &&
    labels.length > 1 &&
    labels.every((one) => label.test(one)) &&
    !/^\d+$/.test(top) &&
    top.length > 1
  )
}

const failed = (reason: AddressTrouble): ReadAddress => ({ ok: false, reason })
const ats = (text: string) => text.split('@').length - 1

const broken = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202d\u202e]/u
const unseen = /\p{Default_Ignorable_Code_Point}/gu
/** What a person's hand, or a list of addresses, leaves behind one. */
const trailing = /[\s,.;>。、，；．＞]+$/u
const quoted = /^(?:'(.*)'|"(.*)"|“(.*)”|‘(.*)’|«(.*)»)$/su

/** What stands in a `mailto:` link, without its subject; undefined where it has more recipients, or can't be read. */
function linked(text: string): string | undefined {
  const [, to = '', query = ''] = /^mailto:([^?]*)(?:\?(.*))?$/isu.exec(text) ?? []
  try {
    return /(?:^|&)(?:to|cc|bcc)=/i.test(query) || /@|%40/.test(query) ? undefined : decodeURIComponent(to)
  } catch {
    return ''
  }
}

/** What is between the brackets of `Name <address>`, the name dropped; undefined where the name is an address too. */
function bracketed(text: string): string | undefined {
  const [, name = '', inner] = /^([^<>]*)<([^<>]*)$/su.exec(text) ?? []
  if (inner === undefined) return text
  const displayName = name.trim().replace(quoted, '$1$2$3$4$5')
  if (displayName.includes('@'))
    return displayName.toLowerCase() === inner.trim().toLowerCase() ? inner : undefined
  return /[;:\\]/.test(displayName) ? '' : inner
}

/**
 * One address out of what was typed or pasted: without signs that can't be seen, `mailto:`, a name before it, or a mark
 * behind it; its domain in ASCII, so that it is found by the keys of `mailboxForms`. Never one of several. Read again, it
 * stays the same.
 */
export function readAddress(typed: string): ReadAddress {
  if (typed.length > longestTyped) return failed('signs')
  const trimmed = typed.trim()
  if (broken.test(trimmed)) return failed('signs')
  const bare = trimmed
    .replace(unseen, '')
    .replace(/[\uff01-\uff5e]+/gu, (signs) => signs.normalize('NFKC'))
    .trim()
  const one = bracketed(bare.replace(trailing, ''))
  if (one === undefined) return failed('two')
  const inner = one.trim().replace(trailing, '').replace(quoted, '$1$2$3$4$5').trim()
  const address = /^mailto:/i.test(inner) ? linked(inner) : inner
  if (address === undefined || ats(address) > 1) return failed('two')
  const [before = '', domain = ''] = address.split('@')
  if (/[^\p{L}\p{M}\p{N}.。．｡-]/u.test(domain)) return failed('signs')
  const whole = `${before}@${domainToASCII(domain)}`
  if (isWholeMailbox(whole)) return { ok: true, address: whole }
  const foreign = /[^\p{ASCII}]/u.test(before) && isWholeMailbox(whole.replace(before, 'a'))
  return failed(foreign && /^[\p{L}\p{M}\p{N}.+_-]+$/u.test(before) ? 'local' : 'signs')
}

/** An address as its owner would write it: a domain in letters of its own is shown in them. */
export function shownAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at + 1)}${domainToUnicode(address.slice(at + 1)) || address.slice(at + 1)}`
}
