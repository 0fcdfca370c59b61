import { and, eq } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { orders } from '#db/schema'
import type { DesignDocument } from '~/products/product'
import { record } from '~/domain/audit/commands.server'
import type { Keys } from '~/domain/keys.server'
import { Ask } from './orders'

/** Puts a request for a dress into the staff inbox. The contact is stored encrypted. The same id again changes nothing. */
export async function askForDress(
  tx: Writer,
  ask: Ask & { id: string; shareId?: string; document: DesignDocument; now: Date; keys: Keys },
): Promise<void> {
  const { name, contact, note } = Ask.parse(ask)
  await tx
    .insert(orders)
    .values({
      id: ask.id,
      shareId: ask.shareId ?? null,
      document: ask.document,
      name,
      contact: ask.keys.seal(contact),
      note,
      state: 'asked',
      createdAt: ask.now,
    })
    .onConflictDoNothing()
}

/** Takes a request out of the inbox. False when it was closed before. */
export async function closeOrder(
  tx: Writer,
  { id, staffId, now }: { id: string; staffId: string; now: Date },
): Promise<boolean> {
  const closed = await tx
    .update(orders)
    .set({ state: 'done', decidedAt: now, decidedBy: staffId })
    .where(and(eq(orders.id, id), eq(orders.state, 'asked')))
    .returning({ id: orders.id })
  if (closed.length === 0) return false
  await record(tx, { staffId, act: 'close-order', subject: 'order', subjectId: id, now })
  return true
}
