import type { Motif } from './motifs/motif'
import { priceMotifs } from './motifs/price'
import type { OptionGroup, Prices, PriceLine } from './product'

interface Priced<Choices> {
  id: string
  groups: readonly OptionGroup<Choices>[]
}

/**
 * The base price, then a line for each choice and each kind of motif that the shop's list prices. A choice that has no
 * effect costs nothing.
 */
export function priceLines<Choices>(
  { id, groups }: Priced<Choices>,
  choices: Choices,
  motifs: readonly Motif[],
  prices: Prices,
): PriceLine[] {
  const extras = groups.flatMap((group) => {
    if (group.applies?.(choices) === false) return []
    const key = `${id}.${group.id}.${String(choices[group.id])}`
    const amount = prices.extra[key] ?? 0
    return amount ? [{ label: key, of: `${id}.group.${group.id}`, amount }] : []
  })
  return [
    { label: `${id}.price.base`, amount: prices.base[id] ?? 0 },
    ...extras,
    ...priceMotifs(motifs, prices),
  ]
}

/** What all of it comes to, in the currency's minor unit. */
export const sumOf = (lines: readonly PriceLine[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0)
