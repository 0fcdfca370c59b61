import { pathOf } from '~/drawing/geometry'
import type { Prices, PriceLine, Product, Region, View } from '../product'
import { type DressChoices, dressVersion, readChoices, start } from './choices'
import { describe } from './describe'
import { drawDress, dressCloth } from './draw'
import { groups } from './groups'
import { looks } from './looks'
import { bodiceJoints } from './parts/bodices'
import { skirtPieces } from './parts/skirts'
import { rules } from './rules'
import { en } from './words/en'
import { fil } from './words/fil'
import { it } from './words/it'

/** Where a motif may lie: on the bodice and on each piece of the skirt. */
function printArea(c: DressChoices, view: View): Region[] {
  const joints = bodiceJoints(c.bodice, c.neckline, c.sleeve, view)
  const pieces = skirtPieces(c.skirt, c.length, joints.waist, dressCloth(c).fabric, view)
  return [
    { part: 'bodice', outline: pathOf([joints.outline]) },
    ...pieces.map((piece) => ({ part: 'skirt', outline: pathOf([piece.outline]) })),
  ]
}

/** The base price, then a line for each choice that the shop's list prices. */
function price(c: DressChoices, prices: Prices): PriceLine[] {
  const extras = groups.flatMap((group) => {
    if (group.applies?.(c) === false) return []
    const key = `${group.id}.${c[group.id]}`
    const amount = prices.extra[key] ?? 0
    return amount ? [{ label: `dress.${key}`, amount }] : []
  })
  return [{ label: 'dress.price.base', amount: prices.base.dress ?? 0 }, ...extras]
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
  draw: (choices, view) => drawDress(choices, view),
  printArea,
  describe: (choices, _motifs, t) => describe(choices, t),
  price: (choices, _motifs, prices) => price(choices, prices),
  recolor: (choices, color) => ({ ...choices, color }),
  colorOf: (choices) => choices.color,
}
