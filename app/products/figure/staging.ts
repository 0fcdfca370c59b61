import type { Staging } from '../product'
import { figure } from './landmarks'

/** A tape from the shoulder down: the figure is 6.66 units to a centimetre. */
export const tape = { from: figure.highShoulder.y, perCentimetre: 6.66, centimetres: 145 } as const

/** The stand with its shadow and the widest hem. */
export const stand: Pick<Staging<unknown>, 'focus' | 'tape'> = {
  focus: { x: 110, y: 22, width: 580, height: 1166 },
  tape,
}
