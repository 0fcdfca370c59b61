import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, sql } from 'drizzle-orm'
import { designs, designVersions, shares, visitors } from '#db/schema'
import type { Reader, Writer } from '#db/store'
import { uploadsNamedIn } from './designs'

/** A design among all, by when it was last changed. */
export interface Oldest {
  id: string
  updatedAt: Date
  bytes: number
  /** Nobody proven owns it, and nobody sent it: it may make room for others. */
  isFree: boolean
}

/** What all designs take with their versions, in bytes. Read from an index, not from the designs. */
export async function designBytes(db: Reader): Promise<number> {
  const [row] = await db
    .select({ sum: sql<number>`coalesce(sum(${designs.bytes}), 0)`.mapWith(Number) })
    .from(designs)
  return row?.sum ?? 0
}

const oldest = (db: Reader) =>
  db
    .select({
      id: designs.id,
      visitorId: designs.visitorId,
      updatedAt: designs.updatedAt,
      bytes: designs.bytes,
      provenAt: visitors.provenAt,
    })
    .from(designs)
    .leftJoin(visitors, eq(visitors.id, designs.visitorId))

type Row = Awaited<ReturnType<ReturnType<typeof oldest>['execute']>>[number]

async function judged(db: Reader, rows: Row[]): Promise<Oldest[]> {
  const unproven = rows.filter(({ provenAt }) => !provenAt)
  const sent = new Set<string>()
  if (unproven.length > 0) {
    const of = and(
      inArray(shares.visitorId, [...new Set(unproven.map(({ visitorId }) => visitorId))]),
      inArray(
        shares.designId,
        unproven.map(({ id }) => id),
      ),
    )
    for (const { id } of await db.select({ id: shares.designId }).from(shares).where(of)) if (id) sent.add(id)
  }
  return rows.map(({ id, updatedAt, bytes, provenAt }) => ({
    ...{ id, updatedAt, bytes },
    isFree: !provenAt && !sent.has(id),
  }))
}

interface Page {
  after: Oldest | undefined
  limit: number
}

/** A page of all designs, the longest unchanged first, from the one after `after` on. */
export async function oldestDesigns(db: Reader, { after, limit }: Page): Promise<Oldest[]> {
  const { updatedAt, id } = designs
  const from =
    after && and(gte(updatedAt, after.updatedAt), or(gt(updatedAt, after.updatedAt), gt(id, after.id)))
  return judged(db, await oldest(db).where(from).orderBy(asc(updatedAt), asc(id)).limit(limit))
}

/** The same from the other end: the latest changed first. */
async function newestDesigns(db: Reader, { after, limit }: Page): Promise<Oldest[]> {
  const { updatedAt, id } = designs
  const from =
    after && and(lte(updatedAt, after.updatedAt), or(lt(updatedAt, after.updatedAt), lt(id, after.id)))
  return judged(db, await oldest(db).where(from).orderBy(desc(updatedAt), desc(id)).limit(limit))
}

/** The latest changed free design that does not fit into `bytes` with those changed after it; undefined where all do. */
export async function firstBeyond(
  db: Reader,
  { bytes, limit }: { bytes: number; limit: number },
): Promise<Oldest | undefined> {
  let after: Oldest | undefined
  let left = bytes
  do {
    const found = await newestDesigns(db, { after, limit })
    for (const design of found) if (design.isFree && (left -= design.bytes) < 0) return design
    after = found.length === limit ? found.at(-1) : undefined
  } while (after)
  return undefined
}

/**
 * Removes those of these designs, with their versions, that are free and unchanged still. Gives the bytes they took, and
 * the uploads that they named: others may name them too.
 */
export async function removeDesigns(
  tx: Writer,
  { found }: { found: readonly Oldest[] },
): Promise<{ designs: number; bytes: number; uploads: string[] }> {
  const seen = new Map(found.map(({ id, updatedAt }) => [id, updatedAt.getTime()]))
  const now = await judged(tx, await oldest(tx).where(inArray(designs.id, [...seen.keys()])))
  const free = now.filter(({ id, updatedAt, isFree }) => isFree && seen.get(id) === updatedAt.getTime())
  const ids = free.map(({ id }) => id)
  const gone = await tx
    .delete(designVersions)
    .where(inArray(designVersions.designId, ids))
    .returning({ document: designVersions.document })
  gone.push(
    ...(await tx.delete(designs).where(inArray(designs.id, ids)).returning({ document: designs.document })),
  )
  const uploads = gone.flatMap(({ document }) => uploadsNamedIn(JSON.stringify(document)))
  return {
    designs: ids.length,
    bytes: free.reduce((sum, { bytes }) => sum + bytes, 0),
    uploads: [...new Set(uploads)],
  }
}
