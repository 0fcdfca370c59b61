import type { Locale, Translate, Words } from '~/products/product'

/** The language tag that dates, numbers and plurals are written with. */
export const tags: Record<Locale, string> = { en: 'en-IE', it: 'it-IT', fil: 'fil-PH' }

/** Each language's name for itself. */
export const names: Record<Locale, string> = { en: 'English', it: 'Italiano', fil: 'Filipino' }

/**
 * Looks words up in `words` and fills their `{name}` gaps. With a `count`, `key_one` or `key_other` is taken by the
 * language's own plural rule. A key without a word comes back as it is, so that a gap is seen and nothing breaks.
 */
export function translator(locale: Locale, words: Words): Translate {
  const plurals = new Intl.PluralRules(tags[locale])
  const numbers = new Intl.NumberFormat(tags[locale])

  return function t(key, params = {}) {
    const { count } = params
    const plural = typeof count === 'number' ? words[`${key}_${plurals.select(count)}`] : undefined
    const text = plural ?? words[`${key}_other`] ?? words[key] ?? key
    return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
      const value = params[name]
      if (value === undefined) return gap
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
