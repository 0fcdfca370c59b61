import type { Point } from '~/drawing/drawing'
import { at, clamp, mix, monotone, smoothstep } from '~/drawing/geometry'
import { bodyHalf, centre, figure, onFigure } from './landmarks'

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

/** How much wider than the regular body each is, on either side: by height. */
const wider: Record<
  Exclude<Shape, 'regular'>,
  { edge: readonly (readonly [number, number])[]; arm: number }
> = {
  slim: {
    edge: [
      [150, -1],
      [222, -5],
      [338, -8],
      [358, -9],
      [408, -7],
      [468, -6],
      [530, -9],
      [600, -12],
      [740, -9],
      [1112, -6],
    ],
    arm: -0.05,
  },
  curvy: {
    edge: [
      [150, 0],
      [222, 1],
      [338, 6],
      [358, 9],
      [408, 4],
      [468, 1],
      [530, 11],
      [600, 17],
      [740, 12],
      [1112, 6],
    ],
    arm: 0.03,
  },
  full: {
    edge: [
      [150, 2],
      [222, 5],
      [338, 16],
      [358, 20],
      [408, 22],
      [468, 25],
      [530, 26],
      [600, 26],
      [740, 20],
      [1112, 10],
    ],
    arm: 0.09,
  },
}

const build: Record<Exclude<Stature, 'regular'>, { tall: number; wide: number }> = {
  petite: { tall: 0.94, wide: 0.97 },
  tall: { tall: 1.03, wide: 1 },
}

/** Half the body's width from the neck down to the floor: what lies within is stretched, what hangs outside is moved. */
const bodyAt = monotone([
  at(110, 39),
  at(176, 40),
  at(194, 60),
  at(224, 110),
  at(338, 100),
  ...[358, 386, 412, 440, 468, 490, 530, 600].map((y) => at(y, bodyHalf(y))),
])

function graded(shape: Shape, stature: Stature): Figure {
  if (shape === 'regular' && stature === 'regular') return { on: onFigure, bends: 0 }
  const { edge, arm } = shape === 'regular' ? { edge: [], arm: 0 } : wider[shape]
  const { tall, wide } = stature === 'regular' ? { tall: 1, wide: 1 } : build[stature]
  const shift = edge.length ? monotone(edge.map(([y, by]) => at(y, by))) : () => 0
  // Asked thousands of times for one drawing: looked up rather than worked out.
  const rows = Array.from({ length: 1201 }, (_, y) => ({
    body: bodyAt(y),
    shift: shift(y),
    // Below the hip nothing hangs beside the body: what is wider there is a skirt.
    arm: arm * smoothstep(640, 480, y),
  }))
  const { y: floor } = figure.floor
  const on = (half: number, y: number) => {
    const row = clamp(y, 0, 1200)
    const first = rows[Math.floor(row)]!
    const next = rows[Math.ceil(row)]!
    const t = row - Math.floor(row)
    const body = mix(first.body, next.body, t)
    const by = mix(first.shift, next.shift, t)
    const size = Math.abs(half)
    const x = size <= body ? size * (1 + by / body) : size + by + (size - body) * mix(first.arm, next.arm, t)
    return at(centre + Math.sign(half) * x * wide, floor - (floor - y) * tall)
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
