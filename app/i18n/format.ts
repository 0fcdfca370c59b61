import type { Locale } from './language'
import { tags } from './translate'

/** Money from minor units: `€178`, `€178.50`. */
export function money(locale: Locale, amount: number, currency: string): string {
  const { format, units } = currencyOf(locale, currency)
  return format.format(amount / units)
}

type Currency = { format: Intl.NumberFormat; units: number }
const currencies = new Map<string, Currency>()

/** Making a format costs a hundred times its use; shops have one currency. */
function currencyOf(locale: Locale, currency: string): Currency {
  const key = `${locale} ${currency}`
  let found = currencies.get(key)
  if (!found) {
    const format = new Intl.NumberFormat(tags[locale], {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    })
    found = { format, units: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) }
    currencies.set(key, found)
  }
  return found
}

/** A day in the shop's own time zone: `26 November 2027`. */
export function day(locale: Locale, at: Date | string | number, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone }).format(new Date(at))
}

/** A moment in the shop's own time zone: `26 Nov 2027, 14:05`. */
export function moment(locale: Locale, at: Date | string | number, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(at),
  )
}

/** Names in a row: `Ines, Hanna and Priya`. */
export function list(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(names)
}
