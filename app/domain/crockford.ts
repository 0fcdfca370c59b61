// Crockford's base32: no I, L, O or U, and five further symbols for the check alone.
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const checks = `${symbols}*~$=U`

/** A number as so many symbols, of five bits each. */
export function toSymbols(value: bigint, length: number): string {
  let written = ''
  for (let at = length - 1; at >= 0; at -= 1) written += symbols[Number((value >> BigInt(at * 5)) & 31n)]
  return written
}

/** The number that symbols in capitals stand for. Undefined when one of them is none. */
export function fromSymbols(written: string): bigint | undefined {
  let value = 0n
  for (const symbol of written) {
    const at = symbols.indexOf(symbol)
    if (at < 0) return undefined
    value = (value << 5n) | BigInt(at)
  }
  return value
}

/** As people read them: capitals, O as 0, I and L as 1. */
export function plain(typed: string): string {
  return typed.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** The symbol that tells of any one slip. Undefined for what are no symbols. */
export function checkOf(written: string): string | undefined {
  let rest = 0
  for (const symbol of written) {
    const at = symbols.indexOf(symbol)
    if (at < 0) return undefined
    rest = (rest * 32 + at) % 37
  }
  return checks[rest]
}
