import type { Prices, PriceLine } from '../product'
import type { Motif } from './motif'

/** What is counted: each has a price of its own. */
export const motifKinds: readonly Motif['kind'][] = ['figure', 'text', 'picture', 'pen']

/** The price list's name for one motif of a kind, whatever it lies on. */
export const motifPrice = (kind: Motif['kind']) => `motif.${kind}`

/** What a new shop asks for one of each. */
export const startingPrices: Record<Motif['kind'], number> = {
  figure: 400,
  text: 900,
  picture: 1800,
  pen: 600,
}

/** A line for each kind of motif that the shop's list prices, as many as there are of it. */
export function priceMotifs(motifs: readonly Motif[], prices: Prices): PriceLine[] {
  return motifKinds.flatMap((kind) => {
    const count = motifs.filter((motif) => motif.kind === kind).length
    const amount = (prices.extra[motifPrice(kind)] ?? 0) * count
    return amount ? [{ label: `motifs.price.${kind}`, amount, count }] : []
  })
}
