import type { Point } from '~/drawing/drawing'
import { type Run, clamp, mix, reverse } from '~/drawing/geometry'
import { type Lobe, type Surface, fall, level, surface } from '../../../cloth/surface'
import type { Figure } from '../../../figure/grading'
import type { HemCut, Scallops } from './hem-shape'

/** A skirt, or one tier of it, before any cloth. */
export interface SkirtPiece {
  surface: Surface
  outline: Run
  hem: Point[]
  /** Gathered into the seam above. */
  gathered?: boolean
  /** The back of the skirt, seen from inside below the front's hem. */
  inside?: boolean
  /** Pressed into pleats, or with a wedge let into every other flute. */
  lines?: 'pleats' | 'godets'
  /** The edge of an upper layer that crosses the skirt, as a tulip's petals do. */
  crossing?: Point[]
  /** Its hem is no plain curve, so that only a clip ends light on it. */
  shaped?: boolean
  scallops?: Scallops
}

/** A line round the body: how high its ends lie, and how much lower its middle. */
interface Edge {
  y: number
  sag: number
}

/** Where a piece lies, in the regular body's units. */
export interface PiecePlan extends HemCut {
  from: Edge
  to: Edge
  /** Half its width at each height. */
  half: (y: number) => number
  lobes: readonly Lobe[]
  wrapAngle?: number
  bends?: number
}

/** How far a piece reaches under the one above it, in drawing units. */
const tucked = 2.4

/** Sets out one piece on a body. */
export function cutPiece(
  body: Figure,
  { from, to, half, lobes, wrapAngle, bends = 6, shape, scallops }: PiecePlan,
  more: Partial<SkirtPiece> = {},
): SkirtPiece {
  const edge = (sign: number) => (v: number) => {
    const y = mix(from.y, to.y, v)
    // The hem's ends are rounded, as a flute's edge is.
    return body.on(sign * half(Math.min(y, to.y)) * (1 - 0.02 * Math.pow(clamp((v - 0.93) / 0.07), 2)), y)
  }
  const whole = surface({
    left: edge(-1),
    right: edge(1),
    sag: (v) => mix(from.sag, to.sag, v * v),
    wrapAngle,
    lobes,
    bends: bends + body.bends,
  })
  const s: Surface = shape
    ? { ...whole, uncut: whole, pointAt: (u, v) => whole.pointAt(u, v * shape(u)) }
    : whole
  const hem = shape
    ? [...level(s, 1, 143, 0, 0.999), s.pointAt(1, 1)]
    : level(s, 1, lobes.length > 10 ? 10 : 16)
  // Tucked under what is sewn on above it.
  const top = -tucked / (to.y - from.y)
  const outline = [
    ...reverse(fall(s, 0, top, 1, 26)),
    ...level(s, top, 2),
    ...fall(s, 1, top, 1, 26),
    ...reverse(hem),
  ]
  return { surface: s, outline, hem, shaped: shape !== undefined, scallops, ...more }
}
