import { and, asc, desc, eq, getTableColumns, inArray, lte, sql, type SQL } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Writer } from '#db/store'
import { outbox } from '#db/schema'
import { leaseEnd } from './commands.server'
import { mayMail, type MailRefusal } from './gate'
import { adsOf, peaceOfAll } from './gate.server'
import type { EmailName } from './outbox'
import { propsText } from './props.server'

/** As text, what a mail is written from can be damaged without keeping the others from being read. */
const columns = { ...getTableColumns(outbox), props: propsText }

type Mail = Omit<typeof outbox.$inferSelect, 'props'> & { props: string }
export type Claimed = Mail & { address: string }

interface Due {
  now: Date
  limit: number
}

/** Codes first, else oldest first. */
const due = (tx: Writer, at: At<Due>, which?: SQL) =>
  tx
    .select(columns)
    .from(outbox)
    .where(
      and(
        inArray(outbox.state, ['queued', 'deferred']),
        lte(outbox.nextTryAt, at('now', outbox.nextTryAt)),
        which,
      ),
    )
    .orderBy(
      desc(eq(outbox.email, 'prove-mailbox')),
      asc(outbox.nextTryAt),
      asc(outbox.createdAt),
      asc(outbox.id),
    )
    // drizzle takes whatever is bound here, and says a number alone.
    .limit(at('limit') as unknown as number)

const anyDue = prepared('mails_due', (tx: Writer, at: At<Due>) => due(tx, at))
const codesDue = prepared('codes_due', (tx: Writer, at: At<Due>) =>
  due(tx, at, eq(outbox.email, 'prove-mailbox')),
)

/** Somebody sits before a page and waits for these. */
export const isUrgent = (email: EmailName) => email === 'prove-mailbox'

/**
 * Takes up to `limit` due mails for sending: codes first, else oldest first; of those that nobody waits for, `others`
 * at most. What `mayMail` does not let go is ended here instead, with its reason. A claim that can't check this throws,
 * and then nothing is sent.
 */
export async function claimDue(
  tx: Writer,
  { now, limit, others = limit }: { now: Date; limit: number; others?: number },
): Promise<Claimed[]> {
  const claimed: Claimed[] = []
  // What was ended instead of claimed makes room for others, so that nobody's wait is for nothing.
  while (claimed.length < limit) {
    const room = others - claimed.filter(({ email }) => !isUrgent(email)).length
    const found: Mail[] = await (room > 0 ? anyDue : codesDue)(tx, { now, limit: limit - claimed.length })
    const urgent = found.filter(({ email }) => isUrgent(email))
    const taken = [...urgent, ...found.filter(({ email }) => !isUrgent(email)).slice(0, Math.max(0, room))]
    if (taken.length === 0) break
    claimed.push(...(await claim(tx, taken, now)))
  }
  return claimed
}

async function claim(tx: Writer, mails: Mail[], now: Date): Promise<Claimed[]> {
  const peace = await peaceOfAll(tx, mails, now)
  const ads = await adsOf(
    tx,
    mails.flatMap(({ email, shareId }) => (email === 'ad' && shareId ? [shareId] : [])),
  )
  const ended = new Map<MailRefusal, string[]>()
  const claimed: Claimed[] = []
  for (const mail of mails) {
    const { id, email, address, shareId, createdAt: writtenAt } = mail
    const ad = email === 'ad' ? (ads.get(shareId ?? '') ?? { proven: false }) : undefined
    const verdict = mayMail({ email, now, writtenAt, addressed: address !== null, peace: peace(mail), ad })
    if (!verdict.ok || address === null) {
      const reason = verdict.ok ? 'erased' : verdict.reason
      ended.set(reason, [...(ended.get(reason) ?? []), id])
    } else {
      const set = { state: 'sending' as const, tries: mail.tries + 1, nextTryAt: leaseEnd(now) }
      claimed.push({ ...mail, ...set, address })
    }
  }
  for (const [reason, ids] of ended) await endUnsent(tx, { ids, reason, now })
  if (claimed.length > 0) {
    await takeInHand(tx, { ids: claimed.map(({ id }) => id), until: leaseEnd(now) })
  }
  return claimed
}

const takeInHand = prepared('take_in_hand', (tx: Writer, at: At<{ ids: string[]; until: Date }>) =>
  tx
    .update(outbox)
    .set({ state: 'sending', tries: sql`${outbox.tries} + 1`, nextTryAt: at('until', outbox.nextTryAt) })
    .where(inArray(outbox.id, at.list('ids'))),
)

/** Mails that will not leave: to whom is erased, and why is kept for staff. */
export async function endUnsent(
  tx: Writer,
  { ids, reason, now }: { ids: string[]; reason: MailRefusal; now: Date },
): Promise<void> {
  const state = reason === 'peace' || reason === 'no-mailbox' ? 'suppressed' : 'cancelled'
  await tx
    .update(outbox)
    .set({ state, smtpResponse: reason, address: null, doneAt: now })
    .where(inArray(outbox.id, ids))
}
