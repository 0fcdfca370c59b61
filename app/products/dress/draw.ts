import { type Drawing, type Mark, canvas } from '~/drawing/drawing'
import { backdrop } from '../figure/backdrop'
import { form } from '../figure/form'
import type { Figure } from '../figure/grading'
import { motifMarks } from '../motifs/lower'
import type { Motif } from '../motifs/motif'
import { type Assets, type Region, type View, noAssets } from '../product'
import { blockOf, dressCloth, regionsOf } from './block'
import type { DressChoices } from './choices'
import { bodiceSewn, skirtSewn } from './sewn'
import { trims } from './trims'

/** The same behind every dress for a body, so it is set out once. */
const behind = new Map<Figure, readonly Mark[]>()

function standOf(body: Figure): readonly Mark[] {
  let marks = behind.get(body)
  if (!marks) behind.set(body, (marks = [...backdrop(), ...form(body)]))
  return marks
}

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
  const [upper, lower] = [dressCloth(c, 'bodice'), dressCloth(c, 'skirt')]
  const { figure, height, bodice: cut, neckline, sleeve, waist } = c
  // A colour that no band shows must not have the skirt drawn anew.
  const bandColor = c.hem === 'band' ? c.beltColor : '#000000'
  const skirt = skirtSewn({ pattern: block.pattern, cloth: lower, bandColor })
  const bodice = bodiceSewn({ figure, height, bodice: cut, neckline, sleeve, waist, cloth: upper, view })
  return {
    ...canvas,
    marks: [
      ...standOf(block.body),
      ...skirt.flatMap((s) => s.cloth),
      ...bodice.cloth,
      ...motifMarks(motifs, view, regionsOf(block), assets),
      ...skirt.flatMap((s) => s.light),
      ...bodice.light,
      ...trims(c, view, block, upper, lower),
    ],
  }
}
