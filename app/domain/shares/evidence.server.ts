import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Reader, Writer } from '#db/store'
import { conversions, conversionTraces, friendMarks } from '#db/schema'
import { distinct, keysOf, type Trace } from '~/domain/identity/identity'
import { devicesOf, ownersOf, tracesOfVisitor } from '~/domain/identity/queries.server'
import type { Evidence, OtherAct } from './judgement'
import type { Share } from './queries.server'

/** What is looked for among other acts. A network tells nothing by itself, and would find half a town. */
const telling = ['mailbox', 'likeness', 'domain', 'device', 'session'] as const

interface Act {
  conversionId: string
  share: Share
  friend: readonly Trace[]
  /** The form came the way machines send them. */
  machine: boolean
  /** Another ad of the sender's was brought to the shop in the same hours. */
  sameVisit?: boolean
  /** When it was made; absent for one that is being made, which is later than all others. */
  madeAt?: Date
}

/** Everything that an act of a friend is judged by, as it is known now. */
export async function evidenceFor(db: Reader, act: Act): Promise<Evidence> {
  const { share, friend, machine, sameVisit = false } = act
  const owners = await ownersOf(db, { mailboxKeys: keysOf(friend, 'mailbox'), except: share.visitorId })
  return {
    friend,
    friendsDevices: await devicesOf(db, owners),
    sender: await tracesOfVisitor(db, share.visitorId),
    others: await othersLike(db, act),
    machine,
    sameVisit,
  }
}

/** The acts of the campaign that share something with this one and were not refused. */
async function othersLike(db: Reader, { conversionId, share, friend, madeAt }: Act): Promise<OtherAct[]> {
  const keys = keysOf(friend, ...telling)
  if (keys.length === 0) return []
  const found = await db
    .selectDistinct({
      id: conversions.id,
      visitorId: conversions.visitorId,
      createdAt: conversions.createdAt,
    })
    .from(conversionTraces)
    .innerJoin(conversions, eq(conversions.id, conversionTraces.conversionId))
    .where(
      and(
        inArray(conversionTraces.kind, [...telling]),
        inArray(conversionTraces.key, keys),
        eq(conversions.campaignId, share.campaignId),
        ne(conversions.id, conversionId),
        ne(conversions.state, 'refused'),
      ),
    )
    .limit(200)
  if (found.length === 0) return []
  const traces = await db
    .select()
    .from(conversionTraces)
    .where(
      inArray(
        conversionTraces.conversionId,
        found.map(({ id }) => id),
      ),
    )
  return found.map(({ id, visitorId, createdAt }) => ({
    traces: traces.filter((trace) => trace.conversionId === id),
    sameSender: visitorId === share.visitorId,
    earlier: !madeAt || createdAt <= madeAt,
  }))
}

/** What a written act was seen from. */
export async function tracesOf(db: Reader, conversionId: string): Promise<Trace[]> {
  return db
    .select({ kind: conversionTraces.kind, key: conversionTraces.key })
    .from(conversionTraces)
    .where(eq(conversionTraces.conversionId, conversionId))
}

/** Keeps what an act was seen from, in place of what stood there. */
export async function writeTraces(tx: Writer, conversionId: string, friend: readonly Trace[]): Promise<void> {
  await tx.delete(conversionTraces).where(eq(conversionTraces.conversionId, conversionId))
  const rows = distinct(friend).map((trace) => ({ ...trace, conversionId }))
  if (rows.length > 0) await tx.insert(conversionTraces).values(rows)
}

/** Marks the friend's mailboxes as taken: all, or none when any is another's. True when they are this act's. */
export async function markFriend(
  tx: Writer,
  act: { campaignId: string; conversionId: string; friend: readonly Trace[] },
): Promise<boolean> {
  const { campaignId, conversionId } = act
  const marks = distinct(act.friend)
    .filter(({ kind }) => kind === 'mailbox')
    .map(({ key }) => ({ campaignId, conversionId, kind: 'mailbox' as const, key }))
  if (marks.length === 0) return true
  await tx.insert(friendMarks).values(marks).onConflictDoNothing()
  const own = await tx.$count(
    friendMarks,
    and(
      eq(friendMarks.campaignId, campaignId),
      eq(friendMarks.conversionId, conversionId),
      eq(friendMarks.kind, 'mailbox'),
      inArray(
        friendMarks.key,
        marks.map(({ key }) => key),
      ),
    ),
  )
  if (own === marks.length) return true
  await releaseMarks(tx, conversionId)
  return false
}

/** Frees a friend whose answer does not count, so that another one can. */
export async function releaseMarks(tx: Writer, conversionId: string): Promise<void> {
  await tx.delete(friendMarks).where(eq(friendMarks.conversionId, conversionId))
}
