import type { Composition } from './composition'
import type { History } from './history'

const key = 'toile:history'

/**
 * The way back, kept for this tab so that a reload does not cut it off. It is taken up again only where it ends at
 * the very design that was loaded. `same` compares two compositions.
 */
export const persistedHistory = {
  keep(history: History<Composition>): void {
    // A long way takes much room: where the browser has too little, the older half is let go.
    for (let steps = history.steps, { index } = history; steps.length > 1;) {
      try {
        return sessionStorage.setItem(key, JSON.stringify({ steps, index }))
      } catch {
        const half = Math.ceil(steps.length / 2)
        if (index < half) return
        steps = steps.slice(half)
        index -= half
      }
    }
  },
  read(same: (shown: Composition) => boolean): History<Composition> | undefined {
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as History<Composition> | null
      const shown = kept?.steps[kept.index]?.state
      return kept && shown?.choices && Array.isArray(shown.motifs) && same(shown) ? kept : undefined
    } catch {
      return undefined
    }
  },
}
