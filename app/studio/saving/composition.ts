import { readMotifs } from '~/products/motifs/read'
import type { DesignDocument, Motif } from '~/products/product'
import type { AnyProduct, Choices } from '~/catalog/choices'
import type { History } from './history'

/** All that a visitor composes: the garment's choices and the motifs on it. */
export interface Composition {
  choices: Choices
  motifs: Motif[]
}

export const documentOf = (product: AnyProduct, { choices, motifs }: Composition): DesignDocument => ({
  product: product.id,
  version: product.version,
  choices,
  motifs,
})

/** What a document from the shop or from this device holds, as far as it can be read. */
export const compositionOf = (
  product: AnyProduct,
  { choices, version, motifs }: DesignDocument,
): Composition => ({
  choices: product.read(choices, version).choices as Choices,
  motifs: readMotifs(motifs).motifs,
})

const key = 'toile:history'

/**
 * The way back, kept for this tab so that a reload does not cut it off. It is taken up again only where it ends at
 * the very design that was loaded. `same` compares two compositions.
 */
export const keptHistory = {
  keep(history: History<Composition>): void {
    // A long way takes much room: where the browser has too little, the older half is let go.
    for (let steps = history.steps, { at } = history; steps.length > 1;) {
      try {
        return sessionStorage.setItem(key, JSON.stringify({ steps, at }))
      } catch {
        const half = Math.ceil(steps.length / 2)
        if (at < half) return
        steps = steps.slice(half)
        at -= half
      }
    }
  },
  read(same: (shown: Composition) => boolean): History<Composition> | undefined {
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as History<Composition> | null
      const shown = kept?.steps[kept.at]?.state
      return kept && shown?.choices && Array.isArray(shown.motifs) && same(shown) ? kept : undefined
    } catch {
      return undefined
    }
  },
}
