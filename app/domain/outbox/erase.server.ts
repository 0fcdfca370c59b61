import { and, asc, eq, inArray, isNotNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { outbox } from '#db/schema'
import { endUnsent } from './claim.server'
import { usefulMinutes } from './gate'
import type { EmailName } from './outbox'
import { erased } from './props.server'

/** Days after its end that a mail's text is kept; one that holds a code to prove a mailbox is of no use so long. */
const keptDays = { proof: 1, others: 90 }

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

/**
 * Calls off what has waited until it is of no use any more, and erases to whom: no worker may come by that would do so,
 * as while the mail server's address is wrong. A code's text goes with it. Up to `limit` at a time.
 */
export async function endTooOld(tx: Writer, { now, limit }: { now: Date; limit: number }): Promise<number> {
  const kinds: EmailName[] = ['prove-mailbox', 'ad']
  const gone = (email: EmailName) => lte(outbox.createdAt, before(now, usefulMinutes(email) / 1440))
  const old = await tx
    .select({ id: outbox.id, email: outbox.email })
    .from(outbox)
    .where(
      and(
        // Written out, so that PostgreSQL knows in any plan how few those are.
        sql`${outbox.state} in ('queued', 'deferred')`,
        or(
          ...kinds.map((email) => and(eq(outbox.email, email), gone(email))),
          // The others are of use for as long as each other.
          and(notInArray(outbox.email, kinds), gone('answer')),
        ),
      ),
    )
    .limit(limit)
  if (old.length === 0) return 0
  const idsOf = (rows: typeof old) => rows.map(({ id }) => id)
  await endUnsent(tx, { ids: idsOf(old), reason: 'too-old', now })
  const codes = old.filter(({ email }) => email === 'prove-mailbox')
  await tx
    .update(outbox)
    .set({ props: erased })
    .where(inArray(outbox.id, idsOf(codes)))
  return old.length
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

/**
 * Forgets that there were mails: proofs of a mailbox and trials 90 days after their end, since nothing looks back to them
 * longer; the others, on which a share's standing and whether a friend was told rest, with the last answer that could
 * count (`unneeded`). Up to `limit` at a time.
 */
export async function forgetMails(
  tx: Writer,
  { now, unneeded, limit }: { now: Date; unneeded: Date; limit: number },
): Promise<number> {
  const early = before(now, keptDays.others)
  const ends: [EmailName, Date][] = [
    ['prove-mailbox', early],
    ['test', early],
    ['review', early],
    ['review-queue', early],
    ['ad', unneeded],
    ['answer', unneeded],
    ['reward', unneeded],
  ]
  const ids: string[] = []
  for (const [email, end] of ends) {
    if (ids.length === limit) break
    // In the order of the index `outbox_ended`.
    const over = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.email, email), lt(outbox.doneAt, end)))
      .orderBy(asc(outbox.doneAt))
      .limit(limit - ids.length)
    ids.push(...over.map(({ id }) => id))
  }
  if (ids.length > 0) await tx.delete(outbox).where(inArray(outbox.id, ids))
  return ids.length
}
