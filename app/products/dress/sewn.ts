import type { Hex, Mark } from '~/drawing/drawing'
import type { Cloth } from '../cloth/cloth'
import { memoize } from '../memoize'
import type { View } from '../product'
import { type BodyChoices, type SkirtPattern, bodyOf, piecesOf } from './block'
import type { Belt } from './options'
import { sewBelt } from './parts/belts'
import { type BodiceChoices, bodiceJoints } from './parts/bodices/set-out'
import { sewBodice } from './parts/bodices/sew'
import { finishHem } from './parts/hems'
import { type Sewn, type Waistline, armholeOf } from './parts/joints'
import { sewSkirt } from './parts/skirts/sew'
import { type SleeveChoices, sewSleeves } from './parts/sleeves'

/** The parts of a dress in their cloth. Each keeps the last ones drawn, and names all that it is drawn from. */

/** The skirt's pieces, from the lowest to the topmost, their hems finished. */
export const skirtSewn = memoize(
  ({ pattern, cloth, bandColor }: { pattern: SkirtPattern; cloth: Cloth; bandColor: Hex }): Sewn[] => {
    const pieces = piecesOf(pattern)
    const { skirt, hem } = pattern
    const band = { color: bandColor, height: skirt === 'tiered' ? 16 : 40 }
    return pieces.map((piece, i) =>
      finishHem(sewSkirt(piece, cloth, 50 + i, pieces[i + 1]), piece, hem, cloth, band),
    )
  },
)

type BodicePattern = BodyChoices & BodiceChoices & { cloth: Cloth; view: View }

export const bodiceSewn = memoize((pattern: BodicePattern): Sewn => {
  const body = bodyOf(pattern)
  const { cloth, view } = pattern
  return sewBodice(body, pattern, bodiceJoints(body, pattern, view), cloth, view)
})

type SleevePattern = BodyChoices & SleeveChoices & { cloth: Cloth }

export const sleevesSewn = memoize((pattern: SleevePattern): Mark[] => {
  const body = bodyOf(pattern)
  const { sleeve, neckline, cloth } = pattern
  return sewSleeves(body, pattern, armholeOf(body, neckline, sleeve), cloth)
})

interface BeltPattern extends BodyChoices {
  belt: Belt
  waist: Waistline
  beltColor: Hex
  view: View
  /** Tied at the side, as on a wrap. */
  atSide: boolean
}

export const beltSewn = memoize((pattern: BeltPattern): Mark[] => {
  const { belt, waist, beltColor, view, atSide } = pattern
  return sewBelt(bodyOf(pattern), belt, waist, beltColor, view, atSide)
})
