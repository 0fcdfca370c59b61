import type { Hex, Mark } from '~/drawing/drawing'
import type { Cloth } from '../../../cloth/cloth'
import type { Cut } from '../cut'

/** What a collar is sewn to and from: a camp collar's lapels are of the front's `own` cloth. */
export interface Sewing {
  cut: Cut
  cloth: Cloth
  own: Cloth
  buttons: Hex
}

/** One way to cut a collar: as it is seen from the front and from the back. */
export type CollarCut = Record<'front' | 'back', (sewing: Sewing) => Mark[]>
