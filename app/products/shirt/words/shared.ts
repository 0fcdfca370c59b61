import type { Words } from '~/i18n/language'

const shared = /^(?:fabric|print|printScale|printAngle|color|phrase\.print|phrase\.printAngle)\./

/** Cloths, prints and dyes are the shop's, and go by the same names on every garment. */
export const clothWords = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([key]) => shared.test(key)))
