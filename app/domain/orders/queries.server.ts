import { asc, desc, eq } from 'drizzle-orm'
import type { Reader } from '#db/store'
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
