import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { conversions, shares } from '#db/schema'
import type { Conversion, Share } from './queries.server'
import { visitHours } from './shares'

/** Whether another ad of the share's sender was brought to the shop within `visitHours`. */
export async function hasVisited(db: Reader, share: Share, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - visitHours * 3_600_000)
  const lately = and(
    eq(conversions.visitorId, share.visitorId),
    eq(conversions.act, 'visited'),
    ne(conversions.shareId, share.id),
    ne(conversions.state, 'refused'),
    gt(conversions.createdAt, since),
  )
  return (await db.$count(conversions, lately)) > 0
}

/** The latest answers that count for a sender: who, what they did, and when. */
export async function countedFor(db: Reader, visitorId: string, limit = 10) {
  return db
    .select({
      shareId: conversions.shareId,
      friendName: shares.friendName,
      act: conversions.act,
      at: conversions.createdAt,
    })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .where(and(eq(conversions.visitorId, visitorId), eq(conversions.state, 'counted')))
    .orderBy(desc(conversions.createdAt), desc(conversions.id))
    .limit(limit)
}

/** The answer that a share has, whatever became of it. */
export async function conversionOf(db: Reader, shareId: string): Promise<Conversion | undefined> {
  const [row] = await db.select().from(conversions).where(eq(conversions.shareId, shareId))
  return row
}
