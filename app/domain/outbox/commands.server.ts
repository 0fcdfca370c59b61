import { and, eq, lte, sql, type SQL } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Writer } from '#db/store'
import { outbox } from '#db/schema'
import type { Email } from '#emails/index'
import type { MailboxKeys } from '~/domain/identity/identity'
import type { Locale } from '~/i18n/language'
import type { Keys } from '~/domain/keys.server'
import { mailbox } from '~/domain/visitors/visitors'
import { mayMail } from './gate'
import { peaceOf } from './gate.server'
import { noteBounce } from './peace.server'
import { sealProps, unreadable } from './props.server'
import { nextTry, outboxRules, senderName, withoutAddresses, type OutboxState } from './outbox'

/** A mail with all but its address. What it is written from is plain data without addresses, and stored sealed. */
type Written = Email & {
  id: string
  locale: Locale
  fromName?: string | undefined
  shareId?: string | undefined
  now: Date
  keys: Keys
  /** The right-hand side of the Message-ID. */
  host: string
}
/** To whom: an address, or what is stored of one that was read whole before. */
type To = { address: string } | { sealed: string; mailboxKey: string; canonicalKey: string }
export type Enqueue = Written & { address: string }

const insert = prepared('insert_mail', (tx: Writer, at: At<typeof outbox.$inferSelect>) =>
  tx.insert(outbox).values(at.row(outbox)).onConflictDoNothing({ target: outbox.id }),
)

/**
 * Puts a mail into the outbox, in the transaction that causes it. The same id is taken once only. To an
 * address that is not to be written to it is recorded as `suppressed`, with the reason, and not kept.
 * Throws a ZodError when the address is not one whole mailbox.
 */
export async function enqueue(tx: Writer, mail: Written & To): Promise<void> {
  const { email, now, keys } = mail
  const { sealed, mailboxKey, canonicalKey } = 'sealed' in mail ? mail : kept(mail.address, keys)
  const peace = await peaceOf(tx, { mailboxKey, canonicalKey }, now)
  const verdict = mayMail({ email, now, writtenAt: now, peace })
  const row = { ...rowOf(mail), mailboxKey, canonicalKey }
  await insert(
    tx,
    verdict.ok
      ? { ...row, address: sealed, state: 'queued', smtpResponse: null, doneAt: null }
      : { ...row, address: null, state: 'suppressed', smtpResponse: verdict.reason, doneAt: now },
  )
}

function kept(text: string, keys: Keys) {
  const address = mailbox.parse(text)
  return { sealed: keys.seal(address), ...keys.mailboxKeys(address) }
}

/** Records, for staff to see, a mail that can't be sent because its address can't be opened any more. */
export async function setAside(
  tx: Writer,
  mail: Written & Pick<MailboxKeys, 'mailboxKey' | 'canonicalKey'>,
): Promise<void> {
  const { mailboxKey, canonicalKey, now } = mail
  const ended = { address: null, state: 'refused' as const, smtpResponse: unreadable, doneAt: now }
  await insert(tx, { ...rowOf(mail), mailboxKey, canonicalKey, ...ended })
}

function rowOf(mail: Written) {
  const { id, email, locale, props, now, keys, host } = mail
  return {
    id,
    email,
    locale,
    props: sealProps(props, keys),
    fromName: mail.fromName ? senderName(mail.fromName) || null : null,
    shareId: mail.shareId ?? null,
    messageId: `<${id}@${host}>`,
    tries: 0,
    nextTryAt: now,
    createdAt: now,
  }
}

interface Marking {
  id: string
  now: Date
  response: string
}

/** The mail server took it. The address has served its purpose and is erased. */
export function markHandedOver(tx: Writer, mail: Marking): Promise<boolean> {
  return end(tx, 'handed-over', mail)
}

/** It will never be taken: the mail server said so, or we gave up. `noMailbox`: there is none, which is remembered. */
export async function markRefused(
  tx: Writer,
  { noMailbox, ...mail }: Marking & { noMailbox?: boolean | undefined },
): Promise<boolean> {
  const refused = await end(tx, 'refused', mail)
  if (!refused || !noMailbox) return refused
  const [row] = await tx.select({ mailboxKey: outbox.mailboxKey }).from(outbox).where(eq(outbox.id, mail.id))
  if (row) await noteBounce(tx, { ...row, now: mail.now })
  return true
}

/** It may have been taken or not. Trying again could make a second copy, so nobody does. */
export function markUnknown(tx: Writer, mail: Marking): Promise<boolean> {
  return end(tx, 'unknown', mail)
}

/** Certainly not taken: tried again later, six times in all. `chance` is from 0 to 1. */
export async function markDeferred(
  tx: Writer,
  { id, now, response, chance }: Marking & { chance: number },
): Promise<boolean> {
  const [row] = await tx.select({ tries: outbox.tries }).from(outbox).where(isSending(id))
  if (!row) return false
  const nextTryAt = nextTry(row.tries, now, chance)
  if (!nextTryAt)
    return end(tx, 'refused', { id, now, response: `given up after ${row.tries} tries: ${response}` })
  const set = { state: 'deferred' as const, nextTryAt, smtpResponse: withoutAddresses(response) }
  return (await tx.update(outbox).set(set).where(isSending(id)).returning({ id: outbox.id })).length > 0
}

/** Claimed and not begun: as if it had never been claimed. */
export async function giveBack(tx: Writer, { id, now }: { id: string; now: Date }): Promise<void> {
  await tx
    .update(outbox)
    .set({ state: 'queued', tries: sql`${outbox.tries} - 1`, nextTryAt: now })
    .where(isSending(id))
}

/**
 * What a process that died left as `sending` becomes `unknown`. On SQLite, where one process writes, that
 * is all of it at the start (`all`); else what is sending for longer than a sender may take.
 */
export async function abandonSending(
  tx: Writer,
  { now, all = false }: { now: Date; all?: boolean },
): Promise<number> {
  const sending = eq(outbox.state, 'sending')
  const left = await tx
    .update(outbox)
    .set({ state: 'unknown', smtpResponse: 'the sender stopped before it knew', address: null, doneAt: now })
    .where(all ? sending : and(sending, lte(outbox.nextTryAt, now)))
    .returning({ id: outbox.id })
  return left.length
}

/** Until when a mail claimed now is believed to be in someone's hands. */
export const leaseEnd = (now: Date) => new Date(now.getTime() + outboxRules.leaseMinutes * 60_000)

const isSending = (id: string | SQL) => and(eq(outbox.id, id), eq(outbox.state, 'sending'))

const endSending = prepared(
  'end_sending',
  (tx: Writer, at: At<{ id: string; state: OutboxState; smtpResponse: string; now: Date }>) =>
    tx
      .update(outbox)
      .set({
        state: at('state'),
        smtpResponse: at('smtpResponse'),
        address: null,
        doneAt: at('now', outbox.doneAt),
      })
      .where(isSending(at('id')))
      .returning({ id: outbox.id }),
)

async function end(tx: Writer, state: OutboxState, { id, now, response }: Marking): Promise<boolean> {
  return (await endSending(tx, { id, state, smtpResponse: withoutAddresses(response), now })).length > 0
}
