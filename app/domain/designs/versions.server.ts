import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { designs, designVersions } from '#db/schema'
import type { Reader, Writer } from '#db/store'
import { derivedId } from '~/domain/derived-id.server'
import type { DesignDocument } from '~/products/product'
import { weightOf } from './designs'
import { designOf, versionOf } from './queries.server'
import { crowdedOut, joins } from './versions'

const { revision, keptAt, sentAt, createdAt, bytes } = designVersions

async function latestOf(db: Reader, designId: string) {
  const [latest] = await db
    .select({ id: designVersions.id, revision, keptAt, sentAt, createdAt, bytes })
    .from(designVersions)
    .where(eq(designVersions.designId, designId))
    .orderBy(desc(revision))
    .limit(1)
  return latest
}

interface Noting {
  designId: string
  document: DesignDocument
  now: Date
  apart?: boolean | undefined
}

/** How many bytes more a save would keep; 0 where it is no longer than what it takes the place of. */
export async function growthOf(db: Reader, save: Noting): Promise<number> {
  const latest = await latestOf(db, save.designId)
  const weight = weightOf(save.document)
  const longer = weight - (latest?.bytes ?? 0)
  return Math.max(0, longer + (latest && !save.apart && joins(latest, save.now) ? longer : weight))
}

/**
 * Notes what a design has become with this save: in the version of this stretch of work, or as the next one, which it
 * always is when it is to stand `apart` from the one before. What the design takes is reckoned anew.
 */
export async function noteVersion(tx: Writer, save: Noting & { revision: number }): Promise<void> {
  const { designId, document, now } = save
  const latest = await latestOf(tx, designId)
  const weight = weightOf(document)
  const longer = weight - (latest?.bytes ?? 0)
  if (latest && !save.apart && joins(latest, now)) {
    await tx
      .update(designVersions)
      .set({ document, bytes: weight, updatedAt: now })
      .where(eq(designVersions.id, latest.id))
    return grown(tx, designId, 2 * longer)
  }
  await tx
    .insert(designVersions)
    .values({
      id: derivedId('version', designId, save.revision),
      designId,
      revision: save.revision,
      document,
      bytes: weight,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
  const ofDesign = eq(designVersions.designId, designId)
  const held = await tx.select({ revision, keptAt, sentAt, bytes }).from(designVersions).where(ofDesign)
  const out = crowdedOut(held)
  if (out.length > 0) await tx.delete(designVersions).where(and(ofDesign, inArray(revision, out)))
  const gone = held.filter((version) => out.includes(version.revision))
  await grown(tx, designId, longer + weight - gone.reduce((sum, version) => sum + version.bytes, 0))
}

async function grown(tx: Writer, designId: string, by: number): Promise<void> {
  if (by !== 0)
    await tx
      .update(designs)
      .set({ bytes: sql`${designs.bytes} + ${by}` })
      .where(eq(designs.id, designId))
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
