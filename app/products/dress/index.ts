import { priceLines } from '../price'
import type { Product } from '../product'
import { type DressChoices, dressVersion, readChoices, start } from './choices'
import { describe } from './describe'
import { drawDress, printArea } from './draw'
import { frame } from './frame'
import { groups } from './groups'
import { rules } from './rules'
import { staging } from './staging'
import { prices as startingPrices } from './prices'

export const dress: Product<DressChoices> = {
  id: 'dress',
  version: dressVersion,
  groups,
  rules,
  shownFirst: ['fabric', 'length'],
  start,
  staging,
  read: readChoices,
  draw: drawDress,
  printArea,
  frame,
  describe,
  price: (choices, motifs, prices) => priceLines({ id: 'dress', groups }, choices, motifs, prices),
  startingPrices,
  recolor: (choices, color) => ({ ...choices, color }),
  colorOf: (choices) => choices.color,
}
