import { useEffect } from 'react'
import { fontsOf, loadFont } from '~/products/motifs/fonts'
import type { Motif } from '~/products/motifs/motif'
import type { DesignStore } from '../design-store'

/**
 * Loads the fonts that the words of a design need, each once, with the alphabets they are written in. Until all of that is
 * there, their words are left out.
 */
export function useFonts(store: DesignStore, motifs: readonly Motif[]): void {
  const needed = JSON.stringify(fontsOf(motifs))
  useEffect(() => {
    for (const [id, alphabets] of JSON.parse(needed) as ReturnType<typeof fontsOf>) {
      loadFont(id, alphabets)
        .then((table) => table && store.dispatch({ type: 'addFont', id, table }))
        // The words come with the network; all else is there.
        .catch(() => undefined)
    }
  }, [store, needed])
}
