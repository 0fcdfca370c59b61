import type { Translate } from './language'

/** Several things in a row, as one says them: "one, two and three". */
export function listed(words: readonly string[], t: Translate): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : t('review.and', { first: words.slice(0, -1).join(', '), last })
}
