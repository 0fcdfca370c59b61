import { and, asc, desc, eq } from 'drizzle-orm'
import type { Reader } from '#db/store'
import type { DesignDocument } from '~/products/product'
import { designs, designVersions } from '#db/schema'
import { afterCursor, shownAtOnce, type Cursor } from '~/domain/cursor.server'
import type { Design } from './designs'
import type { Version } from './versions'

/** A visitor's own design. Another visitor's is as unknown as one that was never made. */
export async function designOf(
  db: Reader,
  { id, visitorId }: { id: string; visitorId: string },
): Promise<Design | undefined> {
  const [row] = await db
    .select()
    .from(designs)
    .where(and(eq(designs.id, id), eq(designs.visitorId, visitorId)))
  return row
}

/** A visitor's designs, the latest changed first; those behind a place, where one is given. */
export async function designsOf(
  db: Reader,
  visitorId: string,
  { place, limit = shownAtOnce }: { place?: Cursor | undefined; limit?: number } = {},
): Promise<Design[]> {
  const rows = await db
    .select()
    .from(designs)
    .where(and(eq(designs.visitorId, visitorId), afterCursor(designs.updatedAt, designs.id, place)))
    .orderBy(desc(designs.updatedAt), asc(designs.id))
    .limit(limit)
  return rows
}

/** A visitor's own copy of a friend's dress, the latest changed if there are several, however many designs are newer. */
export async function designFrom(
  db: Reader,
  { visitorId, shareId }: { visitorId: string; shareId: string },
): Promise<Design | undefined> {
  const [row] = await db
    .select()
    .from(designs)
    .where(and(eq(designs.visitorId, visitorId), eq(designs.fromShareId, shareId)))
    .orderBy(desc(designs.updatedAt), asc(designs.id))
    .limit(1)
  return row
}

/** What a design has been, the latest first: that one is the design as it is now. Whose it is must be known before. */
export async function versionsOf(db: Reader, designId: string): Promise<Version[]> {
  const rows = await db
    .select()
    .from(designVersions)
    .where(eq(designVersions.designId, designId))
    .orderBy(desc(designVersions.revision))
  return rows
}

/** One version of a design. Whose it is must be known before. */
export async function versionOf(
  db: Reader,
  { designId, revision }: { designId: string; revision: number },
): Promise<Version | undefined> {
  const [row] = await db
    .select()
    .from(designVersions)
    .where(and(eq(designVersions.designId, designId), eq(designVersions.revision, revision)))
  return row
}

/** A design as it is now, whoever's it is: for the shop's own people. */
export async function documentOf(db: Reader, id: string): Promise<DesignDocument | undefined> {
  const [row] = await db.select({ document: designs.document }).from(designs).where(eq(designs.id, id))
  return row?.document
}
