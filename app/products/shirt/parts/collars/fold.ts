import { cubic } from '~/drawing/geometry'
import { onFigure } from '../../../figure/landmarks'

/** Where a collar's fold ends at the side of the neck, as seen from the front. */
const foldEnd = onFigure(43.5, 158)

/** Where a leaf's free edge ends on the shoulder. */
export const shoulder = onFigure(60, 195)

/** Where a collar folds over, from the front of the neck to its side. */
export const fold = (low: number) =>
  cubic(onFigure(2, low), onFigure(22, low - 3), onFigure(40, low - 13), foldEnd, 10)

/** From the shoulder up the neck's side to where the collar folds. */
export const side = () => cubic(shoulder, onFigure(57, 183), onFigure(52, 166), foldEnd, 6)
