import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { conversions, conversionTraces, shares, staff } from '#db/schema'
import { staffAtWork, type AtWork } from '~/domain/audit/commands.server'
import type { Keys } from '~/domain/keys.server'
import { keysOf } from './identity'
import { tracesOfVisitor } from './queries.server'

/** Why somebody on staff may not act. `not-allowed`: they do not work here, or it takes a manager. `own`: it is their own. */
export type Barred = 'not-allowed' | 'own'

interface Affair {
  staffId: string
  /** Who sent, earned or made what is acted on. */
  visitorId: string
  /** What was sent, where its friend's answer is acted on: an answer of one's own is no colleague's either. */
  shareId?: string
  /** It takes a manager. */
  role?: 'manager'
  keys: Keys
}

/**
 * Whether somebody on staff may act on this: nobody decides on what they sent, answered or earned themselves. Their mailbox
 * is compared by its exact and its canonical form, which elsewhere only makes one look again: here a doubt costs a
 * colleague's press.
 */
export async function barredFrom(db: Reader, { staffId, ...affair }: Affair): Promise<Barred | undefined> {
  return isBarred(db, await staffAtWork(db, staffId), affair)
}

/** The same of somebody who was read before, in this transaction; of nobody, where nobody works here under that id. */
export async function isBarred(
  db: Reader,
  member: AtWork | undefined,
  { visitorId, shareId, role, keys }: Omit<Affair, 'staffId'>,
): Promise<Barred | undefined> {
  if (!member || (role && member.role !== role)) return 'not-allowed'
  const { mailboxKey, canonicalKey } = keys.mailboxKeys(member.email)
  const own = new Set([mailboxKey, canonicalKey])
  const theirs = await mailboxesOf(db, visitorId)
  if (shareId !== undefined) theirs.push(...(await mailboxesAt(db, shareId)))
  return theirs.some((key) => own.has(key)) ? 'own' : undefined
}

/** The mailboxes of a visitor, in both forms. */
const mailboxesOf = async (db: Reader, visitorId: string) =>
  keysOf(await tracesOfVisitor(db, visitorId), 'mailbox', 'likeness')

/** The mailboxes that have to do with a share: its sender's, whom it was written to, and who answered. */
async function mailboxesAt(db: Reader, shareId: string): Promise<string[]> {
  const [share] = await db
    .select({
      visitorId: shares.visitorId,
      friendKey: shares.friendKey,
      friendCanonicalKey: shares.friendCanonicalKey,
    })
    .from(shares)
    .where(eq(shares.id, shareId))
  if (!share) return []
  const answered = await db
    .select({ key: conversionTraces.key })
    .from(conversions)
    .innerJoin(conversionTraces, eq(conversionTraces.conversionId, conversions.id))
    .where(and(eq(conversions.shareId, shareId), inArray(conversionTraces.kind, ['mailbox', 'likeness'])))
  return [
    ...(await mailboxesOf(db, share.visitorId)),
    ...[share.friendKey, share.friendCanonicalKey].filter((key) => key !== null),
    ...answered.map(({ key }) => key),
  ]
}

/** Who on staff may act on this, by name, but for one: those who came first, first. */
export async function colleaguesFor(
  db: Reader,
  { except, ...affair }: Omit<Affair, 'staffId'> & { except?: string | undefined },
): Promise<string[]> {
  const people = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(isNull(staff.leftAt))
    .orderBy(asc(staff.createdAt), asc(staff.id))
  const names: string[] = []
  for (const { id, name } of people)
    if (id !== except && !(await barredFrom(db, { ...affair, staffId: id }))) names.push(name)
  return names
}
