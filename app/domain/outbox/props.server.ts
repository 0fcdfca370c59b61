import type { Keys } from '~/domain/keys.server'

/** What an email is written from. */
export type Props = Record<string, unknown>

/** What stands in a row once its props are erased. No email is written from nothing. */
export const erased = {}

/** Props as they are stored: they hold codes and tokens, so not even a copied database may show them. */
export function sealProps(props: Props, keys: Keys): string {
  return keys.seal(JSON.stringify(props))
}

/**
 * What a mail is written from; undefined once that is erased. Rows of 0.1.0 hold it plain, until the next start.
 * Throws a sentence when it was sealed under another secret.
 */
export function propsOf({ props }: { props: unknown }, keys: Keys): Props | undefined {
  const found: unknown = typeof props === 'string' ? JSON.parse(opened(props, keys)) : props
  if (typeof found !== 'object' || found === null || Object.keys(found).length === 0) return undefined
  return found as Props
}

/** What staff read beside a mail that can't be written any more. */
export const unopenable =
  'What this mail says was sealed with another SECRET and cannot be opened, so it was not sent. ' +
  'Restore the SECRET it was written with before more mails are due.'

function opened(sealed: string, keys: Keys): string {
  try {
    return keys.open(sealed)
  } catch (cause) {
    throw new Error(unopenable, { cause })
  }
}
