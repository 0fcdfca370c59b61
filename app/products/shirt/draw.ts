import { type Drawing, type Mark, canvas } from '~/drawing/drawing'
import { pathOf } from '~/drawing/geometry'
import { type Cloth, clothOf } from '../cloth/cloth'
import { printOf } from '../cloth/print'
import { backdrop } from '../figure/backdrop'
import { form } from '../figure/form'
import { motifMarks } from '../motifs/lower'
import type { Motif } from '../motifs/motif'
import { type Assets, type Region, type View, noAssets } from '../product'
import type { ShirtChoices } from './choices'
import { sewBody } from './parts/body'
import { sewCollar } from './parts/collars/cuts'
import { sewCuff } from './parts/cuffs'
import { type Cut, cutOf, outlineOf } from './parts/cut'
import { sewPlacket } from './parts/plackets'
import { sewPockets } from './parts/pockets'
import { type Sleeve, sewSleeve, sleevesOf } from './parts/sleeves'

/** The same behind every shirt, so it is set out once. */
const behind: readonly Mark[] = [...backdrop(), ...form()]

/** The cloth these choices ask for. */
const shirtCloth = (c: ShirtChoices): Cloth => clothOf(c.fabric, c.color, printOf(c))

const regionsOf = (cut: Cut, sleeves: readonly Sleeve[]): Region[] => [
  { part: cut.view, outline: outlineOf(cut) },
  ...sleeves.map(({ of, outline }) => ({ part: of, outline: pathOf([outline]), aside: true })),
]

/**
 * Where a motif may lie: on the front, both sides of its placket, whose buttons lie above it; on the back, yoke and
 * all; and on the sleeves.
 */
export function printArea(c: ShirtChoices, view: View): Region[] {
  const cut = cutOf(c.fit, c.collar, c.hem, view)
  return regionsOf(cut, sleevesOf(cut, c.cuff))
}

/**
 * Draws the shirt on its form. Body and sleeves keep their flat cloth and their light apart, so that a motif can lie
 * between them; collar, cuffs, placket and pockets lie on top and are painted whole.
 */
export function drawShirt(
  c: ShirtChoices,
  view: View,
  motifs: readonly Motif[] = [],
  assets: Assets = noAssets,
): Drawing {
  const cloth = shirtCloth(c)
  const other = clothOf(c.fabric, c.contrastColor)
  const cut = cutOf(c.fit, c.collar, c.hem, view)
  const sleeves = sleevesOf(cut, c.cuff)
  const body = sewBody(cut, cloth)
  const sewn = sleeves.map((sleeve) => sewSleeve(cut, sleeve, c.cuff, cloth))
  const front =
    view === 'front'
      ? [
          ...sewPockets(c.pocket, cut, cloth, c.buttonColor),
          ...sewPlacket(cut, c.collar, c.placket, cloth, c.buttonColor),
        ]
      : []
  return {
    ...canvas,
    marks: [
      ...behind,
      ...body.cloth,
      ...sewn.flatMap((sleeve) => sleeve.cloth),
      ...motifMarks(motifs, view, regionsOf(cut, sleeves), assets),
      ...body.light,
      ...sewn.flatMap((sleeve) => sleeve.light),
      ...front,
      ...sewCollar(c.collar, {
        cut,
        cloth: c.contrast === 'none' ? cloth : other,
        own: cloth,
        buttons: c.buttonColor,
      }),
      ...sleeves.flatMap((sleeve) =>
        sewCuff(c.cuff, sleeve, c.contrast === 'both' ? other : cloth, c.buttonColor),
      ),
    ],
  }
}
