import type { Mark } from '~/drawing/drawing'
import { cubic, mirror, pathOf, point, reverse } from '~/drawing/geometry'
import { type Cloth, type Piece, ground } from '../../../cloth/cloth'
import { cast, stroke, topstitch } from '../../../cloth/stitching'
import { centre, onFigure } from '../../../figure/landmarks'
import { thread } from '../body'
import { button } from '../buttons'
import type { Cut } from '../cut'
import { bandBack } from './back'
import type { CollarCut, Sewing } from './cut'
import { fold } from './fold'
import { collarLighting } from './piece'

/** The band around the neck that a leaf is sewn to. */
export function stand(low: number, cloth: Cloth, { neck }: Cut): Mark[] {
  const upper = fold(low)
  const seamLow = neck[0]!.y
  const seam = cubic(
    onFigure(0, seamLow),
    onFigure(24, seamLow),
    onFigure(42, seamLow - 7),
    onFigure(47, 186),
    10,
  )
  const half = [...upper, ...reverse(seam)]
  const outline = [...half, ...reverse(mirror(half, centre))]
  const d = pathOf([outline])
  const lighting = collarLighting('collar', cloth, d)
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  const cut: Piece = {
    of: 'collar',
    outline: d,
    surface: { pointAt: () => onFigure(0, low), lobes: [], wrapAngle: 1, bends: 1 },
    whole: { origin: onFigure(0, low), angle: Math.PI / 2 },
    lining: d,
  }
  return [
    ...ground(cut, cloth, 'light', 0),
    ...[-1, 1].map((sign): Mark => ({
      type: 'path',
      layer: 'light',
      of: 'collar',
      d,
      fill: {
        type: 'linear',
        from: onFigure(0, 190),
        to: onFigure(sign * 48, 180),
        stops: [
          { offset: 0, color: lighting.tone.shade, alpha: 0 },
          { offset: 1, color: lighting.tone.shade, alpha: Math.min(0.8, shade * (sign > 0 ? 0.9 : 0.5)) },
        ],
      },
    })),
    ...cast(lighting, [...reverse(mirror(seam, centre)), ...seam], 4, shade * 0.5),
    ...[upper, mirror(upper, centre)].map((run) => stroke(lighting, run, lighting.tone.line, 0.5, 1.4)),
    ...[seam, mirror(seam, centre)].map((run) =>
      stroke({ ...lighting, clip: undefined }, run, lighting.tone.line, 0.5, 1.1),
    ),
  ]
}

/** A band without a leaf. */
export const band: CollarCut = { front: bandFront, back: bandBack }

function bandFront({ cut, cloth, buttons }: Sewing): Mark[] {
  const lighting = collarLighting('collar', cloth)
  const sewing = thread(cloth)
  const upper = fold(184)
  const lower = upper.map((p) => point(p.x, p.y + 4.5))
  return [
    ...stand(183, cloth, cut),
    ...[upper, mirror(upper, centre)].map((run) =>
      stroke(lighting, run, lighting.tone.light, 0.34 * lighting.tone.lightGain, 1.6),
    ),
    ...[lower, mirror(lower, centre)].map((run) => topstitch(lighting, run, sewing.color, sewing.alpha)),
    // The right end lies over the left, rounded at its corner.
    stroke(
      lighting,
      cubic(onFigure(-8, 209), onFigure(-8.5, 196), onFigure(-8, 185), onFigure(0, 183), 8),
      lighting.tone.line,
      0.6,
      1.1,
    ),
    ...button(onFigure(0.5, 197), buttons, 4.4, 'collar'),
  ]
}
