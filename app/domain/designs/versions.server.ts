import { and, desc, eq, inArray } from 'drizzle-orm'
import { designs, designVersions } from '#db/schema'
import type { Reader, Writer } from '#db/store'
import { derivedId } from '~/domain/derived-id.server'
import type { DesignDocument } from '~/products/product'
import { designOf, versionOf } from './queries.server'
import { crowdedOut, joins } from './versions'

const { revision, keptAt, sentAt, createdAt } = designVersions

async function latestOf(db: Reader, designId: string) {
  const [latest] = await db
    .select({ id: designVersions.id, revision, keptAt, sentAt, createdAt })
    .from(designVersions)
    .where(eq(designVersions.designId, designId))
    .orderBy(desc(revision))
    .limit(1)
  return latest
}

/**
 * Notes what a design has become with this save: in the version of this stretch of work, or as the next one, which it
 * always is when it is to stand `apart` from the one before.
 */
export async function noteVersion(
  tx: Writer,
  save: { designId: string; revision: number; document: DesignDocument; now: Date; apart?: boolean },
): Promise<void> {
  const { designId, document, now } = save
  const latest = await latestOf(tx, designId)
  if (latest && !save.apart && joins(latest, now)) {
    await tx.update(designVersions).set({ document, updatedAt: now }).where(eq(designVersions.id, latest.id))
    return
  }
  await tx
    .insert(designVersions)
    .values({
      id: derivedId('version', designId, save.revision),
      designId,
      revision: save.revision,
      document,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
  const ofDesign = eq(designVersions.designId, designId)
  const held = await tx.select({ revision, keptAt, sentAt, createdAt }).from(designVersions).where(ofDesign)
  const out = crowdedOut(held)
  if (out.length > 0) await tx.delete(designVersions).where(and(ofDesign, inArray(revision, out)))
}

/** The design as it is now stays in its history, under the name given; a name it had is kept where none is. */
export async function keepVersion(
  tx: Writer,
  { designId, name, now }: { designId: string; name: string; now: Date },
): Promise<void> {
  const latest = await latestOf(tx, designId)
  if (!latest) return
  await tx
    .update(designVersions)
    .set({ keptAt: latest.keptAt ?? now, ...(name && { name }) })
    .where(eq(designVersions.id, latest.id))
}

/** An ad was made of the design as it is now: that version stays in its history. */
export async function markSent(
  tx: Writer,
  { designId, now }: { designId: string; now: Date },
): Promise<void> {
  const latest = await latestOf(tx, designId)
  if (!latest) return
  await tx
    .update(designVersions)
    .set({ sentAt: latest.sentAt ?? now })
    .where(eq(designVersions.id, latest.id))
}

/**
 * Makes the design what it was in that version. It is a save like any other, the next revision, and what it was
 * before stays in its history. Returns the new revision, or undefined where the visitor has no such version.
 */
export async function bringBack(
  tx: Writer,
  request: { designId: string; visitorId: string; revision: number; now: Date },
): Promise<number | undefined> {
  const { designId, visitorId, now } = request
  const design = await designOf(tx, { id: designId, visitorId })
  const version = design && (await versionOf(tx, { designId, revision: request.revision }))
  if (!version) return undefined
  const { document } = version
  const next = design.revision + 1
  await tx.update(designs).set({ document, revision: next, updatedAt: now }).where(eq(designs.id, designId))
  await noteVersion(tx, { designId, revision: next, document, now, apart: true })
  return next
}
