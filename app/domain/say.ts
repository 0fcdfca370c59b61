import type { Hex } from '~/drawing/drawing'
import type { Locale } from '~/i18n/language'
import type { DesignDocument } from '~/products/product'

/** What the domain needs said in a language for its mails; the words themselves live in i18n. */
export interface Say {
  /** A picture's alt text. */
  picture(document: DesignDocument, locale: Locale): string
  /** A colour's name as it stands inside a sentence: `chalk blue`. */
  color(document: DesignDocument, color: Hex, locale: Locale): string
  /** A day on the shop's calendar: `26 November 2027`. */
  day(at: Date, locale: Locale, timeZone: string): string
  /** An amount in minor units: `€178`. */
  money(amount: number, currency: string, locale: Locale): string
}
