import { randomBytes } from 'node:crypto'
import { sameHash, type Keys } from '~/domain/keys.server'
import { readCookie, writeCookie } from './cookies.server'

interface Kept {
  keys: Keys
  env: { secure: boolean }
}

const days = 365
const form = /^([\w-]{22})([\w-]{22})$/

/** A cookie for each account: people who share a tablet don't take it from each other. */
const nameOf = (account: string, secure: boolean) =>
  `${secure ? '__Host-' : ''}toile-known-${account.slice(0, 12)}`
const signatureOf = (account: string, device: string, keys: Keys) =>
  keys.tokenFor('device', `${account}\n${device}`)

/**
 * The device that a request comes from, where this account's password was right on it before; else undefined. `account` is a
 * keyed hash. Guesses made elsewhere don't count against such a device, so that nobody can lock its owner out; see
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies.
 */
export function knownDevice(request: Request, account: string, { keys, env }: Kept): string | undefined {
  const value = readCookie(request, nameOf(account, env.secure))
  const [, device, signature] = form.exec(value ?? '') ?? []
  if (!device || !signature) return undefined
  return sameHash(signature, signatureOf(account, device, keys)) ? device : undefined
}

/** The Set-Cookie line by which a device is known to an account from now on, for a year. */
export function rememberDevice(account: string, { keys, env }: Kept): string {
  const device = randomBytes(16).toString('base64url')
  const value = device + signatureOf(account, device, keys)
  return writeCookie(nameOf(account, env.secure), value, {
    seconds: days * 86_400,
    secure: env.secure,
  })
}
