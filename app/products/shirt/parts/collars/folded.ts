import type { Mark, Point } from '~/drawing/drawing'
import { type Run, cubic, point, reverse } from '~/drawing/geometry'
import { centre, onFigure } from '../../../figure/landmarks'
import { button } from '../buttons'
import { outlineOf } from '../cut'
import { leafBack } from './back'
import type { CollarCut } from './cut'
import { fold, shoulder, side } from './fold'
import { type Leaf, pair, sewPiece } from './piece'
import { stand } from './stand'

/** Collars whose leaf is sewn to a stand and folded over it: they differ in its free edge, from the neck to the shoulder. */

function leaf(free: Run, buttonsAt: (point: Point) => readonly Point[] = () => []): CollarCut {
  const right: Leaf = {
    outline: [...free, ...side().slice(1), ...reverse(fold(188))],
    free,
    angle: -0.5,
  }
  const point = free.reduce((low, p) => (p.y > low.y ? p : low))
  return {
    front: ({ cut, cloth, buttons }): Mark[] => [
      ...stand(186, cloth, cut),
      ...button(onFigure(0, 199), buttons, 4.2, 'collar'),
      ...pair(right).flatMap((one) => sewPiece(one, cloth, outlineOf(cut))),
      ...buttonsAt(point).flatMap((p) => button(p, buttons, 3.5, 'collar')),
    ],
    back: leafBack,
  }
}

/** A button near the tip of each leaf. */
const atTips = (tip: Point) =>
  [1, -1].map((sign) => point(centre + sign * (tip.x - centre + 1.5), tip.y - 11))

/** The classic spread. */
export const kent = leaf([
  ...cubic(onFigure(2, 190), onFigure(14, 208), onFigure(29, 230), onFigure(39, 250), 8),
  ...cubic(onFigure(39, 250), onFigure(50, 234), onFigure(59, 213), shoulder, 8).slice(1),
])

/** Long and soft, its points buttoned down. */
export const buttondown = leaf(
  [
    ...cubic(onFigure(2, 191), onFigure(17, 200), onFigure(25, 230), onFigure(34, 256), 10),
    ...cubic(onFigure(34, 256), onFigure(49, 240), onFigure(62, 218), shoulder, 10).slice(1),
  ],
  atTips,
)

/** Spread wide. */
export const cutaway = leaf([
  ...cubic(onFigure(2, 190), onFigure(22, 203), onFigure(54, 221), onFigure(75, 236), 8),
  ...cubic(onFigure(75, 236), onFigure(75, 224), onFigure(72, 208), shoulder, 8).slice(1),
])

/** Rounded. */
export const club = leaf([
  ...cubic(onFigure(2, 190), onFigure(14, 204), onFigure(20, 222), onFigure(26, 232), 7),
  ...cubic(onFigure(26, 232), onFigure(34, 249), onFigure(52, 247), onFigure(58, 230), 9).slice(1),
  ...cubic(onFigure(58, 230), onFigure(62, 219), onFigure(63, 207), shoulder, 5).slice(1),
])
