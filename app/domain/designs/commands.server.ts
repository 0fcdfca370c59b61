import { and, eq } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { designs } from '#db/schema'
import type { DesignDocument } from '~/products/product'
import type { Design } from './designs'
import { designOf } from './queries.server'
import { noteVersion } from './versions.server'

/** Stores a new design. The same id again, by the same visitor, changes nothing: a posted form may come twice. */
export async function createDesign(
  tx: Writer,
  design: { id: string; visitorId: string; document: DesignDocument; now: Date; fromShareId?: string },
): Promise<void> {
  const { now, fromShareId = null, ...rest } = design
  const made = await tx
    .insert(designs)
    .values({ ...rest, fromShareId, revision: 1, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ id: designs.id })
  for (const { id } of made)
    await noteVersion(tx, { designId: id, revision: 1, document: rest.document, now })
}

export type Saved =
  | { ok: true; revision: number }
  /** Saved elsewhere meanwhile: what it is now. */
  | { ok: false; reason: 'stale'; document: DesignDocument; revision: number }
  | { ok: false; reason: 'unknown' }

/**
 * Saves over the revision the change was made from; a later one, from another window, is never lost. What is to stand
 * `apart` begins a version of its own in the design's history.
 */
export async function saveDesign(
  tx: Writer,
  save: {
    id: string
    visitorId: string
    document: DesignDocument
    revision: number
    now: Date
    apart?: boolean
  },
): Promise<Saved> {
  const [saved] = await tx
    .update(designs)
    .set({ document: save.document, revision: save.revision + 1, updatedAt: save.now })
    .where(
      and(
        eq(designs.id, save.id),
        eq(designs.visitorId, save.visitorId),
        eq(designs.revision, save.revision),
      ),
    )
    .returning({ revision: designs.revision })
  if (saved) {
    await noteVersion(tx, { ...save, designId: save.id, revision: saved.revision })
    return { ok: true, revision: saved.revision }
  }
  const current: Design | undefined = await designOf(tx, save)
  if (!current) return { ok: false, reason: 'unknown' }
  return { ok: false, reason: 'stale', document: current.document, revision: current.revision }
}
