import { colorWord, describe } from '~/catalog/describe-design'
import { keptByDesign } from '~/domain/designs/kept.server'
import type { Say } from '~/domain/say'
import { day, money } from '~/i18n/format'
import type { Locale } from '~/i18n/language'
import { translatorOf } from '~/i18n/request.server'

/** What the domain needs said for its mails. */
export const say: Say = {
  picture: keptByDesign(
    (document, locale: Locale) => describe(document, translatorOf(locale)),
    (locale) => ({ key: locale }),
  ),
  color: (document, color, locale) => colorWord(document, color, translatorOf(locale)),
  day: (at, locale, timeZone) => day(locale, at, timeZone),
  money: (amount, currency, locale) => money(locale, amount, currency),
}
