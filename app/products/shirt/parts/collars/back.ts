import type { Mark, Point } from '~/drawing/drawing'
import { type Run, cubic, mirror, pathOf, reverse } from '~/drawing/geometry'
import { cast, stroke } from '../../../cloth/stitching'
import { centre, onFigure } from '../../../figure/landmarks'
import { outlineOf } from '../cut'
import type { Sewing } from './cut'
import { type Leaf, collarLighting, sewPiece } from './piece'

/** Where a collar folds at the side of the neck, as seen from behind. */
export const backFold = onFigure(43.5, 160)

/** From behind a collar goes round the neck in one. */
interface Back {
  /** How high it stands and how low it hangs in the middle. */
  high: number
  drop: number
  /** Where it ends on the shoulder, and the way there from its fold. */
  end: Point
  side: (end: Point) => Run
  /** How strong its shadow is: what stands close throws little. */
  shadow: number
}

const foldedOver = (end: Point): Run => cubic(backFold, onFigure(52, 168), onFigure(59, 182), end, 6)

/** From behind all folded collars look alike. */
export const leafBack = back({ high: 151, drop: 203, end: onFigure(62, 195), side: foldedOver, shadow: 1 })
export const campBack = back({ high: 158, drop: 206, end: onFigure(66, 197), side: foldedOver, shadow: 1 })
/** A band stands by itself. */
export const bandBack = back({
  high: 151,
  drop: 198,
  end: onFigure(47, 187),
  side: (end) => [backFold, end],
  shadow: 0.4,
})

function back({ high, drop, end, side, shadow }: Back) {
  const top = cubic(onFigure(0, high), onFigure(20, high), onFigure(38, high + 3), backFold, 8)
  const low = cubic(end, onFigure(end.x - centre - 20, end.y + 6), onFigure(24, drop), onFigure(0, drop), 8)
  const half = [...top, ...side(end).slice(1), ...low.slice(1)]
  const leaf: Leaf = {
    outline: [...half, ...reverse(mirror(half, centre))],
    free: [...mirror(low, centre), ...reverse(low).slice(1)],
    angle: Math.PI / 2,
  }
  return ({ cut, cloth }: Sewing): Mark[] => {
    const lighting = collarLighting('collar', cloth, pathOf([leaf.outline]))
    const shade = lighting.fabric.shade * lighting.tone.shadeGain
    return [
      ...sewPiece(leaf, cloth, outlineOf(cut), shadow),
      ...[-1, 1].flatMap((sign) =>
        cast(lighting, [onFigure(sign * 46, 156), onFigure(sign * 66, 198)], 11, shade * 0.5),
      ),
      ...[top, mirror(top, centre)].map((run) =>
        stroke(lighting, run, lighting.tone.light, 0.3 * lighting.tone.lightGain, 2.6),
      ),
    ]
  }
}
