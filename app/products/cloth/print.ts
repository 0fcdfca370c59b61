import type { Hex } from '~/drawing/drawing'
import type { Cloth } from './cloth'
import type { Print } from './tiles/tile-id'

/** What a visitor chooses about a print. */
interface Printed {
  print: Print | 'plain'
  printColor: Hex
  printScale: keyof typeof steps
  printAngle: keyof typeof turns
}

/** How far it is laid from the grainline, in degrees. */
const turns = { grain: 0, slant: 30, bias: 45, across: 90 } as const
const steps = { small: 1, medium: 2, large: 3 } as const

/** The print that these choices ask for; none on plain cloth. */
export function printOf({ print, printColor, printScale, printAngle }: Printed): Cloth['print'] {
  if (print === 'plain') return undefined
  return { name: print, ink: printColor, scale: steps[printScale], angle: turns[printAngle] }
}
