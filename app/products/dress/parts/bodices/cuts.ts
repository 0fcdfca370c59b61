import type { Bodice } from '../../options'
import type { BodiceCut } from './cut'
import { blousonGathers, waistGathers, wrapped } from './folds'
import { darts, princessSeams, zipAndDarts } from './seams'
import { boning, lacing, smocking } from './work'

export const bodiceCuts: Record<Bodice, BodiceCut> = {
  fitted: { front: darts, back: zipAndDarts },
  princess: { front: princessSeams, back: zipAndDarts },
  gathered: { front: waistGathers, back: zipAndDarts },
  wrap: { front: wrapped, back: zipAndDarts, crossed: true },
  corset: {
    front: ({ body, lighting, joints }) => boning(body, lighting, joints.waist, [0.16, 0.42, 0.72]),
    back: ({ body, lighting, joints }) => [
      ...boning(body, lighting, joints.waist, [0.42, 0.74]),
      ...lacing(body, lighting, joints),
    ],
    dip: (waist) => (waist === 'empire' ? 6 : 15),
  },
  smocked: {
    front: ({ body, lighting, joints }) => smocking(body, lighting, joints),
    back: ({ body, lighting, joints }) => smocking(body, lighting, joints),
  },
  blouson: {
    front: blousonGathers,
    back: zipAndDarts,
    ease: (t) => 21 * Math.sin(Math.PI * Math.pow(Math.min(t, 1), 3.4)),
  },
}
