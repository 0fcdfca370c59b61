import type { Prices, PriceLine } from '../product'
import type { Motif } from './motif'

const kinds: readonly Motif['kind'][] = ['figure', 'text', 'picture', 'pen']

/** A line for each kind of motif that the shop's list prices: `motif.text` is the price of one. */
export function priceMotifs(motifs: readonly Motif[], prices: Prices): PriceLine[] {
  return kinds.flatMap((kind) => {
    const amount = (prices.extra[`motif.${kind}`] ?? 0) * motifs.filter((motif) => motif.kind === kind).length
    return amount ? [{ label: `motifs.price.${kind}`, amount }] : []
  })
}
