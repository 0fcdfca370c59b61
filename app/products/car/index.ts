import { nameOf } from '../color/names'
import { describeMotifs } from '../motifs/describe'
import { priceLines } from '../price'
import type { OptionGroup, Product } from '../product'
import { type CarChoices, carVersion, readChoices, start } from './choices'
import { drawCar, printArea } from './draw'
import { frame } from './frame'
import { paints, seats, spoilers, wheels, windows } from './options'
import { prices as startingPrices } from './prices'

const options = (ids: readonly string[]) => ids.map((id) => ({ id }))
const chips = () => paints.map(({ id, color }) => ({ id, color }))

const groups: OptionGroup<CarChoices>[] = [
  { id: 'color', panel: 'colour', kind: 'color', options: chips() },
  { id: 'seat', panel: 'cloth', kind: 'swatch', options: options(seats) },
  { id: 'seatColor', panel: 'cloth', kind: 'color', options: chips() },
  { id: 'windows', panel: 'details', kind: 'radio', options: options(windows) },
  { id: 'wheels', panel: 'details', kind: 'radio', options: options(wheels) },
  { id: 'spoiler', panel: 'details', kind: 'radio', options: options(spoilers) },
]

const closeUps = {
  seat: { x: 330, y: 520, width: 240, height: 240 },
  seatColor: { x: 330, y: 520, width: 240, height: 240 },
  windows: { x: 240, y: 470, width: 360, height: 360 },
  wheels: { x: 150, y: 715, width: 160, height: 160 },
  spoiler: { x: 510, y: 480, width: 280, height: 280 },
} as const

export const car: Product<CarChoices> = {
  id: 'car',
  version: carVersion,
  groups,
  rules: [],
  shownFirst: ['seat', 'wheels'],
  start,
  staging: {
    focus: { x: 40, y: 290, width: 720, height: 680 },
    closeUp: (group) =>
      group in closeUps
        ? closeUps[group as keyof typeof closeUps]
        : { x: 40, y: 330, width: 720, height: 720 },
  },
  read: readChoices,
  draw: drawCar,
  printArea,
  frame: (_, purpose) => frame(purpose),
  describe: (c, motifs, t) => {
    const parts = [
      t(`car.phrase.seat.${c.seat}`, { color: nameOf(c.seatColor, t) }),
      t(`car.phrase.windows.${c.windows}`),
      t(`car.phrase.wheels.${c.wheels}`),
      ...(c.spoiler === 'none' ? [] : [t(`car.phrase.spoiler.${c.spoiler}`)]),
      describeMotifs(motifs, t),
    ].filter((part) => part !== '')
    const sentence = t('car.describe', { color: nameOf(c.color, t), parts: parts.join(', ') })
    return sentence.charAt(0).toUpperCase() + sentence.slice(1)
  },
  price: (choices, motifs, prices) => priceLines({ id: 'car', groups }, choices, motifs, prices),
  startingPrices,
  recolor: (choices, color) => ({ ...choices, color }),
  colorOf: (choices) => choices.color,
}
