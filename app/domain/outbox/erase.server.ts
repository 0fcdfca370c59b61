import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { outbox } from '#db/schema'
import { proofRules } from '~/domain/visitors/visitors'
import { erased } from './props.server'

/** Days after its end that a mail's text is kept; one that holds a code to prove a mailbox is of no use so long. */
export const keptDays = { proof: 1, others: 90 }

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

/**
 * Calls off codes that have waited to be mailed until a day after they ran out, and erases to whom: they prove nothing
 * any more.
 */
export async function cancelProofs(tx: Writer, { now }: { now: Date }): Promise<number> {
  const ran = new Date(before(now, keptDays.proof).getTime() - proofRules.minutes * 60_000)
  const gone = await tx
    .update(outbox)
    .set({ state: 'cancelled', address: null, props: erased, doneAt: now })
    .where(
      and(
        inArray(outbox.state, ['queued', 'deferred']),
        eq(outbox.email, 'prove-mailbox'),
        lt(outbox.createdAt, ran),
      ),
    )
    .returning({ id: outbox.id })
  return gone.length
}

/**
 * Erases what mails said that are at their end: codes and addresses of pages a day later where they prove a mailbox,
 * else after 90 days. That there was such a mail, to which share and what became of it stays. Up to `limit` at a time.
 */
export async function eraseProps(tx: Writer, { now, limit }: { now: Date; limit: number }): Promise<number> {
  const over = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNotNull(outbox.doneAt),
        // In the words of the index `outbox_done`.
        sql`${outbox.props} <> '{}'`,
        or(
          lt(outbox.doneAt, before(now, keptDays.others)),
          and(eq(outbox.email, 'prove-mailbox'), lt(outbox.doneAt, before(now, keptDays.proof))),
        ),
      ),
    )
    .limit(limit)
  if (over.length === 0) return 0
  await tx
    .update(outbox)
    .set({ props: erased })
    .where(
      inArray(
        outbox.id,
        over.map(({ id }) => id),
      ),
    )
  return over.length
}
