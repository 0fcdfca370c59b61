/** How many digits stand behind the point: 2 for EUR, 0 for JPY. */
function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/** Minor units as they are typed: `120`, `120.50`. */
export function typedAmount(minor: number, currency: string): string {
  const digits = digitsOf(currency)
  const text = (minor / 10 ** digits).toFixed(digits)
  return text.replace(/\.0+$/, '')
}

/** The most a price can be, in minor units. */
export const mostAmount = 10_000_000

/** Reads `120`, `120.5` or `120,50` into minor units. An empty field is nothing, which is 0; undefined is no price. */
export function readAmount(typed: string, currency: string): number | undefined {
  const digits = digitsOf(currency)
  const form = digits > 0 ? new RegExp(`^\\d{1,9}(?:[.,]\\d{1,${digits}})?$`) : /^\d{1,9}$/
  const text = typed.replace(/[\s\u00a0]/g, '') || '0'
  if (!form.test(text)) return undefined
  const minor = Math.round(Number(text.replace(',', '.')) * 10 ** digits)
  return minor <= mostAmount ? minor : undefined
}
