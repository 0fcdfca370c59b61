import type { Locale } from '~/i18n/language'

/**
 * What pages and mails say of a product where the noun matters: whole sentences, since other languages cannot fill a
 * gap with one. The keys are the pages' own, whose general words speak of any design.
 */
export type PageWords = Record<
  | 'home.begin'
  | 'studio.leadTime_one'
  | 'studio.leadTime_other'
  | 'send.title'
  | 'send.mailtoSubject'
  | 'send.mailtoBody'
  | 'mail.ad.subject'
  | 'mail.ad.preview'
  | 'mail.ad.title'
  | 'mail.ad.button'
  | 'mail.answer.why'
  | 'ad.title'
  | 'ad.about'
  | 'ad.make'
  | 'ad.picture'
  | 'ad.ask'
  | 'ad.askHint'
  | 'ask.lead'
  | 'ask.price'
  | 'mine.forSender',
  string
>

export type PageWordsOf = Record<Locale, PageWords>
