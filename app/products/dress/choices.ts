import type { Hex } from '~/drawing/drawing'
import { type Shape, type Stature, shapes, statures } from '../figure/grading'
import { type Readers, choiceReader, hex, oneOf } from '../choices'
import {
  belts,
  bodices,
  bows,
  brooches,
  buttonChoices,
  collars,
  embroideries,
  fabricChoices,
  hems,
  lengths,
  necklines,
  pipings,
  pocketChoices,
  printAngles,
  printChoices,
  printPlaces,
  printScales,
  skirts,
  sleeves,
  waists,
} from './options'
import { dye } from './palette'

export interface DressChoices {
  neckline: (typeof necklines)[number]
  sleeve: (typeof sleeves)[number]
  bodice: (typeof bodices)[number]
  waist: (typeof waists)[number]
  skirt: (typeof skirts)[number]
  length: (typeof lengths)[number]
  /** The body it is cut for. */
  figure: Shape
  height: Stature
  color: Hex
  fabric: (typeof fabricChoices)[number]
  print: (typeof printChoices)[number]
  printScale: (typeof printScales)[number]
  printAngle: (typeof printAngles)[number]
  printColor: Hex
  /** Which parts are cut from the printed cloth; the others are plain. */
  printOn: (typeof printPlaces)[number]
  belt: (typeof belts)[number]
  bow: (typeof bows)[number]
  /** The colour of belt, bow, hem band, piping and embroidery. */
  beltColor: Hex
  collar: (typeof collars)[number]
  buttons: (typeof buttonChoices)[number]
  pockets: (typeof pocketChoices)[number]
  hem: (typeof hems)[number]
  piping: (typeof pipings)[number]
  embroidery: (typeof embroideries)[number]
  brooch: (typeof brooches)[number]
}

export const dressVersion = 3

export const start: DressChoices = {
  neckline: 'v',
  sleeve: 'cap',
  bodice: 'fitted',
  waist: 'natural',
  skirt: 'circle',
  length: 'midi',
  figure: 'regular',
  height: 'regular',
  color: dye('teal'),
  fabric: 'satin',
  print: 'plain',
  printScale: 'medium',
  printAngle: 'grain',
  printColor: dye('calico'),
  printOn: 'whole',
  belt: 'belt',
  bow: 'none',
  beltColor: dye('ochre'),
  collar: 'none',
  buttons: 'none',
  pockets: 'none',
  hem: 'plain',
  piping: 'none',
  embroidery: 'none',
  brooch: 'none',
}

const readers: Readers<DressChoices> = {
  neckline: oneOf(necklines),
  sleeve: oneOf(sleeves),
  bodice: oneOf(bodices),
  waist: oneOf(waists),
  skirt: oneOf(skirts),
  length: oneOf(lengths),
  figure: oneOf(shapes),
  height: oneOf(statures),
  color: hex,
  fabric: oneOf(fabricChoices),
  print: oneOf(printChoices),
  printScale: oneOf(printScales),
  printAngle: oneOf(printAngles),
  printColor: hex,
  printOn: oneOf(printPlaces),
  belt: oneOf(belts),
  bow: oneOf(bows),
  beltColor: hex,
  collar: oneOf(collars),
  buttons: oneOf(buttonChoices),
  pockets: oneOf(pocketChoices),
  hem: oneOf(hems),
  piping: oneOf(pipings),
  embroidery: oneOf(embroideries),
  brooch: oneOf(brooches),
}

export const choiceNames = Object.keys(readers) as (keyof DressChoices)[]

/** What the first version had not: as it was then. */
const second = {
  waist: 'natural',
  figure: 'regular',
  height: 'regular',
  printOn: 'whole',
  bow: 'none',
  pockets: 'none',
  piping: 'none',
  embroidery: 'none',
  brooch: 'none',
} as const satisfies Partial<DressChoices>

export const readChoices = choiceReader<DressChoices>({
  version: dressVersion,
  start,
  readers,
  migrations: {
    // An empire bodice was gathered under the bust; where its waist lies is now a choice of its own.
    1: (found) =>
      found.bodice === 'empire'
        ? { ...second, ...found, bodice: 'gathered', waist: 'empire' }
        : { ...second, ...found },
    // Every print was laid along the grainline.
    2: (found) => ({ printAngle: 'grain', ...found }),
  },
})
