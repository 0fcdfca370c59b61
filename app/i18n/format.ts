import type { Locale } from '~/products/product'
import { tags } from './translate'

/** Money from minor units: `€178`, `€178.50`. */
export function money(locale: Locale, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(tags[locale], {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  const { maximumFractionDigits = 2 } = format.resolvedOptions()
  return format.format(amount / 10 ** maximumFractionDigits)
}

/** A day in the shop's own time zone: `26 November 2027`. */
export function day(locale: Locale, at: Date | string | number, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone }).format(new Date(at))
}

/** Names in a row: `Ines, Hanna and Priya`. */
export function list(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(names)
}
