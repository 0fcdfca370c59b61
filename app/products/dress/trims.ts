import type { Mark } from '~/drawing/drawing'
import { type Run, along, mix, offset, point } from '~/drawing/geometry'
import type { Cloth } from '../cloth/cloth'
import type { Lighting } from '../cloth/shade'
import { seam, sewnEdge } from '../cloth/stitching'
import type { Figure } from '../figure/grading'
import { bothSides, centre } from '../figure/landmarks'
import type { View } from '../product'
import type { Block } from './block'
import type { DressChoices } from './choices'
import { bow } from './parts/bow'
import { pinBrooch } from './parts/brooches'
import { placket, sewButtons } from './parts/buttons'
import { sewCollar } from './parts/collars'
import { embroiderHem, embroiderNeck } from './parts/embroidery'
import { bare, waistRun, wholeOf } from './parts/joints'
import { withoutKeyhole, neckDepth } from './parts/necklines'
import { sewPiping } from './parts/piping'
import { sewPockets } from './parts/pockets'
import type { SkirtPiece } from './parts/skirts/piece'
import { beltSewn, sleevesSewn } from './sewn'

/** What lies on bodice and skirt, in the order it is sewn on. */
export function trims(c: DressChoices, view: View, block: Block, upper: Cloth, lower: Cloth): Mark[] {
  const { body, joints, pieces } = block
  const { figure, height, sleeve, neckline } = c
  const front = view === 'front'
  const top = pieces[pieces.length - 1]!
  const lowest = pieces.find((piece) => !piece.inside) ?? top
  const free = { of: 'bodice', layer: 'light', fabric: upper.fabric, tone: upper.tone } as const
  const neck = withoutKeyhole(c.neckline, joints.neck)
  return [
    ...seam(free, waistRun(body, joints.waist)),
    ...sewnEdge(free, [waistRun(body, joints.waist, 6, -1), waistRun(body, joints.waist, -5, -1)]),
    ...(front && c.pockets !== 'none' ? sewPockets(c.pockets, top, lower) : []),
    ...(c.embroidery === 'hem' ? embroiderHem(lowest, c.beltColor) : []),
    ...(front ? buttons(c, body, top, free) : []),
    ...(c.embroidery === 'neckline' ? embroiderNeck(neck, joints.outline, c.beltColor) : []),
    ...sleevesSewn({ figure, height, sleeve, neckline, cloth: upper }),
    ...piping(c, view, block, lowest),
    ...(c.collar === 'none' ? [] : sewCollar(body, c.collar, c.neckline, joints.neck, upper, view)),
    ...belt(c, view, block),
    ...bows(c, view, block, neck),
    ...(front ? brooch(c, neck) : []),
  ]
}

function piping(c: DressChoices, view: View, { body, joints }: Block, lowest: SkirtPiece): Mark[] {
  if (c.piping === 'none') return []
  const open = c.sleeve === 'none' && !bare(c.neckline) && !(c.neckline === 'halter' && view === 'back')
  const runs = [wholeOf(joints.neck), ...(open ? bothSides(joints.armhole) : [])]
  if (c.piping === 'seams') runs.push(waistRun(body, joints.waist), lowest.hem)
  return sewPiping(runs, c.beltColor)
}

function belt(c: DressChoices, view: View, { joints: { waist } }: Block): Mark[] {
  const { figure, height, belt, beltColor } = c
  const atSide = c.bodice === 'wrap' && view === 'front'
  return belt === 'none' ? [] : beltSewn({ figure, height, belt, waist, beltColor, view, atSide })
}

function bows(c: DressChoices, view: View, { body, joints: { waist } }: Block, neck: Run): Mark[] {
  if (c.bow === 'back' && view === 'back')
    return bow(body.on(0, waist.y + waist.sag - 2), c.beltColor, 1.4, 'bow')
  if (c.bow === 'neck' && view === 'front')
    return bow(point(centre, neck[0]!.y + 7), c.beltColor, 0.62, 'bow')
  return []
}

function brooch(c: DressChoices, neck: Run): Mark[] {
  if (c.brooch === 'none') return []
  const beside = along(offset(neck, 25))(bare(c.neckline) ? 0.36 : 0.46)
  const place = c.collar === 'none' || c.bow === 'neck' ? beside : point(centre, neck[0]!.y + 9)
  return pinBrooch(c.brooch, place, c.beltColor)
}

function buttons(c: DressChoices, body: Figure, top: SkirtPiece, free: Lighting): Mark[] {
  if (c.buttons === 'none') return []
  const from = neckDepth(body, c.neckline).y
  const waist = top.surface.pointAt(0.5, 0).y
  const hem = top.surface.pointAt(0.5, 1).y
  const last = waist - 16
  const first = Math.min(from + (c.collar === 'none' ? 16 : 20), mix(from, last, 0.4))
  const full = c.buttons === 'full'
  if (c.buttons === 'double') return sewButtons(first + 6, last, c.color, undefined, [-21, 21])
  return [
    ...placket(free, from, full ? hem - 4 : waist),
    ...sewButtons(first, last, c.color, full ? hem - 24 : undefined),
  ]
}
