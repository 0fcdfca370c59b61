import type { Motif } from '~/products/motifs/motif'
import type { Uploads } from '~/uploads/uploads.server'

/**
 * Motifs without the pictures that are not among the uploads. An upload's name follows from its bytes: one named before it
 * is sent would be seen by nobody who looks at the design, and appear on it afterwards.
 */
export async function withoutUnsent(
  motifs: readonly Motif[],
  uploads: Pick<Uploads, 'present'>,
): Promise<{ motifs: Motif[]; lost: string[] }> {
  const named = motifs.flatMap((motif) => (motif.kind === 'picture' ? [motif.asset] : []))
  const there = named.length > 0 ? await uploads.present(named) : new Set<string>()
  const kept = motifs.filter((motif) => motif.kind !== 'picture' || there.has(motif.asset))
  return { motifs: kept, lost: kept.length < motifs.length ? ['studio.lost.picture'] : [] }
}
