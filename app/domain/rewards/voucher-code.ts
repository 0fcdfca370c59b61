import { checkOf, fromSymbols, plain, toSymbols } from '~/domain/crockford'
import { slips, unslipped } from './keyboards'

/** What a text at the counter may mean: the code on a voucher, or the token in its address. */
export type Reading = { code: string } | { token: string }

const codeLength = 10
const tokenLength = 26
const longest = 400
/** Each reading costs a look into the database. */
const mostReadings = 8

/** Ten symbols for the first fifty bits, and an eleventh that catches slips of the finger. */
export function writeCode(bytes: Uint8Array): string {
  let value = 0n
  for (let index = 0; index < 7; index += 1) value = (value << 8n) | BigInt(bytes[index] ?? 0)
  const code = toSymbols(value >> 6n, codeLength)
  return `${code}${checkOf(code) ?? ''}`
}

/** A code in fours, as it is easiest to read aloud: `7K4M 9Q2X 3HT`. */
export function printedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A token of 128 bits in capitals and figures alone, for the QR code: those need fewer squares, and every keyboard and
 * case leaves them readable. Throws when it is no token.
 */
export function writeToken(token: string): string {
  if (!/^[\w-]{21}[AQgw]$/.test(token)) throw new Error('This is no token of 128 bits in base64url.')
  let value = 0n
  for (const sign of token) value = (value << 6n) | BigInt(base64url.indexOf(sign))
  return toSymbols(value >> 4n, tokenLength)
}

/** A token in either form, as `tokenFor` writes it. Undefined when it can't be one. */
export function readToken(text: string): string | undefined {
  if (/^[\w-]{21}[AQgw]$/.test(text)) return text
  if (text.length !== tokenLength) return undefined
  const value = fromSymbols(plain(text))
  if (value === undefined || value >> 128n) return undefined
  const bits = value << 4n
  return Array.from(
    { length: 22 },
    (_, index) => base64url[Number((bits >> BigInt((21 - index) * 6)) & 63n)],
  ).join('')
}

/**
 * All that a text typed, pasted or scanned at the counter may mean, the likeliest first, each to be looked for until one
 * is there. It is read however it is spaced, dashed, quoted or introduced, on any host, and as a scanner types it into a
 * computer with another keyboard or with Caps Lock on. Codes always fit their check symbol.
 */
export function readVoucher(typed: string): Reading[] {
  const meant = meaningsOf(typed)
  const words = meant.map((one) => (one.match(/[A-Za-z0-9]+/g) ?? []).map(plain))
  const tokens = meant.flatMap((text) => tokensIn(text, address))
  const maybe = new Set([...words.map((all) => all.join('')), ...words.flatMap(runs)])
  const codes = [...maybe].flatMap((one) => readCode(one) ?? [])
  const readings: Reading[] = [
    ...[...new Set(tokens)].map((token) => ({ token })),
    ...[...new Set(codes)].map((code) => ({ code })),
  ]
  return readings.slice(0, mostReadings)
}

/** What a scanner or a hand may have meant, by every keyboard, the likeliest first. */
export function meaningsOf(typed: string): string[] {
  const text = typed.slice(0, longest).normalize('NFC')
  return slips.map((slip) => tidy(unslipped(text, slip)))
}

/** Full-width signs made narrow, what can't be seen taken out, every kind of dash made one. */
const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')

const address = /(?:\/v\/|[?&]voucher=)([\w-]{22}|[a-z0-9]{26})(?![\w-])/gi

/** The tokens of addresses in a text, also of one that was broken over two lines; `address` finds them, whatever the case. */
export function tokensIn(text: string, address: RegExp): string[] {
  const places = [text, text.replace(/\s/g, '')].flatMap((place) => [...place.matchAll(address)])
  return places.flatMap(([, token = '']) => readToken(token) ?? [])
}

/** Words in a row that are as long as a code. Those at the end come first: what introduces a code stands before it. */
function runs(words: string[]): string[] {
  const found: string[] = []
  for (let end = words.length; end > 0; end -= 1) {
    let length = 0
    for (let from = end - 1; from >= 0 && length <= codeLength; from -= 1) {
      length += words[from]?.length ?? 0
      if (length === codeLength || length === codeLength + 1) found.push(words.slice(from, end).join(''))
    }
  }
  return found
}

/**
 * A code of letters and figures. Its check symbol may be one of `*~$=`, which keyboards hide and scanners lose: then ten
 * symbols are enough.
 */
function readCode(letters: string): string | undefined {
  const code = letters.slice(0, codeLength)
  const check = checkOf(code)
  if (code.length < codeLength || !check) return undefined
  const rest = letters.slice(codeLength)
  return rest === check || (rest === '' && '*~$='.includes(check)) ? code + check : undefined
}
