import { type Drawing, canvas } from '~/drawing/drawing'
import { motifMarks } from '../motifs/lower'
import type { Motif } from '../motifs/motif'
import { type Assets, type Region, type View, noAssets } from '../product'
import type { CarChoices } from './choices'
import { flank, paintwork, shine, spoiler } from './parts/body'
import { cabin, glass } from './parts/cabin'
import { facing, haze } from './parts/marks'
import { room } from './parts/room'
import { wheelsOf } from './parts/wheels'

/** The front of its picture is the car's left side, the back its right one. */
const sideOf = (view: View) => facing(view === 'back')

/** A motif may lie on a flank, below the windows. */
export const printArea = (_: CarChoices, view: View): Region[] => [
  { part: 'flank', outline: sideOf(view).d(flank) },
]

/** The car in its garage: paint and cabin are flat, light and glass lie above whatever is painted on its flank. */
export function drawCar(
  c: CarChoices,
  view: View,
  motifs: readonly Motif[] = [],
  assets: Assets = noAssets,
): Drawing {
  const side = sideOf(view)
  return {
    ...canvas,
    marks: [
      ...room,
      haze(['cloth', 'shadow'], [410, 862, 350, 30], '#2c2117', 0.62),
      haze(['cloth', 'shadow'], [420, 858, 290, 14], '#1c140d', 0.6),
      ...paintwork(c, side),
      ...cabin(c, side),
      ...motifMarks(motifs, view, printArea(c, view), assets),
      ...shine(c, side),
      ...glass(c, side),
      ...spoiler(c, side),
      ...wheelsOf(c, side),
    ],
  }
}
