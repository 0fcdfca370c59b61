import type { ReadDocument, Motif } from '~/products/product'
import { readDocument } from '~/domain/designs/designs'
import { fontIds } from '~/products/motifs/fonts/ids'
import { motifLimits } from '~/products/motifs/motif'
import { productOf, products } from '~/products/registry'

const longest = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length)[0]!

const placed = {
  ...({ view: 'front', color: '#a3162b' } as const),
  ...{ x: 123.45, y: 1023.45, width: 123.45, angle: -123.45, flip: false, opacity: 0.55 },
}

/**
 * A design with as much on it as the studio lets anybody put there: every pen point there may be, each with all its
 * digits, and for the rest words as long as words may be, in letters of three bytes. `nth` makes it another one.
 */
export function largestDocument(productId = 'dress', nth = 0): ReadDocument {
  const { version, start, groups } = productOf(productId)!
  const named = groups.flatMap((group) =>
    'options' in group && group.kind !== 'color'
      ? [[group.id, longest(group.options.map(({ id }) => id))] as const]
      : [],
  )
  const choices = { ...(start as object), ...Object.fromEntries(named) }
  const { count, points, allPoints, text } = motifLimits
  const lines = allPoints / points
  const motifs = Array.from({ length: count }, (_, at): Motif => {
    const id = `m${String(nth * count + at).padStart(20, '0')}`
    if (at >= lines)
      return {
        ...placed,
        id,
        kind: 'text',
        text: '€'.repeat(text),
        font: longest(fontIds),
        curve: -0.55,
      } as Motif
    const line = Array.from({ length: points }, (_, i) => ({
      x: -0.1234,
      y: -87.1234 + (i % 9) / 1e4,
    }))
    return { ...placed, id, kind: 'pen', points: line, breadth: 12.34 }
  })
  const read = readDocument({ product: productId, version, choices, motifs })
  if (!read.ok) throw new Error(`The largest design is refused: ${read.error}`)
  return read.document
}

/** Of all that is made here. */
export const largestDocuments = (): ReadDocument[] => products.map(({ id }) => largestDocument(id))
