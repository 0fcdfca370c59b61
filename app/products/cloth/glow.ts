import type { Hex, Mark, Paint, PathData, Point } from '~/drawing/drawing'
import { tilted } from '~/drawing/geometry'
import { type Lighting, nested } from './shade'

/** A soft ellipse of light or shade, strongest in its middle. `angle` in radians. */
export function glow(
  lighting: Lighting,
  center: Point,
  rx: number,
  ry: number,
  color: Hex,
  alpha: number,
  angle = 0,
): Mark {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return {
    type: 'path',
    layer: lighting.layer,
    of: lighting.of,
    clip: lighting.clip,
    d: tilted(center, rx, ry, angle),
    fill: {
      type: 'radial',
      center: { x: 0, y: 0 },
      radius: 1,
      matrix: [c * rx, s * rx, -s * ry, c * ry, center.x, center.y],
      stops: [0, 0.25, 0.5, 0.75, 1].map((offset) => ({
        offset,
        color,
        alpha: alpha * Math.pow(Math.cos((offset * Math.PI) / 2), 2),
      })),
    },
  }
}

/** A small soft place, drawn at a size of 0 to 1 and strongest in its middle. */
export interface Soft {
  alpha: number
  shape: (size: number) => PathData
}

/**
 * Soft light or shade in many small places at once, the widest `width` across. Nested areas, because a gradient for
 * each would cost ten times as much.
 */
export function softly(lighting: Lighting, color: Hex, places: readonly Soft[], width: number): Mark[] {
  const most = Math.max(0, ...places.map(({ alpha }) => alpha))
  if (most < 0.02) return []
  const { steps, alpha } = nested(most, 0.05, width)
  const fill: Paint = { type: 'solid', color, alpha }
  const { layer, of, clip } = lighting
  return Array.from({ length: steps }, (_, i): Mark => {
    const height = (most * (i + 0.5)) / steps
    const d = places
      .filter((place) => place.alpha > height)
      .map((place) => place.shape((2 / Math.PI) * Math.acos(Math.sqrt(height / place.alpha))))
    return { type: 'path', layer, of, clip, d: d.join(''), fill }
  })
}
