import { and, eq, inArray, lte } from 'drizzle-orm'
import { outbox, suppressions } from '#db/schema'
import type { Writer } from '#db/store'
import type { MailboxKeys } from '~/domain/identity/identity'
import { isMailbox } from '~/domain/identity/queries.server'
import { bouncedDays, type Peace } from './gate'

type Mailbox = Pick<MailboxKeys, 'mailboxKey' | 'canonicalKey'>

/** A mailbox is not written to any more, until it takes that back. Ads still in the outbox are withdrawn. */
export async function givePeace(
  tx: Writer,
  { mailbox, reason, now }: { mailbox: Mailbox; reason: Exclude<Peace, 'bounced'>; now: Date },
): Promise<void> {
  const { mailboxKey, canonicalKey } = mailbox
  await tx
    .insert(suppressions)
    .values({ mailboxKey, canonicalKey, reason, createdAt: now })
    .onConflictDoUpdate({
      target: suppressions.mailboxKey,
      // A wish outlasts what only bounced; an earlier wish stays as it was.
      set: { reason, canonicalKey, createdAt: now },
      setWhere: eq(suppressions.reason, 'bounced'),
    })
  await tx
    .update(outbox)
    .set({ state: 'suppressed', smtpResponse: 'peace', address: null, doneAt: now })
    .where(
      and(isMailbox(outbox, mailbox), eq(outbox.email, 'ad'), inArray(outbox.state, ['queued', 'deferred'])),
    )
}

/** A mailbox may be written to again. False when nothing kept us from it. */
export async function liftPeace(tx: Writer, { mailbox }: { mailbox: Mailbox }): Promise<boolean> {
  const gone = await tx
    .delete(suppressions)
    .where(isMailbox(suppressions, mailbox))
    .returning({ reason: suppressions.reason })
  return gone.length > 0
}

/** The receiving server said that there is no such mailbox: this spelling of it is left alone for a while. */
export async function noteBounce(
  tx: Writer,
  { mailboxKey, now }: { mailboxKey: string; now: Date },
): Promise<void> {
  await tx
    .insert(suppressions)
    .values({ mailboxKey, reason: 'bounced', createdAt: now })
    .onConflictDoUpdate({
      target: suppressions.mailboxKey,
      set: { createdAt: now },
      setWhere: eq(suppressions.reason, 'bounced'),
    })
}

/** Forgets what bounced so long ago that it is tried again. */
export async function forgetBounces(tx: Writer, { now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - bouncedDays * 86_400_000)
  const gone = await tx
    .delete(suppressions)
    .where(and(eq(suppressions.reason, 'bounced'), lte(suppressions.createdAt, before)))
    .returning({ reason: suppressions.reason })
  return gone.length
}
