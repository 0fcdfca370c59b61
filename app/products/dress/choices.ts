import type { Hex } from '~/drawing/drawing'
import { type Readers, choiceReader, hex, oneOf } from '../choices'
import {
  belts,
  bodices,
  buttonChoices,
  collars,
  fabricChoices,
  hems,
  lengths,
  necklines,
  printChoices,
  printScales,
  skirts,
  sleeves,
} from './options'
import { dye } from './palette'

export interface DressChoices {
  neckline: (typeof necklines)[number]
  sleeve: (typeof sleeves)[number]
  bodice: (typeof bodices)[number]
  skirt: (typeof skirts)[number]
  length: (typeof lengths)[number]
  color: Hex
  fabric: (typeof fabricChoices)[number]
  print: (typeof printChoices)[number]
  printScale: (typeof printScales)[number]
  printColor: Hex
  belt: (typeof belts)[number]
  /** The colour of belt, sash and hem band. */
  beltColor: Hex
  collar: (typeof collars)[number]
  buttons: (typeof buttonChoices)[number]
  hem: (typeof hems)[number]
}

export const dressVersion = 1

export const start: DressChoices = {
  neckline: 'v',
  sleeve: 'cap',
  bodice: 'fitted',
  skirt: 'circle',
  length: 'midi',
  color: dye('teal'),
  fabric: 'satin',
  print: 'plain',
  printScale: 'medium',
  printColor: dye('calico'),
  belt: 'belt',
  beltColor: dye('ochre'),
  collar: 'none',
  buttons: 'none',
  hem: 'plain',
}

const readers: Readers<DressChoices> = {
  neckline: oneOf(necklines),
  sleeve: oneOf(sleeves),
  bodice: oneOf(bodices),
  skirt: oneOf(skirts),
  length: oneOf(lengths),
  color: hex,
  fabric: oneOf(fabricChoices),
  print: oneOf(printChoices),
  printScale: oneOf(printScales),
  printColor: hex,
  belt: oneOf(belts),
  beltColor: hex,
  collar: oneOf(collars),
  buttons: oneOf(buttonChoices),
  hem: oneOf(hems),
}

export const choiceNames = Object.keys(readers) as (keyof DressChoices)[]

export const readChoices = choiceReader<DressChoices>({ version: dressVersion, start, readers })
