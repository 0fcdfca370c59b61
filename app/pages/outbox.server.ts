import { eq } from 'drizzle-orm'
import { outbox } from '#db/schema'
import type { Reader } from '#db/store'
import type { Keys } from '~/domain/keys.server'
import type { OutboxMail } from '~/domain/outbox/queries.server'
import { renderEmail, type RenderedEmail } from '~/mail/render.server'

/** A mail as it would be sent, or undefined when this version of the app can't write it any more. */
export async function renderSafely(
  mail: Pick<OutboxMail, 'email' | 'locale' | 'props'>,
): Promise<RenderedEmail | undefined> {
  try {
    return await renderEmail(mail.email, mail.locale, mail.props)
  } catch {
    return undefined
  }
}

/** A mail's state as the pages say it: one the local outbox took has not gone to any mail service. */
export function stateOf({ state, said }: Pick<OutboxMail, 'state' | 'said'>): OutboxMail['state'] | 'local' {
  return state === 'handed-over' && said === 'local outbox' ? 'local' : state
}

/** To whom a mail goes, while that is still known. */
export async function recipientOf(db: Reader, id: string, keys: Keys): Promise<string | undefined> {
  const [row] = await db.select({ address: outbox.address }).from(outbox).where(eq(outbox.id, id))
  return row?.address ? keys.open(row.address) : undefined
}
