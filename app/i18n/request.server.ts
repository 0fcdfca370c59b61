import type { Locale, Translate } from './language'
import { localeOf } from './locale.server'
import { translator } from './translate'
import { wordsOf } from './words'

const made = new Map<Locale, Translate>()

/** The words of one language, for use outside of components. */
export function translatorOf(locale: Locale): Translate {
  let t = made.get(locale)
  if (!t) {
    t = translator(locale, wordsOf(locale))
    made.set(locale, t)
  }
  return t
}

/** The language a request is answered in, with its words. */
export async function languageOf(request: Request): Promise<{ locale: Locale; t: Translate }> {
  const locale = await localeOf(request)
  return { locale, t: translatorOf(locale) }
}
