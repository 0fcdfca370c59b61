import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { outbox, shares, suppressions, visitors } from '#db/schema'
import { leaseEnd } from './commands.server'

type Mail = typeof outbox.$inferSelect
export type Claimed = Mail & { address: string }

/**
 * Takes up to `limit` due mails for sending, oldest first. What may not be sent is ended here instead: an address
 * that asked for peace, an ad that was taken down, an ad without a proven sender. A claim that can't check this
 * throws, and then nothing is sent.
 */
export async function claimDue(tx: Writer, { now, limit }: { now: Date; limit: number }): Promise<Claimed[]> {
  const claimed: Claimed[] = []
  // What was ended instead of claimed makes room for others, so that nobody's wait is for nothing.
  while (claimed.length < limit) {
    const due = await tx
      .select()
      .from(outbox)
      .where(and(inArray(outbox.state, ['queued', 'deferred']), lte(outbox.nextTryAt, now)))
      .orderBy(asc(outbox.nextTryAt), asc(outbox.createdAt), asc(outbox.id))
      .limit(limit - claimed.length)
    if (due.length === 0) break
    claimed.push(...(await claim(tx, due, now)))
  }
  return claimed
}

async function claim(tx: Writer, due: Mail[], now: Date): Promise<Claimed[]> {
  const [suppressed, allowed] = [await suppressedOf(tx, due), await allowedAds(tx, due)]
  const ends = { suppressed: [] as string[], cancelled: [] as string[] }
  const claimed: Claimed[] = []
  for (const mail of due) {
    const { id, address } = mail
    if (address === null) ends.cancelled.push(id)
    else if (suppressed(mail)) ends.suppressed.push(id)
    else if (mail.email === 'ad' && !allowed.has(mail.shareId)) ends.cancelled.push(id)
    else {
      const set = { state: 'sending' as const, tries: mail.tries + 1, nextTryAt: leaseEnd(now) }
      claimed.push({ ...mail, ...set, address })
    }
  }
  for (const state of ['suppressed', 'cancelled'] as const) {
    if (ends[state].length === 0) continue
    await tx.update(outbox).set({ state, address: null, doneAt: now }).where(inArray(outbox.id, ends[state]))
  }
  if (claimed.length > 0) {
    await tx
      .update(outbox)
      .set({ state: 'sending', tries: sql`${outbox.tries} + 1`, nextTryAt: leaseEnd(now) })
      .where(inArray(outbox.id, idsOf(claimed)))
  }
  return claimed
}

const idsOf = (mails: Mail[]) => mails.map(({ id }) => id)

/** Whose mailbox, in its exact or its canonical form, asked for peace; see `isMailbox`. */
async function suppressedOf(tx: Writer, mails: Mail[]): Promise<(mail: Mail) => boolean> {
  const canonical = mails.flatMap(({ canonicalKey }) => canonicalKey ?? [])
  const keys = [...mails.map(({ mailboxKey }) => mailboxKey), ...canonical]
  const rows = await tx
    .select({ mailboxKey: suppressions.mailboxKey, canonicalKey: suppressions.canonicalKey })
    .from(suppressions)
    .where(or(inArray(suppressions.mailboxKey, keys), inArray(suppressions.canonicalKey, canonical)))
  const exact = new Set(rows.map((row) => row.mailboxKey))
  const forms = new Set(rows.flatMap((row) => row.canonicalKey ?? []))
  return ({ mailboxKey, canonicalKey: form }) =>
    exact.has(mailboxKey) || (form !== null && (exact.has(form) || forms.has(form)))
}

/** The shares whose ad may go out: their sender is proven, and they were not taken down. */
async function allowedAds(tx: Writer, mails: Mail[]): Promise<Set<string | null>> {
  const ids = mails.flatMap(({ email, shareId }) => (email === 'ad' && shareId ? [shareId] : []))
  if (ids.length === 0) return new Set()
  const rows = await tx
    .select({ id: shares.id })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .where(and(inArray(shares.id, ids), isNull(shares.takenDownAt), isNotNull(visitors.provenAt)))
  return new Set(rows.map(({ id }) => id))
}
