import { type Drawing, type Mark, canvas } from '~/drawing/drawing'
import { type Run, along, at, mix, offset, pathOf } from '~/drawing/geometry'
import { type Cloth, clothOf, lightingOf } from '../cloth/cloth'
import { printOf } from '../cloth/print'
import type { Lighting } from '../cloth/shade'
import { topstitch } from '../cloth/stitching'
import { backdrop } from '../figure/backdrop'
import { form } from '../figure/form'
import { type Figure, figureOf } from '../figure/grading'
import { bothSides, centre } from '../figure/landmarks'
import { motifMarks } from '../motifs/lower'
import type { Motif } from '../motifs/motif'
import { type Assets, type Region, type View, noAssets } from '../product'
import { memoize } from '~/products/memoize'
import type { DressChoices } from './choices'
import { bow, sewBelt } from './parts/belts'
import { wholeOf } from './parts/bodice-work'
import { type BodiceChoices, bodiceJoints, sewBodice } from './parts/bodices'
import { sewCollar } from './parts/collars'
import { embroiderHem, embroiderNeck, pinBrooch, sewPiping, sewPockets } from './parts/details'
import { type BodiceJoints, type Sewn, bare, waistRun } from './parts/joints'
import { neckDepth } from './parts/necklines'
import { type SkirtPiece, sewSkirt, skirtPieces, waistSeam } from './parts/skirts'
import { sewSleeves } from './parts/sleeves'
import { hemBand, hemLace, hemStitch, laceHeading, placket, sewButtons } from './parts/trims'

/** The same behind every dress for a body, so it is set out once. */
const behind = new Map<Figure, readonly Mark[]>()

function standOf(body: Figure): readonly Mark[] {
  let marks = behind.get(body)
  if (!marks) behind.set(body, (marks = [...backdrop(), ...form(body)]))
  return marks
}

/** The cloth these choices ask for; a part that the print leaves out is cut from it plain. */
function dressCloth(c: DressChoices, part: 'bodice' | 'skirt'): Cloth {
  const printed = c.printOn === 'whole' || c.printOn === part
  return clothOf(c.fabric, c.color, printed ? printOf(c) : undefined)
}

/** A dress before any cloth: its body, its edges, its pieces. */
interface Block {
  body: Figure
  joints: BodiceJoints
  pieces: SkirtPiece[]
}

const piecesCut = memoize<SkirtPiece[]>()
const skirtsSewn = memoize<Sewn[]>()
const bodicesSewn = memoize<Sewn>()
const sleevesSewn = memoize<Mark[]>()
const beltsSewn = memoize<Mark[]>()

function blockOf(c: DressChoices, view: View): Block {
  const { figure, height, skirt, length, hem } = c
  const body = figureOf(figure, height)
  const joints = bodiceJoints(body, c, view)
  const { depth, tuck } = dressCloth(c, 'skirt').fabric
  const { waist } = joints
  const pieces = piecesCut({ figure, height, skirt, length, hem, waist, depth, tuck, view }, () =>
    skirtPieces(body, { skirt, length, hem }, waist, { depth, tuck }, view),
  )
  return { body, joints, pieces }
}

function skirtOf(c: DressChoices, view: View, { joints: { waist }, pieces }: Block, cloth: Cloth): Sewn[] {
  const { figure, height, skirt, length, hem } = c
  const how: HemChoices = { skirt, hem, beltColor: hem === 'band' ? c.beltColor : '#000000' }
  return skirtsSewn({ figure, height, length, how, waist, cloth, view }, () =>
    pieces.map((p, i) => hemmed(p, how, sewSkirt(p, cloth, 50 + i, pieces[i + 1]), cloth)),
  )
}

function bodiceOf(c: DressChoices, view: View, { body, joints }: Block, cloth: Cloth): Sewn {
  const { figure, height, bodice, neckline, sleeve, waist } = c
  const cut: BodiceChoices = { bodice, neckline, sleeve, waist }
  return bodicesSewn({ figure, height, cut, cloth, view }, () => sewBodice(body, cut, joints, cloth, view))
}

const regionsOf = ({ joints, pieces }: Block): Region[] => [
  { part: 'bodice', outline: pathOf([joints.outline]) },
  ...pieces
    .filter((piece) => !piece.inside)
    .map((piece) => ({ part: 'skirt', outline: pathOf([piece.outline]) })),
]

/** Where a motif may lie: on the bodice and on each piece of the skirt. */
export const printArea = (c: DressChoices, view: View): Region[] => regionsOf(blockOf(c, view))

/**
 * Draws the dress on its form. Bodice and skirt keep their flat cloth and their light apart, so that a motif can lie
 * between them; sleeves and trims lie on top of both and are painted whole, after everything they cover.
 */
export function drawDress(
  c: DressChoices,
  view: View,
  motifs: readonly Motif[] = [],
  assets: Assets = noAssets,
): Drawing {
  const block = blockOf(c, view)
  const { body } = block
  const [upper, lower] = [dressCloth(c, 'bodice'), dressCloth(c, 'skirt')]
  const skirt = skirtOf(c, view, block, lower)
  const bodice = bodiceOf(c, view, block, upper)
  const laidOn = motifMarks(motifs, view, regionsOf(block), assets)
  return {
    ...canvas,
    marks: [
      ...standOf(body),
      ...skirt.flatMap((s) => s.cloth),
      ...bodice.cloth,
      ...laidOn,
      ...skirt.flatMap((s) => s.light),
      ...bodice.light,
      ...trims(c, view, block, upper, lower),
    ],
  }
}

/** What lies on bodice and skirt, in the order it is sewn on. */
function trims(c: DressChoices, view: View, block: Block, upper: Cloth, lower: Cloth): Mark[] {
  const { body, joints, pieces } = block
  const { waist } = joints
  const front = view === 'front'
  const top = pieces[pieces.length - 1]!
  const lowest = pieces.find((piece) => !piece.inside) ?? top
  const free = { of: 'bodice', layer: 'light', fabric: upper.fabric, tone: upper.tone } as const
  const marks: Mark[] = waistSeam(body, free, waist)
  if (upper.id === 'denim') marks.push(topstitch(free, waistRun(body, waist, 6, -1), '#d9a24a', 0.7))
  if (front && c.pockets !== 'none') marks.push(...sewPockets(c.pockets, top, lower))
  if (c.embroidery === 'hem') marks.push(...embroiderHem(lowest, c.beltColor))
  if (front && c.buttons !== 'none') marks.push(...buttons(c, body, top, free))
  if (c.embroidery === 'neckline')
    marks.push(...embroiderNeck(neckBase(c, joints), joints.outline, c.beltColor))
  const { figure, height, sleeve, neckline, belt, beltColor } = c
  const sleeves = sleevesSewn({ figure, height, sleeve, neckline, upper }, () =>
    sewSleeves(body, sleeve, neckline, joints.armhole, upper),
  )
  marks.push(...sleeves)
  if (c.piping !== 'none') marks.push(...piping(c, view, block, lowest))
  if (c.collar !== 'none') marks.push(...sewCollar(body, c.collar, c.neckline, joints.neck, upper, view))
  const sideTie = c.bodice === 'wrap' && front
  if (belt !== 'none') {
    const from = { figure, height, belt, waist, beltColor, view, sideTie }
    marks.push(...beltsSewn(from, () => sewBelt(body, belt, waist, beltColor, view, sideTie)))
  }
  if (c.bow === 'back' && !front) {
    marks.push(...bow(body.on(0, waist.y + waist.sag - 2), c.beltColor, 1.4, 'bow'))
  }
  const throat = neckBase(c, joints)[0]!
  if (c.bow === 'neck' && front) marks.push(...bow(at(centre, throat.y + 7), c.beltColor, 0.62, 'bow'))
  if (c.brooch !== 'none' && front) {
    const beside = along(offset(neckBase(c, joints), 25))(bare(c.neckline) ? 0.36 : 0.46)
    const p = c.collar === 'none' || c.bow === 'neck' ? beside : at(centre, throat.y + 9)
    marks.push(...pinBrooch(c.brooch, p, c.beltColor))
  }
  return marks
}

/** The neck edge without a keyhole's drop. */
const neckBase = (c: DressChoices, { neck }: BodiceJoints): Run =>
  c.neckline === 'keyhole' && neck.length > 20 ? neck.slice(-15) : neck

function piping(c: DressChoices, view: View, { body, joints }: Block, lowest: SkirtPiece): Mark[] {
  const open = c.sleeve === 'none' && !bare(c.neckline) && !(c.neckline === 'halter' && view === 'back')
  const runs = [wholeOf(joints.neck), ...(open ? bothSides(joints.armhole) : [])]
  if (c.piping === 'seams') runs.push(waistRun(body, joints.waist), lowest.hem)
  return sewPiping(runs, c.beltColor)
}

type HemChoices = Pick<DressChoices, 'skirt' | 'hem' | 'beltColor'>

/** A skirt's piece with its hem finished as chosen. */
function hemmed(p: SkirtPiece, c: HemChoices, sewn: Sewn, cloth: Cloth): Sewn {
  const how = lightingOf({ of: 'hem', outline: '', surface: p.surface }, cloth)
  const free = { ...how, clip: undefined }
  if (p.inside) return sewn
  switch (c.hem) {
    case 'plain':
    case 'scallop':
      return sewn
    case 'topstitch':
      return {
        ...sewn,
        light: [...sewn.light, ...hemStitch(p, free, cloth.id === 'denim' ? '#d9a24a' : cloth.tone.light)],
      }
    case 'lace':
      return { ...sewn, light: [...sewn.light, ...hemLace(p), ...laceHeading(p, free)] }
    case 'band':
      return { ...sewn, cloth: [...sewn.cloth, ...hemBand(p, c.beltColor, c.skirt === 'tiered' ? 16 : 40)] }
  }
}

function buttons(c: DressChoices, body: Figure, top: SkirtPiece, free: Lighting): Mark[] {
  const from = neckDepth(body, c.neckline).y
  const waist = top.surface.at(0.5, 0).y
  const hem = top.surface.at(0.5, 1).y
  const last = waist - 16
  const first = Math.min(from + (c.collar === 'none' ? 16 : 20), mix(from, last, 0.4))
  const full = c.buttons === 'full'
  if (c.buttons === 'double') return sewButtons(first + 6, last, c.color, undefined, [-21, 21])
  return [
    ...placket(free, from, full ? hem - 4 : waist),
    ...sewButtons(first, last, c.color, full ? hem - 24 : undefined),
  ]
}
