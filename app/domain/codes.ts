// Crockford's base32: no I, L, O or U, and five further symbols for the check alone.
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const checks = `${symbols}*~$=U`

export const codeLength = 10

/** Ten symbols for the first fifty bits, and an eleventh that catches slips of the finger. */
export function writeCode(bytes: Uint8Array): string {
  let code = ''
  let rest = 0n
  for (let at = 0; at < 7; at += 1) rest = (rest << 8n) | BigInt(bytes[at] ?? 0)
  rest >>= 6n
  for (let at = codeLength - 1; at >= 0; at -= 1) code += symbols[Number((rest >> BigInt(at * 5)) & 31n)]
  return code + checkOf(code)
}

/**
 * A code as someone typed it, brought to the form it was written in: spaces and hyphens dropped, O read as 0,
 * I and L as 1. Undefined when it can't be a code, which its check symbol tells of any one slip.
 */
export function readCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== codeLength + 1) return undefined
  const code = plain.slice(0, codeLength)
  for (const symbol of code) if (!symbols.includes(symbol)) return undefined
  return plain[codeLength] === checkOf(code) ? plain : undefined
}

function checkOf(code: string): string {
  let rest = 0
  for (const symbol of code) rest = (rest * 32 + symbols.indexOf(symbol)) % 37
  return checks[rest] ?? ''
}
