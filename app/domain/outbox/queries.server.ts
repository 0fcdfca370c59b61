import { count, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { outbox } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import { peaceOf } from './gate.server'
import type { OutboxState } from './outbox'
import { propsText } from './props.server'

const shown = {
  id: outbox.id,
  email: outbox.email,
  locale: outbox.locale,
  props: propsText,
  fromName: outbox.fromName,
  shareId: outbox.shareId,
  messageId: outbox.messageId,
  state: outbox.state,
  tries: outbox.tries,
  nextTryAt: outbox.nextTryAt,
  smtpResponse: outbox.smtpResponse,
  createdAt: outbox.createdAt,
  doneAt: outbox.doneAt,
}

/** A mail as staff see it: everything but to whom. `props` is as stored, sealed: `readProps` opens it. */
export type OutboxMail = Pick<typeof outbox.$inferSelect, Exclude<keyof typeof shown, 'props'>> & {
  props: string
}

/** The latest mails, newest first. */
export async function outboxList(
  db: Reader,
  { states, limit = 100 }: { states?: OutboxState[]; limit?: number } = {},
): Promise<OutboxMail[]> {
  return db
    .select(shown)
    .from(outbox)
    .where(states && inArray(outbox.state, states))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit)
}

export async function outboxMail(db: Reader, id: string): Promise<OutboxMail | undefined> {
  const [row] = await db.select(shown).from(outbox).where(eq(outbox.id, id))
  return row
}

/** Whether the code of a proof was refused because there is no such mailbox. */
export async function codeBounced(
  db: Reader,
  { proofId, now }: { proofId: string; now: Date },
): Promise<boolean> {
  const [mail] = await db
    .select({ mailboxKey: outbox.mailboxKey, state: outbox.state })
    .from(outbox)
    .where(eq(outbox.id, `proof-${proofId}`))
  if (mail?.state !== 'refused') return false
  return (await peaceOf(db, { mailboxKey: mail.mailboxKey, canonicalKey: null }, now)) === 'bounced'
}

/** How many mails are in each state. */
export async function outboxCounts(db: Reader): Promise<Partial<Record<OutboxState, number>>> {
  const rows = await db.select({ state: outbox.state, mails: count() }).from(outbox).groupBy(outbox.state)
  return Object.fromEntries(rows.map(({ state, mails }) => [state, mails]))
}

/** To whom a mail goes, while that is still known. */
export async function recipientOf(db: Reader, id: string, keys: Keys): Promise<string | undefined> {
  const [row] = await db.select({ address: outbox.address }).from(outbox).where(eq(outbox.id, id))
  if (!row?.address) return undefined
  try {
    return keys.open(row.address)
  } catch {
    return undefined
  }
}
