import { asc, desc, eq } from 'drizzle-orm'
import type { Reader } from '#db/store'
import type { DesignDocument } from '~/products/product'
import { orders, shares, visitors } from '#db/schema'
import type { Keys } from '~/domain/keys.server'

/** What was asked for, open ones first, newest first; with the maker's name where it came through a share. */
export async function askedOrders(db: Reader, keys: Keys, limit = 200) {
  const rows = await db
    .select({ order: orders, makerName: visitors.name, pictureToken: shares.pictureToken })
    .from(orders)
    .leftJoin(shares, eq(shares.id, orders.shareId))
    .leftJoin(visitors, eq(visitors.id, shares.visitorId))
    .orderBy(asc(orders.state), desc(orders.createdAt))
    .limit(limit)
  return rows.map(({ order, ...rest }) => ({ ...order, ...rest, contact: keys.open(order.contact) }))
}

/** How many wait for the shop's people. */
export async function openOrders(db: Reader): Promise<number> {
  return db.$count(orders, eq(orders.state, 'asked'))
}

/** What was asked for. */
export async function orderDocument(db: Reader, id: string): Promise<DesignDocument | undefined> {
  const [row] = await db.select({ document: orders.document }).from(orders).where(eq(orders.id, id))
  return row?.document
}

/** Whose ad a request came from; undefined where it came from none. */
export async function senderOfOrder(db: Reader, id: string): Promise<string | undefined> {
  const [row] = await db
    .select({ visitorId: shares.visitorId })
    .from(orders)
    .innerJoin(shares, eq(shares.id, orders.shareId))
    .where(eq(orders.id, id))
  return row?.visitorId
}
