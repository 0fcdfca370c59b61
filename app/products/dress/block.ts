import { pathOf } from '~/drawing/geometry'
import { type Cloth, clothOf } from '../cloth/cloth'
import type { Drape } from '../cloth/fabrics'
import { printOf } from '../cloth/print'
import { type Figure, figureOf } from '../figure/grading'
import { memoize } from '../memoize'
import type { Region, View } from '../product'
import type { DressChoices } from './choices'
import { bodiceJoints } from './parts/bodices/set-out'
import type { BodiceJoints, Waistline } from './parts/joints'
import { type SkirtChoices, skirtPieces } from './parts/skirts/cuts'
import type { SkirtPiece } from './parts/skirts/piece'

/** What of the choices says which body a dress is cut for. */
export type BodyChoices = Pick<DressChoices, 'figure' | 'height'>

export const bodyOf = ({ figure, height }: BodyChoices): Figure => figureOf(figure, height)

/** All that a skirt's pieces are set out from. */
export type SkirtPattern = BodyChoices & SkirtChoices & { waist: Waistline; drape: Drape; view: View }

/** A skirt's pieces by their pattern, the last ones kept. */
export const piecesOf = memoize((pattern: SkirtPattern): SkirtPiece[] =>
  skirtPieces(bodyOf(pattern), pattern, pattern.waist, pattern.drape, pattern.view),
)

/** A dress before any cloth: its body, its edges, its pieces. */
export interface Block {
  body: Figure
  joints: BodiceJoints
  pattern: SkirtPattern
  pieces: SkirtPiece[]
}

/** The cloth these choices ask for; a part that the print leaves out is cut from it plain. */
export function dressCloth(c: DressChoices, part: 'bodice' | 'skirt'): Cloth {
  const printed = c.printOn === 'whole' || c.printOn === part
  return clothOf(c.fabric, c.color, printed ? printOf(c) : undefined)
}

/** Sets a dress out on its body, as it is seen from one side. */
export function blockOf(c: DressChoices, view: View): Block {
  const { figure, height, skirt, length, hem } = c
  const body = bodyOf(c)
  const joints = bodiceJoints(body, c, view)
  const { drape } = dressCloth(c, 'skirt').fabric
  const { waist } = joints
  const pattern = { figure, height, skirt, length, hem, waist, drape, view }
  return { body, joints, pattern, pieces: piecesOf(pattern) }
}

/** Where a motif may lie: on the bodice and on each piece of the skirt. */
export const regionsOf = ({ joints, pieces }: Block): Region[] => [
  { part: 'bodice', outline: pathOf([joints.outline]) },
  ...pieces
    .filter((piece) => !piece.inside)
    .map(({ outline, surface: { carried } }) => ({ part: 'skirt', outline: pathOf([outline]), carried })),
]
