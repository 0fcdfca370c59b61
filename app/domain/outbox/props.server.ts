import { sql } from 'drizzle-orm'
import { outbox } from '#db/schema'
import type { Keys } from '~/domain/keys.server'

/** What an email is written from. */
export type Props = Record<string, unknown>

/** What stands in a row once its props are erased. No email is written from nothing. */
export const erased = {}

/** Props as they are stored: they hold codes and tokens, so not even a copied database may show them. */
export function sealProps(props: object, keys: Keys): string {
  return keys.seal(JSON.stringify(props))
}

/**
 * What a mail is written from; undefined once that is erased. Rows of 0.1.0 hold it plain, until the next start.
 * Throws a sentence when it was sealed under another secret.
 */
export function propsOf({ props }: Pick<typeof outbox.$inferSelect, 'props'>, keys: Keys): Props | undefined {
  const found: unknown = typeof props === 'string' ? JSON.parse(opened(props, keys)) : props
  return isProps(found) && Object.keys(found).length > 0 ? found : undefined
}

const isProps = (found: unknown): found is Props =>
  typeof found === 'object' && found !== null && !Array.isArray(found)

/** The column as it is stored, to be read with `readProps`: a damaged row is then its own trouble alone. */
export const propsText = sql<string>`cast(${outbox.props} as text)`

/** The same from the stored text. Throws a sentence where that is damaged, or was sealed under another secret. */
export function readProps({ props }: { props: string }, keys: Keys): Props | undefined {
  let stored: unknown
  try {
    stored = JSON.parse(props)
  } catch (cause) {
    throw new Error(unreadable, { cause })
  }
  if (stored === null) return undefined
  if (typeof stored !== 'string' && !isProps(stored)) throw new Error(unreadable)
  return propsOf({ props: stored }, keys)
}

/** What staff read beside a mail whose row is damaged. */
export const unreadable = 'What stands here of this mail cannot be read any more, so it was not sent.'

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
