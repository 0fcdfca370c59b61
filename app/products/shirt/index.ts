import { priceLines } from '../price'
import type { Product } from '../product'
import { type ShirtChoices, readChoices, shirtVersion, start } from './choices'
import { describe } from './describe'
import { drawShirt, printArea } from './draw'
import { frame } from './frame'
import { groups } from './groups'
import { rules } from './rules'
import { staging } from './staging'
import { prices as startingPrices } from './prices'

export const shirt: Product<ShirtChoices> = {
  id: 'shirt',
  version: shirtVersion,
  groups,
  rules,
  shownFirst: ['fabric', 'collar'],
  start,
  staging,
  read: readChoices,
  draw: drawShirt,
  printArea,
  frame: (_, purpose) => frame(purpose),
  describe,
  price: (choices, motifs, prices) => priceLines({ id: 'shirt', groups }, choices, motifs, prices),
  startingPrices,
  recolor: (choices, color) => ({ ...choices, color }),
  colorOf: (choices) => choices.color,
}
