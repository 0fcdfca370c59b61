import { useEffect } from 'react'
import { loadFont } from '~/products/motifs/fonts'
import type { Motif } from '~/products/motifs/motif'
import type { DesignStore } from '../design-store'

/** Loads the fonts that the words of a design need, each once. Until they are there, their words are left out. */
export function useFonts(store: DesignStore, motifs: readonly Motif[]): void {
  const needed = [...new Set(motifs.flatMap((motif) => (motif.kind === 'text' ? [motif.font] : [])))].join()
  useEffect(() => {
    for (const id of needed.split(',').filter(Boolean)) {
      loadFont(id)
        .then((table) => table && store.dispatch({ type: 'addFont', id, table }))
        // The words come with the network; all else is there.
        .catch(() => undefined)
    }
  }, [store, needed])
}
