import { and, eq, gt } from 'drizzle-orm'
import { sessions } from '#db/schema'
import type { Reader, Writer } from '#db/store'

export type Session = typeof sessions.$inferSelect

/** One that has not run out. */
export async function liveSession(
  db: Reader,
  { id, now }: { id: string; now: Date },
): Promise<Session | undefined> {
  const [row] = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, now)))
    .limit(1)
  return row
}

export async function createSession(tx: Writer, session: Session): Promise<void> {
  await tx.insert(sessions).values(session)
}

export async function extendSession(
  tx: Writer,
  { id, expiresAt }: Pick<Session, 'id' | 'expiresAt'>,
): Promise<void> {
  await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id))
}

/** The old id is dead at once. */
export async function replaceSession(tx: Writer, { id, next }: { id: string; next: Session }): Promise<void> {
  await endSession(tx, { id })
  await createSession(tx, next)
}

export async function endSession(tx: Writer, { id }: { id: string }): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id))
}
