import { isNear, percentOf, type Fill } from '~/domain/designs/storage'
import type { Locale } from '~/i18n/language'

/** What staff are told of the shop's storage once it is nearly full; undefined before. */
export function storageFill(fill: Fill | undefined, locale: Locale) {
  if (!fill || !isNear(fill)) return undefined
  const gigabytes = fill.limit >= 1000 * 1024 ** 2
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return {
    word: fill.used > fill.limit ? 'staff.storage.over' : 'staff.storage.near',
    percent: new Intl.NumberFormat(locale, { style: 'percent' }).format(percentOf(fill) / 100),
    limit: `${number.format(fill.limit / 1024 ** (gigabytes ? 3 : 2))} ${gigabytes ? 'GB' : 'MB'}`,
  }
}
