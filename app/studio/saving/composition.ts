import { readMotifs } from '~/products/motifs/read'
import type { DesignDocument, Motif } from '~/products/product'
import type { AnyProduct, Choices } from '~/catalog/choices'

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
