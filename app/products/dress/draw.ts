import { type Drawing, type Mark, canvas } from '~/drawing/drawing'
import { type Run, mix, pathOf } from '~/drawing/geometry'
import { type Cloth, clothOf, lightingOf } from '../cloth/cloth'
import { topstitch } from '../cloth/stitching'
import { backdrop } from '../figure/backdrop'
import { form } from '../figure/form'
import { motifMarks } from '../motifs/lower'
import type { Motif } from '../motifs/motif'
import { type Assets, type Region, type View, noAssets } from '../product'
import type { DressChoices } from './choices'
import { sewBelt } from './parts/belts'
import { bodiceJoints, sewBodice } from './parts/bodices'
import { waistRun } from './parts/joints'
import { neckDepth } from './parts/necklines'
import { type SkirtPiece, sewSkirt, skirtPieces, waistSeam } from './parts/skirts'
import { sewSleeves } from './parts/sleeves'
import { hemBand, hemLace, hemStitch, laceHeading, placket, sewButtons, sewCollar } from './parts/trims'

/** The same behind every dress, so it is set out once. */
const behind: readonly Mark[] = [...backdrop(), ...form()]

const tileScale = { small: 1, medium: 2, large: 3 } as const

/** The cloth these choices ask for. */
export function dressCloth(c: DressChoices): Cloth {
  return clothOf(
    c.fabric,
    c.color,
    c.print === 'plain' ? undefined : { name: c.print, ink: c.printColor, scale: tileScale[c.printScale] },
  )
}

const regionsOf = (bodice: Run, skirt: readonly SkirtPiece[]): Region[] => [
  { part: 'bodice', outline: pathOf([bodice]) },
  ...skirt.map((piece) => ({ part: 'skirt', outline: pathOf([piece.outline]) })),
]

/** Where a motif may lie: on the bodice and on each piece of the skirt. */
export function printArea(c: DressChoices, view: View): Region[] {
  const joints = bodiceJoints(c.bodice, c.neckline, c.sleeve, view)
  return regionsOf(joints.outline, skirtPieces(c.skirt, c.length, joints.waist, dressCloth(c).fabric, view))
}

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
  const cloth = dressCloth(c)
  const joints = bodiceJoints(c.bodice, c.neckline, c.sleeve, view)
  const { waist } = joints
  const pieces = skirtPieces(c.skirt, c.length, waist, cloth.fabric, view)
  const skirt = pieces.map((p, i) => hemmed(p, c, sewSkirt(p, cloth, 50 + i, pieces[i + 1]), cloth))
  const bodice = sewBodice(c.bodice, joints, cloth, view, c.sleeve)
  const light: Mark[] = [...skirt.flatMap((s) => s.light), ...bodice.light]
  const free = { of: 'bodice', layer: 'light', fabric: cloth.fabric, tone: cloth.tone } as const
  light.push(...waistSeam(free, waist))
  if (cloth.id === 'denim') light.push(topstitch(free, waistRun(waist, 6, -1), '#d9a24a', 0.7))
  if (view === 'front' && c.buttons !== 'none') light.push(...buttons(c, pieces[pieces.length - 1]!, free))
  light.push(...sewSleeves(c.sleeve, joints.armhole, cloth))
  if (view === 'front' && c.collar === 'peterpan') light.push(...sewCollar(joints.neck))
  const sideTie = c.bodice === 'wrap' && view === 'front'
  if (c.belt !== 'none') light.push(...sewBelt(c.belt, waist, c.beltColor, view, sideTie))
  const laidOn = motifMarks(motifs, view, regionsOf(joints.outline, pieces), assets)
  return {
    ...canvas,
    marks: [...behind, ...skirt.flatMap((s) => s.cloth), ...bodice.cloth, ...laidOn, ...light],
  }
}

/** A skirt's piece with its hem finished as chosen. */
function hemmed(p: SkirtPiece, c: DressChoices, sewn: { cloth: Mark[]; light: Mark[] }, cloth: Cloth) {
  const how = lightingOf({ of: 'hem', outline: '', surface: p.surface }, cloth)
  const free = { ...how, clip: undefined }
  switch (c.hem) {
    case 'plain':
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

function buttons(c: DressChoices, top: SkirtPiece, free: Parameters<typeof placket>[0]): Mark[] {
  const from = neckDepth(c.neckline).y
  const waist = top.surface.at(0.5, 0).y
  const hem = top.surface.at(0.5, 1).y
  const last = waist - 16
  const first = Math.min(from + (c.collar === 'none' ? 16 : 20), mix(from, last, 0.4))
  const full = c.buttons === 'full'
  return [
    ...placket(free, from, full ? hem - 4 : waist),
    ...sewButtons(first, last, c.color, full ? hem - 24 : undefined),
  ]
}
