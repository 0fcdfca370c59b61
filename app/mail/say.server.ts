import { colorWord, describe } from '~/catalog/describe-design'
import type { Say } from '~/domain/say'
import { day, money } from '~/i18n/format'
import { translatorOf } from '~/i18n/request.server'

/** What the domain needs said for its mails. */
export const say: Say = {
  picture: (document, locale) => describe(document, translatorOf(locale)),
  color: (document, color, locale) => colorWord(document, color, translatorOf(locale)),
  day: (at, locale, timeZone) => day(locale, at, timeZone),
  money: (amount, currency, locale) => money(locale, amount, currency),
}
