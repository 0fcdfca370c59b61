import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, mirror, pathOf, point } from '~/drawing/geometry'
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

export function collarLighting(of: string, cloth: Cloth, clip?: string): Lighting {
  return { of, layer: 'light', fabric: cloth.fabric, tone: cloth.tone, clip }
}

/** One flat piece of a collar: its cloth, light from the upper left, its shadow and its stitched edge. */
export function sewPiece(piece: Leaf, cloth: Cloth, on: string, shadow = 1): Mark[] {
  const d = pathOf([piece.outline])
  const lighting = collarLighting('collar', cloth, d)
  const xs = piece.outline.map((p) => p.x)
  const ys = piece.outline.map((p) => p.y)
  const [left, right, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const { tone, fabric } = lighting
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
      from: point(left - 6, top),
      to: point(right + 6, low),
      stops: [
        { offset: 0, color, alpha: first },
        { offset: middle, color, alpha: second },
        { offset: 1, color, alpha: last },
      ],
    },
  })
  const cut: Piece = {
    of: 'collar',
    outline: d,
    surface: { pointAt: () => point(left, top), lobes: [], wrapAngle: 1, bends: 1 },
    whole: { origin: point((left + right) / 2, top), angle: piece.angle },
    lining: d,
  }
  return [
    ...[3, 6, 10, 15].map((w) =>
      stroke(
        { ...lighting, clip: on },
        piece.free.map((p) => point(p.x + 1.6, p.y + 3.2)),
        '#1c1424',
        0.07 * shadow,
        w,
      ),
    ),
    ...ground(cut, cloth, 'light', 0),
    wash(tone.light, [Math.min(0.8, light * 0.9), 0.02, 0], 0.5),
    wash(tone.shade, [0, 0.03, Math.min(0.7, shade * 0.62)], 0.45),
    ...edged(piece, lighting, thread(cloth)),
  ]
}

function edged(piece: Leaf, lighting: Lighting, sewing: ReturnType<typeof thread>): Mark[] {
  const open = { ...lighting, clip: undefined }
  const middle = piece.outline.reduce(
    (sum, p) => point(sum.x + p.x / piece.outline.length, sum.y + p.y / piece.outline.length),
    point(0, 0),
  )
  const inside = piece.free.map((p) => {
    const length = Math.hypot(middle.x - p.x, middle.y - p.y) || 1
    return point(p.x + ((middle.x - p.x) / length) * 4.2, p.y + ((middle.y - p.y) / length) * 4.2)
  })
  return [
    stroke(lighting, piece.free, lighting.tone.light, 0.34 * lighting.tone.lightGain, 3.2),
    topstitch(lighting, inside, sewing.color, sewing.alpha),
    stroke(open, [...piece.outline, piece.outline[0]!], lighting.tone.line, 0.3, 0.9),
    stroke(open, piece.free, lighting.tone.line, 0.6, 1.2),
  ]
}

/** A leaf given for the right, on both sides. */
export const pair = (leaf: Leaf): [Leaf, Leaf] => [
  { outline: mirror(leaf.outline, centre), free: mirror(leaf.free, centre), angle: -leaf.angle },
  leaf,
]
