import { z } from 'zod'
import type { designVersions } from '#db/schema'

/** What a design was at some time. */
export type Version = typeof designVersions.$inferSelect

/** So many versions of one design are held, and so many bytes of them. */
export const mostVersions = 50
export const mostVersionBytes = 2 * 1024 * 1024

/** Saves within so many milliseconds of a version's beginning join it: it shows where that stretch of work ended. */
export const stretch = 5 * 60_000

/** A visitor's name for a version; none is as good. */
export const versionName = z
  .string()
  .max(1000)
  .transform((name) => name.normalize('NFC').replace(/\p{C}/gu, ' ').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().max(60, 'errors.tooLong'))

type Marks = Pick<Version, 'revision' | 'keptAt' | 'sentAt' | 'createdAt'>
type Held = Pick<Version, 'revision' | 'keptAt' | 'sentAt' | 'bytes'>

/** Whether a save joins the latest version. The first one, and what was kept or sent, stays as it was. */
export const joins = ({ revision, keptAt, sentAt, createdAt }: Marks, now: Date): boolean =>
  revision > 1 && !keptAt && !sentAt && now.getTime() - createdAt.getTime() < stretch

/**
 * Which versions make room for others: the oldest that nobody marked, then the oldest sent, last the oldest kept. The
 * latest never does.
 */
export function crowdedOut(versions: readonly Held[]): number[] {
  const worth = ({ keptAt, sentAt }: Held) => (keptAt ? 2 : sentAt ? 1 : 0)
  const latest = Math.max(...versions.map(({ revision }) => revision))
  const out: number[] = []
  let left = versions.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const { revision, bytes } of versions
    .filter(({ revision }) => revision !== latest)
    .sort((a, b) => worth(a) - worth(b) || a.revision - b.revision)) {
    if (versions.length - out.length <= mostVersions && left <= mostVersionBytes) break
    out.push(revision)
    left -= bytes
  }
  return out
}
