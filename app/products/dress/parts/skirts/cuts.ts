import type { Drape } from '../../../cloth/fabrics'
import type { Figure } from '../../../figure/grading'
import { hemHeight } from '../../../figure/landmarks'
import type { View } from '../../../product'
import type { DressChoices } from '../../choices'
import type { Skirt } from '../../options'
import type { Waistline } from '../joints'
import type { SkirtCut } from './cut'
import { godet, mermaid } from './flared'
import { aline, asymmetric, ball, circle, handkerchief, highlow, pleated } from './full'
import { pencil, peplum, tulip } from './narrow'
import type { SkirtPiece } from './piece'
import { profile } from './profile'
import { tiered } from './tiered'

const cuts: Record<Skirt, SkirtCut> = {
  aline,
  circle,
  pleated,
  pencil,
  peplum,
  tulip,
  mermaid,
  godet,
  tiered,
  handkerchief,
  asymmetric,
  highlow,
  ball,
}

/** What of the choices a skirt is cut by. */
export type SkirtChoices = Pick<DressChoices, 'skirt' | 'length' | 'hem'>

/** Sets out a skirt's pieces, from the lowest to the topmost. */
export function skirtPieces(
  body: Figure,
  { skirt, length, hem }: SkirtChoices,
  waist: Waistline,
  drape: Drape,
  view: View,
): SkirtPiece[] {
  const cut = cuts[skirt]
  const size = { waist, hemY: hemHeight[length] }
  return cut.pieces({
    ...size,
    body,
    view,
    hem,
    drape,
    half: profile(cut, size),
    hemShape: cut.hemShape?.(view),
  })
}
