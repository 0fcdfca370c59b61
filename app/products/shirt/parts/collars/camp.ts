import type { Mark } from '~/drawing/drawing'
import { cubic, mirror, point, reverse } from '~/drawing/geometry'
import { stroke } from '../../../cloth/stitching'
import { centre, onFigure } from '../../../figure/landmarks'
import { outlineOf } from '../cut'
import { backFold, campBack } from './back'
import type { CollarCut, Sewing } from './cut'
import { type Leaf, collarLighting, pair, sewPiece } from './piece'

/** The front turns back as a lapel, and the collar above meets it in a notch. */
export const camp: CollarCut = { front: campFront, back: campBack }

function campFront({ cut, cloth, own }: Sewing): Mark[] {
  const roll = cut.neck
  const on = outlineOf(cut)
  const low = roll[0]!
  /** The lapel's tip, the collar's beside it, and where that ends on the shoulder. */
  const [tip, notch, shoulder] = [onFigure(79, 251), onFigure(84, 222), onFigure(64, 194)]
  const lapelEdge = [
    ...cubic(low, point(low.x + 26, low.y - 12), onFigure(66, 272), tip, 10),
    ...cubic(tip, onFigure(72, 245), onFigure(64, 240), onFigure(56, 237), 4).slice(1),
  ]
  const within = roll.filter((p) => p.y > 226)
  const lapel: Leaf = {
    outline: [...lapelEdge, ...reverse(within)],
    free: lapelEdge.slice(0, 12),
    angle: -0.62,
  }
  const above = roll.filter((p) => p.y <= 232)
  const leafEdge = [
    ...cubic(onFigure(58, 238), onFigure(66, 233), onFigure(76, 227), notch, 5),
    ...cubic(notch, onFigure(80, 210), onFigure(71, 200), shoulder, 6).slice(1),
  ]
  const nape = cubic(shoulder, onFigure(60, 182), onFigure(53, 168), backFold, 6)
  const leaf: Leaf = {
    outline: [above[0]!, ...leafEdge, ...nape.slice(1), ...reverse(above.slice(1))],
    free: leafEdge,
    angle: -0.75,
  }
  const lighting = collarLighting('collar', own)
  return [
    ...pair(lapel).flatMap((one) => sewPiece(one, own, on)),
    ...pair(leaf).flatMap((one) => sewPiece(one, cloth, on)),
    ...[roll, mirror(roll, centre)].map((run) => stroke(lighting, run, lighting.tone.line, 0.4, 1.2)),
  ]
}
