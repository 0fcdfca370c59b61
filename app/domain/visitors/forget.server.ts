import { and, asc, eq, exists, gt, gte, inArray, isNull, lt, not, or } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  conversions,
  designs,
  identities,
  ledger,
  proofs,
  rewards,
  sessions,
  shares,
  visitors,
} from '#db/schema'
import type { Reader, Writer } from '#db/store'

/** Whatever may name a visitor, a mark of theirs included. */
const naming: PgColumn[] = [
  designs.visitorId,
  sessions.visitorId,
  identities.visitorId,
  proofs.visitorId,
  shares.visitorId,
  conversions.visitorId,
  conversions.friendVisitorId,
  ledger.visitorId,
  rewards.visitorId,
]

/** Nobody: never proven, and nothing names them. */
const isNobody = (db: Reader) =>
  and(
    isNull(visitors.provenAt),
    ...naming.map((column) =>
      not(exists(db.select({ id: column }).from(column.table).where(eq(column, visitors.id)))),
    ),
  )

/** Where a walk through all visitors stands. */
export interface Place {
  id: string
  createdAt: Date
}

/** Of the next `limit` visitors made before `before`, those that are nobody any more; and where to go on, until the end. */
export async function nobodies(
  db: Reader,
  { before, after, limit }: { before: Date; after: Place | undefined; limit: number },
): Promise<{ ids: string[]; next: Place | undefined }> {
  const { id, createdAt } = visitors
  const from =
    after && and(gte(createdAt, after.createdAt), or(gt(createdAt, after.createdAt), gt(id, after.id)))
  const page = await db
    .select({ id, createdAt })
    .from(visitors)
    .where(and(lt(createdAt, before), from))
    .orderBy(asc(createdAt), asc(id))
    .limit(limit)
  if (page.length === 0) return { ids: [], next: undefined }
  const ids = page.map((row) => row.id)
  const found = await db
    .select({ id })
    .from(visitors)
    .where(and(inArray(id, ids), isNobody(db)))
  return { ids: found.map((row) => row.id), next: page.length === limit ? page.at(-1) : undefined }
}

/** Forgets those of them that are nobody still. Returns how many. */
export async function forgetNobodies(tx: Writer, { ids }: { ids: readonly string[] }): Promise<number> {
  const gone = await tx
    .delete(visitors)
    .where(and(inArray(visitors.id, [...ids]), isNobody(tx)))
    .returning({ id: visitors.id })
  return gone.length
}
