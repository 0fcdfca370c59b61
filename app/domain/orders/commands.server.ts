import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { orders } from '#db/schema'
import type { DesignDocument } from '~/products/product'
import { record } from '~/domain/audit/commands.server'
import { mailboxTraces } from '~/domain/identity/identity'
import type { Keys } from '~/domain/keys.server'
import type { Result } from '~/domain/result'
import { countOrder, type Seen } from '~/domain/shares/in-shop.server'
import type { MailContext } from '~/domain/shares/mail-context.server'
import { typedMailbox } from '~/domain/visitors/visitors'
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
    .where(and(eq(orders.id, id), inArray(orders.state, ['asked', 'accepted'])))
    .returning({ id: orders.id })
  if (closed.length === 0) return false
  await record(tx, { staffId, act: 'close-order', subject: 'order', subjectId: id, now })
  return true
}

/** `gone`: there is no such request that came from a friend's ad, or it was accepted or closed before. */
export type Accepted = Result<{ seen: Seen }, 'gone'>

/**
 * The shop accepts what a friend asked for on their ad's page; that is an act of theirs, and counts where the rules say
 * so. Queue the transaction by the ad's sender.
 */
export async function acceptOrder(
  tx: Writer,
  { id, staffId, ...context }: MailContext & { id: string; staffId: string },
): Promise<Accepted> {
  const { now, keys } = context
  const [order] = await tx
    .update(orders)
    .set({ state: 'accepted', decidedAt: now, decidedBy: staffId })
    .where(and(eq(orders.id, id), eq(orders.state, 'asked'), isNotNull(orders.shareId)))
    .returning()
  if (!order?.shareId) return { ok: false, reason: 'gone' }
  const contact = typedMailbox.safeParse(keys.open(order.contact))
  const seen = await countOrder(tx, {
    ...context,
    shareId: order.shareId,
    document: order.document,
    contact: contact.success ? mailboxTraces(keys.mailboxKeys(contact.data)) : [],
  })
  await record(tx, { staffId, act: 'accept-order', subject: 'order', subjectId: id, now })
  return { ok: true, seen }
}
