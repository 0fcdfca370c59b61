import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, at, mirror, pathOf } from '~/drawing/geometry'
import { type Cloth, type Piece, ground } from '../../../cloth/cloth'
import type { Lighting } from '../../../cloth/shade'
import { stroke, topstitch } from '../../../cloth/stitching'
import { centre } from '../../../figure/landmarks'
import { thread } from '../body'

/** A flat piece of a collar. */
export interface Leaf {
  outline: Run
  /** The edge that lies free: it throws a shadow, and its stitches follow it. */
  free: Run
  angle: number
}

export function lighting(of: string, cloth: Cloth, clip?: string): Lighting {
  return { of, layer: 'light', fabric: cloth.fabric, tone: cloth.tone, clip }
}

/** One flat piece of a collar: its cloth, light from the upper left, its shadow and its stitched edge. */
export function sewPiece(piece: Leaf, cloth: Cloth, on: string, shadow = 1): Mark[] {
  const d = pathOf([piece.outline])
  const how = lighting('collar', cloth, d)
  const xs = piece.outline.map((p) => p.x)
  const ys = piece.outline.map((p) => p.y)
  const [left, right, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const { tone, fabric } = how
  const light = (fabric.light + fabric.streak * 0.3) * tone.lightGain
  const shade = fabric.shade * tone.shadeGain
  /** A colour from the upper left to the lower right: how opaque at the beginning, at `middle`, and at the end. */
  const wash = (
    color: Hex,
    [first, second, last]: readonly [number, number, number],
    middle: number,
  ): Mark => ({
    type: 'path',
    layer: 'light',
    of: 'collar',
    d,
    fill: {
      type: 'linear',
      from: at(left - 6, top),
      to: at(right + 6, low),
      stops: [
        { at: 0, color, alpha: first },
        { at: middle, color, alpha: second },
        { at: 1, color, alpha: last },
      ],
    },
  })
  const cut: Piece = {
    of: 'collar',
    outline: d,
    surface: { at: () => at(left, top), lobes: [], turn: 1, bends: 1 },
    whole: { origin: at((left + right) / 2, top), angle: piece.angle },
    lining: d,
  }
  return [
    ...[3, 6, 10, 15].map((w) =>
      stroke(
        { ...how, clip: on },
        piece.free.map((p) => at(p.x + 1.6, p.y + 3.2)),
        '#1c1424',
        0.07 * shadow,
        w,
      ),
    ),
    ...ground(cut, cloth, 'light', 0),
    wash(tone.light, [Math.min(0.8, light * 0.9), 0.02, 0], 0.5),
    wash(tone.shade, [0, 0.03, Math.min(0.7, shade * 0.62)], 0.45),
    ...edged(piece, how, thread(cloth)),
  ]
}

function edged(piece: Leaf, how: Lighting, sewing: ReturnType<typeof thread>): Mark[] {
  const open = { ...how, clip: undefined }
  const middle = piece.outline.reduce(
    (sum, p) => at(sum.x + p.x / piece.outline.length, sum.y + p.y / piece.outline.length),
    at(0, 0),
  )
  const inside = piece.free.map((p) => {
    const length = Math.hypot(middle.x - p.x, middle.y - p.y) || 1
    return at(p.x + ((middle.x - p.x) / length) * 4.2, p.y + ((middle.y - p.y) / length) * 4.2)
  })
  return [
    stroke(how, piece.free, how.tone.light, 0.34 * how.tone.lightGain, 3.2),
    topstitch(how, inside, sewing.color, sewing.alpha),
    stroke(open, [...piece.outline, piece.outline[0]!], how.tone.line, 0.3, 0.9),
    stroke(open, piece.free, how.tone.line, 0.6, 1.2),
  ]
}

/** A leaf given for the right, on both sides. */
export const pair = (leaf: Leaf): [Leaf, Leaf] => [
  { outline: mirror(leaf.outline, centre), free: mirror(leaf.free, centre), angle: -leaf.angle },
  leaf,
]
