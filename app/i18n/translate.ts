import type { Locale, Translate, Words } from './language'

/** The language tag that dates, numbers and plurals are written with. */
export const tags: Record<Locale, string> = { en: 'en-IE', it: 'it-IT', fil: 'fil-PH' }

/** Each language's name for itself. */
export const names: Record<Locale, string> = { en: 'English', it: 'Italiano', fil: 'Filipino' }

const formats = new Map<Locale, Intl.NumberFormat>()

/** Making one takes longer than drawing a page's words; each is made once. */
function numbersOf(locale: Locale): Intl.NumberFormat {
  let format = formats.get(locale)
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(tags[locale])))
  return format
}

/**
 * Looks words up in `words` and fills their `{name}` gaps. With a `count`, `key_one` is taken for exactly one and
 * `key_other` for the rest: so English and Italian count, and so the Filipino words are written. (Intl's rule for
 * Filipino calls 2, 3, 5 and 12 "one" too, and would promise a dress for the first answer.) A key without a word
 * comes back as it is, so that a gap is seen and nothing breaks.
 */
export function translator(locale: Locale, words: Words): Translate {
  const numbers = numbersOf(locale)

  return function t(key, params = {}) {
    const { count } = params
    const plural = typeof count === 'number' ? words[`${key}_${count === 1 ? 'one' : 'other'}`] : undefined
    const text = plural ?? words[`${key}_other`] ?? words[key] ?? key
    // Most words have no gap.
    if (!text.includes('{')) return text
    return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
      const value = params[name]
      if (value === undefined) return gap
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
