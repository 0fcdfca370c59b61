import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema'
import type { Writer } from '#db/store'
import { assignSession } from '~/domain/identity/commands.server'
import type { Browser } from '~/domain/identity/identity'
import type { Keys } from '~/domain/keys.server'
import { createVisitor } from '~/domain/visitors/commands.server'
import type { Locale } from '~/i18n/language'

/** The session's visitor, made if it has none. `id` is for a new one; whichever it is comes back. */
export async function visitorOf(
  tx: Writer,
  form: { browser: Browser; id: string; locale: Locale; now: Date; keys: Keys },
): Promise<string> {
  const { browser, id, locale, now, keys } = form
  const [row] = await tx
    .select({ visitorId: sessions.visitorId })
    .from(sessions)
    .where(eq(sessions.id, browser.sessionId))
  if (row?.visitorId) return row.visitorId
  await createVisitor(tx, { id, locale, now })
  await assignSession(tx, { browser, visitorId: id, now, keys })
  return id
}
