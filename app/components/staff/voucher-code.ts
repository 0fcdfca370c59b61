const voucherPage = /\/v\/([\w-]{10,64})\/?(?:[?#].*)?$/

/**
 * What was typed or scanned into the counter's field. A hand scanner types the whole address of the voucher's page;
 * its token is taken from the end. Anything else is a code.
 */
export function readTyped(typed: string): { token: string } | { code: string } {
  const token = voucherPage.exec(typed.trim())?.[1]
  return token ? { token } : { code: typed.trim() }
}

/** A code the way it is printed: `7K4M 9Q2X 3HT`. What is no code stays as it was typed. */
export function printed(code: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '')
  return plain.length === 11 ? `${plain.slice(0, 4)} ${plain.slice(4, 8)} ${plain.slice(8)}` : code
}
