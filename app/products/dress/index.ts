import type { Motif } from '../motifs/motif'
import { priceMotifs } from '../motifs/price'
import type { Prices, PriceLine, Product } from '../product'
import { type DressChoices, dressVersion, readChoices, start } from './choices'
import { describe } from './describe'
import { drawDress, printArea } from './draw'
import { groups } from './groups'
import { looks } from './looks'
import { rules } from './rules'
import { en } from './words/en'
import { fil } from './words/fil'
import { it } from './words/it'

/** The base price, then a line for each choice and each kind of motif that the shop's list prices. */
function price(c: DressChoices, motifs: readonly Motif[], prices: Prices): PriceLine[] {
  const extras = groups.flatMap((group) => {
    if (group.applies?.(c) === false) return []
    const key = `${group.id}.${c[group.id]}`
    const amount = prices.extra[key] ?? 0
    return amount ? [{ label: `dress.${key}`, amount }] : []
  })
  return [
    { label: 'dress.price.base', amount: prices.base.dress ?? 0 },
    ...extras,
    ...priceMotifs(motifs, prices),
  ]
}

export const dress: Product<DressChoices> = {
  id: 'dress',
  version: dressVersion,
  words: { en, it, fil },
  groups,
  rules,
  start,
  looks,
  read: readChoices,
  draw: drawDress,
  printArea,
  describe,
  price,
  recolor: (choices, color) => ({ ...choices, color }),
  colorOf: (choices) => choices.color,
}
