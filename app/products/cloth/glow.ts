import type { Hex, Mark, Point } from '~/drawing/drawing'
import { ellipse } from '~/drawing/geometry'
import type { Lighting } from './shade'

/** A soft ellipse of light or shade, strongest in its middle. `angle` in radians. */
export function glow(
  how: Lighting,
  center: Point,
  rx: number,
  ry: number,
  color: Hex,
  alpha: number,
  angle = 0,
): Mark {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const reach = Math.max(rx, ry)
  return {
    type: 'path',
    layer: how.layer,
    of: how.of,
    clip: how.clip,
    d: ellipse(center, reach, reach),
    fill: {
      type: 'radial',
      center: { x: 0, y: 0 },
      radius: 1,
      matrix: [c * rx, s * rx, -s * ry, c * ry, center.x, center.y],
      stops: [0, 0.25, 0.5, 0.75, 1].map((at) => ({
        at,
        color,
        alpha: alpha * Math.pow(Math.cos((at * Math.PI) / 2), 2),
      })),
    },
  }
}
