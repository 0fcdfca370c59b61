import { useEffect, useMemo, useState } from 'react'
import type { FontTable } from '~/products/motifs/font'
import { loadFont } from '~/products/motifs/fonts'
import type { Motif } from '~/products/motifs/motif'
import type { Assets } from '~/products/product'

/** The fonts that the words of a design need, each loaded once. Until they are there, their words are left out. */
export function useAssets(motifs: readonly Motif[]): Assets {
  const [tables, setTables] = useState<ReadonlyMap<string, FontTable>>(new Map())
  const needed = [...new Set(motifs.flatMap((motif) => (motif.kind === 'text' ? [motif.font] : [])))].join()
  useEffect(() => {
    let gone = false
    for (const id of needed.split(',').filter(Boolean)) {
      loadFont(id)
        .then((table) => {
          if (!gone && table)
            setTables((before) => (before.has(id) ? before : new Map(before).set(id, table)))
        })
        // The words come with the network; all else is there.
        .catch(() => undefined)
    }
    return () => {
      gone = true
    }
  }, [needed])
  return useMemo(() => ({ font: (id) => tables.get(id) }), [tables])
}
