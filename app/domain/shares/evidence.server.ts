import { and, between, eq, inArray, ne } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Reader, Writer } from '#db/store'
import { conversions, conversionTraces, friendMarks, identities } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import { isDisposable } from '~/domain/identity/disposable.server'
import { distinct, keysOf, type Trace } from '~/domain/identity/identity'
import { devicesOf, ownersOf, tracesOfVisitor } from '~/domain/identity/queries.server'
import { hurried, type TimedAct } from './hurried'
import type { Evidence, OtherAct } from './judgement'
import type { Share } from './queries.server'
import { ringAtMost, type Answered } from './ring'

/** What is looked for among other acts. A network tells nothing by itself, and would find half a town. */
const telling = ['mailbox', 'likeness', 'domain', 'device', 'session'] as const

interface Act {
  conversionId: string
  share: Share
  friend: readonly Trace[]
  /** The form came the way machines send them. */
  machine: boolean
  /** Staff did not let an earlier answer to the same ad count. */
  refusedBefore?: boolean
  /** Another ad of the sender's was brought to the shop in the same hours. */
  sameVisit?: boolean
  /** When it was made: now, for one that is being made, which is later than all others. */
  madeAt: Date
  keys: Keys
}

/** Everything that an act of a friend is judged by, as it is known now. */
export async function evidenceFor(db: Reader, act: Act): Promise<Evidence> {
  const { share, friend, machine, refusedBefore = false, sameVisit = false, madeAt, keys } = act
  const owners = await ownersOf(db, { mailboxKeys: keysOf(friend, 'mailbox'), except: share.visitorId })
  return {
    friend,
    friendsDevices: await devicesOf(db, owners),
    sender: await tracesOfVisitor(db, share.visitorId),
    others: await othersLike(db, act),
    at: madeAt,
    around: await answersAround(db, act),
    circle: { sender: share.visitorId, friend: owners, answered: await answeredFrom(db, share, owners) },
    disposable: isDisposable(friend, keys),
    machine,
    refusedBefore,
    sameVisit,
  }
}

const actsLike = prepared(
  'acts_like',
  (db: Reader, at: At<{ keys: string[]; campaignId: string; conversionId: string }>) =>
    db
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
          inArray(conversionTraces.key, at.list('keys')),
          eq(conversions.campaignId, at('campaignId')),
          ne(conversions.id, at('conversionId')),
          ne(conversions.state, 'refused'),
        ),
      )
      .limit(200),
)

/** The acts of the campaign that share something with this one and were not refused. */
async function othersLike(db: Reader, { conversionId, share, friend, madeAt }: Act): Promise<OtherAct[]> {
  const keys = keysOf(friend, ...telling)
  if (keys.length === 0) return []
  const found = await actsLike(db, { keys, campaignId: share.campaignId, conversionId })
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
    earlier: createdAt <= madeAt,
  }))
}

/** More of one sender's answers in a few minutes make nothing clearer. */
const aroundAtMost = 100

const actsAround = prepared(
  'acts_around',
  (
    db: Reader,
    at: At<{
      networks: string[]
      visitorId: string
      campaignId: string
      conversionId: string
      from: Date
      until: Date
    }>,
  ) =>
    db
      .select({ at: conversions.createdAt, key: conversionTraces.key })
      .from(conversions)
      .innerJoin(
        conversionTraces,
        and(
          eq(conversionTraces.conversionId, conversions.id),
          eq(conversionTraces.kind, 'network'),
          inArray(conversionTraces.key, at.list('networks')),
        ),
      )
      .where(
        and(
          eq(conversions.visitorId, at('visitorId')),
          eq(conversions.campaignId, at('campaignId')),
          between(
            conversions.createdAt,
            at('from', conversions.createdAt),
            at('until', conversions.createdAt),
          ),
          ne(conversions.id, at('conversionId')),
          ne(conversions.state, 'refused'),
        ),
      )
      .limit(aroundAtMost),
)

/** The sender's other answers from the same network at about the same time. */
async function answersAround(db: Reader, { conversionId, share, friend, madeAt }: Act): Promise<TimedAct[]> {
  const networks = keysOf(friend, 'network')
  if (networks.length === 0) return []
  const span = hurried.minutes * 60_000
  const { visitorId, campaignId } = share
  const rows = await actsAround(db, {
    networks,
    visitorId,
    campaignId,
    conversionId,
    from: new Date(madeAt.getTime() - span),
    until: new Date(madeAt.getTime() + span),
  })
  return rows.map(({ at, key }) => ({ at, traces: [{ kind: 'network', key }] }))
}

/** So many people are followed at each step of a ring: a shop's own circle of friends has fewer. */
const followedAtMost = 50

/**
 * Who answered whom in the campaign, step by step from the sender on, for `closesRing`. Nothing is asked where the friend
 * never was a visitor, and hardly anything where the sender never answered anybody.
 */
async function answeredFrom(
  db: Reader,
  { visitorId, campaignId }: Pick<Share, 'visitorId' | 'campaignId'>,
  friend: readonly string[],
): Promise<Answered[]> {
  const found: Answered[] = []
  if (friend.length === 0) return found
  const met = new Set([visitorId, ...friend])
  let reached = [visitorId]
  for (let people = 2; people <= ringAtMost && reached.length > 0; people++) {
    const answered = await db
      .selectDistinct({ by: identities.visitorId, to: conversions.visitorId })
      .from(identities)
      .innerJoin(
        conversionTraces,
        and(eq(conversionTraces.kind, 'mailbox'), eq(conversionTraces.key, identities.key)),
      )
      .innerJoin(conversions, eq(conversions.id, conversionTraces.conversionId))
      .where(
        and(
          eq(identities.kind, 'mailbox'),
          inArray(identities.visitorId, reached),
          eq(conversions.campaignId, campaignId),
          ne(conversions.state, 'refused'),
        ),
      )
      .limit(followedAtMost)
    found.push(...answered)
    reached = [...new Set(answered.map(({ to }) => to))].filter((to) => !met.has(to))
    for (const to of reached) met.add(to)
  }
  return found
}

/** What a written act was seen from. */
export async function tracesOf(db: Reader, conversionId: string): Promise<Trace[]> {
  return db
    .select({ kind: conversionTraces.kind, key: conversionTraces.key })
    .from(conversionTraces)
    .where(eq(conversionTraces.conversionId, conversionId))
}

const insertTraces = prepared(
  'insert_traces',
  (tx: Writer, at: At<{ traces: (typeof conversionTraces.$inferSelect)[] }>) =>
    tx.insert(conversionTraces).values(at.rows('traces', conversionTraces)),
)

/** Keeps what an act was seen from; `instead`: of what stood there. */
export async function writeTraces(
  tx: Writer,
  { conversionId, friend, instead }: { conversionId: string; friend: readonly Trace[]; instead: boolean },
): Promise<void> {
  if (instead) await tx.delete(conversionTraces).where(eq(conversionTraces.conversionId, conversionId))
  const traces = distinct(friend).map((trace) => ({ ...trace, conversionId }))
  if (traces.length > 0) await insertTraces(tx, { traces })
}

const insertMarks = prepared(
  'insert_marks',
  (tx: Writer, at: At<{ marks: (typeof friendMarks.$inferSelect)[] }>) =>
    tx
      .insert(friendMarks)
      .values(at.rows('marks', friendMarks))
      .onConflictDoNothing()
      .returning({ key: friendMarks.key }),
)

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
  // All were free, which is nearly always so.
  if ((await insertMarks(tx, { marks })).length === marks.length) return true
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
