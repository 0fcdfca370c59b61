import { type Point, canvas } from '~/drawing/drawing'
import { clamp, mix, monotone, point, smoothstep } from '~/drawing/geometry'
import { bodyHalf, centre, figure, hemHeight, onFigure } from './landmarks'

/** The bodies and heights a garment can be graded to. */
export const shapes = ['slim', 'regular', 'curvy', 'full'] as const
export const statures = ['petite', 'regular', 'tall'] as const
export type Shape = (typeof shapes)[number]
export type Stature = (typeof statures)[number]

/**
 * A body. Parts are set out once, on the regular one; `on` grades each of their points to this body, so whatever
 * meets on the regular body meets on all. A point goes through `on` once only.
 */
export interface Figure {
  on: (half: number, y: number) => Point
  /** How many more straight pieces its sides need than the regular body's. */
  bends: number
}

/** The heights at which a body is measured, from the neck to the longest hem but one. */
const measured = [
  150,
  figure.shoulderTip.y,
  figure.underarm.y,
  figure.bust.y,
  figure.underbust.y,
  figure.waist.y,
  530,
  figure.hip.y,
  740,
  hemHeight.maxi,
]

/** How much wider than the regular body each is, on either side: by height, and for the arms. */
const wider: Record<Exclude<Shape, 'regular'>, { edge: readonly number[]; arm: number }> = {
  slim: { edge: [-1, -5, -8, -9, -7, -6, -9, -12, -9, -6], arm: -0.05 },
  curvy: { edge: [0, 1, 6, 9, 4, 1, 11, 17, 12, 6], arm: 0.03 },
  full: { edge: [2, 5, 16, 20, 22, 25, 26, 26, 20, 10], arm: 0.09 },
}

const build: Record<Exclude<Stature, 'regular'>, { tall: number; wide: number }> = {
  petite: { tall: 0.94, wide: 0.97 },
  tall: { tall: 1.03, wide: 1 },
}

/** Half the body's width from the neck down to the floor: what lies within is stretched, what hangs outside is moved. */
const bodyAt = monotone([
  point(110, 39),
  point(176, 40),
  point(194, 60),
  point(figure.shoulderTip.y + 2, figure.shoulderTip.half),
  ...[figure.underarm.y, figure.bust.y, 386, 412, 440, figure.waist.y, 490, 530, figure.hip.y].map((y) =>
    point(y, bodyHalf(y)),
  ),
])

function graded(shape: Shape, stature: Stature): Figure {
  if (shape === 'regular' && stature === 'regular') return { on: onFigure, bends: 0 }
  const { edge, arm } = shape === 'regular' ? { edge: [], arm: 0 } : wider[shape]
  const { tall, wide } = stature === 'regular' ? { tall: 1, wide: 1 } : build[stature]
  const shift = edge.length ? monotone(edge.map((more, i) => point(measured[i]!, more))) : () => 0
  // Asked thousands of times for one drawing: looked up rather than worked out.
  const rows = Array.from({ length: canvas.height + 1 }, (_, y) => ({
    body: bodyAt(y),
    shift: shift(y),
    // Below the hip nothing hangs beside the body: what is wider there is a skirt.
    arm: arm * smoothstep(640, 480, y),
  }))
  const { y: floor } = figure.floor
  const on = (half: number, y: number) => {
    const row = clamp(y, 0, canvas.height)
    const first = rows[Math.floor(row)]!
    const next = rows[Math.ceil(row)]!
    const t = row - Math.floor(row)
    const body = mix(first.body, next.body, t)
    const extra = mix(first.shift, next.shift, t)
    const size = Math.abs(half)
    const x =
      size <= body ? size * (1 + extra / body) : size + extra + (size - body) * mix(first.arm, next.arm, t)
    return point(centre + Math.sign(half) * x * wide, floor - (floor - y) * tall)
  }
  return { on, bends: 3 }
}

const bodies = new Map<string, Figure>()

/** The body of that shape and height: the same object each time. */
export function figureOf(shape: Shape, stature: Stature): Figure {
  const key = `${shape} ${stature}`
  let body = bodies.get(key)
  if (!body) bodies.set(key, (body = graded(shape, stature)))
  return body
}

export const regular = figureOf('regular', 'regular')
