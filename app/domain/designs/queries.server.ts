import { and, desc, eq } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { designs } from '#db/schema'
import type { Design } from './designs'

/** A visitor's own design. Another visitor's is as unknown as one that was never made. */
export async function designOf(
  db: Reader,
  { id, visitorId }: { id: string; visitorId: string },
): Promise<Design | undefined> {
  const [row] = await db
    .select()
    .from(designs)
    .where(and(eq(designs.id, id), eq(designs.visitorId, visitorId)))
  return row as Design | undefined
}

/** A visitor's designs, the latest changed first. */
export async function designsOf(db: Reader, visitorId: string, limit = 100): Promise<Design[]> {
  const rows = await db
    .select()
    .from(designs)
    .where(eq(designs.visitorId, visitorId))
    .orderBy(desc(designs.updatedAt))
    .limit(limit)
  return rows as Design[]
}
