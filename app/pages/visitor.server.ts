import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema'
import type { Writer } from '#db/store'
import { createVisitor } from '~/domain/visitors/commands.server'
import type { Locale } from '~/products/product'
import type { Session } from '~/http/session.server'

/** The session's visitor, made if it has none. `id` is for a new one; whichever it is comes back. */
export async function visitorOf(
  tx: Writer,
  { session, id, locale, now }: { session: Session; id: string; locale: Locale; now: Date },
): Promise<string> {
  const [row] = await tx
    .select({ visitorId: sessions.visitorId })
    .from(sessions)
    .where(eq(sessions.id, session.id))
  if (row?.visitorId) return row.visitorId
  await createVisitor(tx, { id, locale, now })
  await tx.update(sessions).set({ visitorId: id }).where(eq(sessions.id, session.id))
  return id
}
