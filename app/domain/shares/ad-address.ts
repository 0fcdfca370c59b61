import { meaningsOf, tokensIn } from '~/domain/rewards/voucher-code'

const address = /\/a\/([\w-]{22}|[a-z0-9]{26})(?![\w-])/gi

/** Each reading costs a look into the database. */
const mostReadings = 4

/** The tokens of ads whose address may be meant by what was typed or scanned at the counter, the likeliest first. */
export function readAd(typed: string): string[] {
  const tokens = meaningsOf(typed).flatMap((text) => tokensIn(text, address))
  return [...new Set(tokens)].slice(0, mostReadings)
}
