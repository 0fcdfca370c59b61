import type { Hex } from '~/drawing/drawing'
import { type Readers, choiceReader, hex, oneOf } from '../choices'
import { printAngles, printChoices, printScales } from '../dress/options'
import { dye } from '../dress/palette'
import { collars, contrasts, cuffs, fabricChoices, fits, hems, plackets, pockets } from './options'

export interface ShirtChoices {
  collar: (typeof collars)[number]
  cuff: (typeof cuffs)[number]
  fit: (typeof fits)[number]
  hem: (typeof hems)[number]
  color: Hex
  fabric: (typeof fabricChoices)[number]
  print: (typeof printChoices)[number]
  printScale: (typeof printScales)[number]
  printAngle: (typeof printAngles)[number]
  printColor: Hex
  placket: (typeof plackets)[number]
  pocket: (typeof pockets)[number]
  buttonColor: Hex
  /** What is cut from another cloth than the rest. */
  contrast: (typeof contrasts)[number]
  contrastColor: Hex
}

export const shirtVersion = 2

export const start: ShirtChoices = {
  collar: 'kent',
  cuff: 'single',
  fit: 'regular',
  hem: 'curved',
  color: dye('chalkblue'),
  fabric: 'cotton',
  print: 'plain',
  printScale: 'medium',
  printAngle: 'grain',
  printColor: dye('white'),
  placket: 'standard',
  pocket: 'none',
  buttonColor: '#f6efe0',
  contrast: 'none',
  contrastColor: dye('white'),
}

const readers: Readers<ShirtChoices> = {
  collar: oneOf(collars),
  cuff: oneOf(cuffs),
  fit: oneOf(fits),
  hem: oneOf(hems),
  color: hex,
  fabric: oneOf(fabricChoices),
  print: oneOf(printChoices),
  printScale: oneOf(printScales),
  printAngle: oneOf(printAngles),
  printColor: hex,
  placket: oneOf(plackets),
  pocket: oneOf(pockets),
  buttonColor: hex,
  contrast: oneOf(contrasts),
  contrastColor: hex,
}

export const readChoices = choiceReader<ShirtChoices>({
  version: shirtVersion,
  start,
  readers,
  // Every print was laid along the grainline.
  migrations: { 1: (found) => ({ printAngle: 'grain', ...found }) },
})
