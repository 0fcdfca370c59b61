import type { Hex } from '~/drawing/drawing'
import { type Readers, choiceReader, hex, oneOf } from '../choices'
import { seats, spoilers, wheels, windows } from './options'

export interface CarChoices {
  color: Hex
  seat: (typeof seats)[number]
  seatColor: Hex
  windows: (typeof windows)[number]
  wheels: (typeof wheels)[number]
  spoiler: (typeof spoilers)[number]
}

export const carVersion = 1

export const start: CarChoices = {
  color: '#7fb8b0',
  seat: 'gingham',
  seatColor: '#c2342b',
  windows: 'clear',
  wheels: 'hubcap',
  spoiler: 'none',
}

const readers: Readers<CarChoices> = {
  color: hex,
  seat: oneOf(seats),
  seatColor: hex,
  windows: oneOf(windows),
  wheels: oneOf(wheels),
  spoiler: oneOf(spoilers),
}

export const readChoices = choiceReader<CarChoices>({ version: carVersion, start, readers })
