import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { outbox, shares, visitors } from '#db/schema'
import { isSuppressed, leaseEnd } from './commands.server'

export type Claimed = typeof outbox.$inferSelect & { address: string }

/**
 * Takes due mails for sending, oldest first. What may not be sent is ended here instead: an address that
 * asked for peace, an ad that was taken down, an ad without a proven sender. A claim that can't check this
 * throws, and then nothing is sent.
 */
export async function claimDue(tx: Writer, { now, limit }: { now: Date; limit: number }): Promise<Claimed[]> {
  const due = await tx
    .select()
    .from(outbox)
    .where(and(inArray(outbox.state, ['queued', 'deferred']), lte(outbox.nextTryAt, now)))
    .orderBy(asc(outbox.nextTryAt), asc(outbox.createdAt), asc(outbox.id))
    .limit(limit)
  const claimed: Claimed[] = []
  for (const mail of due) {
    const { address } = mail
    const ended = address === null ? 'cancelled' : await endedBy(tx, mail)
    const set = ended
      ? { state: ended, address: null, doneAt: now }
      : { state: 'sending' as const, tries: mail.tries + 1, nextTryAt: leaseEnd(now) }
    await tx.update(outbox).set(set).where(eq(outbox.id, mail.id))
    if (!ended && address !== null) claimed.push({ ...mail, ...set, address })
  }
  return claimed
}

async function endedBy(
  tx: Writer,
  mail: typeof outbox.$inferSelect,
): Promise<'suppressed' | 'cancelled' | undefined> {
  if (await isSuppressed(tx, mail.mailboxKey)) return 'suppressed'
  if (mail.email !== 'ad') return undefined
  const [share] = await tx
    .select({ takenDownAt: shares.takenDownAt, provenAt: visitors.provenAt })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .where(eq(shares.id, mail.shareId ?? ''))
  return share && share.provenAt && !share.takenDownAt ? undefined : 'cancelled'
}
