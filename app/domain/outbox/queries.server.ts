import { count, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { outbox } from '#db/schema'
import type { OutboxState } from './outbox'

const shown = {
  id: outbox.id,
  email: outbox.email,
  locale: outbox.locale,
  props: outbox.props,
  fromName: outbox.fromName,
  shareId: outbox.shareId,
  messageId: outbox.messageId,
  state: outbox.state,
  tries: outbox.tries,
  nextTryAt: outbox.nextTryAt,
  said: outbox.said,
  createdAt: outbox.createdAt,
  doneAt: outbox.doneAt,
}

/** A mail as staff see it: everything but to whom. */
export interface OutboxMail {
  id: string
  email: string
  locale: string
  /** Sealed: `propsOf` opens them. */
  props: unknown
  fromName: string | null
  shareId: string | null
  messageId: string
  state: OutboxState
  tries: number
  nextTryAt: Date
  said: string | null
  createdAt: Date
  doneAt: Date | null
}

/** The latest mails, newest first. */
export async function outboxList(
  db: Reader,
  { states, limit = 100 }: { states?: OutboxState[]; limit?: number } = {},
): Promise<OutboxMail[]> {
  const rows = await db
    .select(shown)
    .from(outbox)
    .where(states && inArray(outbox.state, states))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit)
  return rows as OutboxMail[]
}

export async function outboxMail(db: Reader, id: string): Promise<OutboxMail | undefined> {
  const [row] = await db.select(shown).from(outbox).where(eq(outbox.id, id))
  return row as OutboxMail | undefined
}

/** How many mails are in each state. */
export async function outboxCounts(db: Reader): Promise<Partial<Record<OutboxState, number>>> {
  const rows = await db.select({ state: outbox.state, mails: count() }).from(outbox).groupBy(outbox.state)
  return Object.fromEntries(rows.map(({ state, mails }) => [state, mails]))
}
