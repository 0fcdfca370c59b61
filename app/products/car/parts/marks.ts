import {
  type Hex,
  type Layer,
  type Mark,
  type Paint,
  type PathData,
  type Point,
  type Stop,
  canvas,
} from '~/drawing/drawing'

type Part = [layer: Layer, of: string]

export const solid = (color: Hex, alpha = 1): Paint => ({ type: 'solid', color, alpha })

/** A gradient from point to point: each stop is where, which colour, how opaque. */
export const fade = (from: Point, to: Point, stops: readonly (readonly [number, Hex, number])[]): Paint => ({
  type: 'linear',
  from,
  to,
  stops: stops.map(([offset, color, alpha]): Stop => ({ offset, color, alpha })),
})

export const area = ([layer, of]: Part, d: PathData, fill: Paint, clip?: PathData): Mark => ({
  type: 'path',
  layer,
  of,
  d,
  fill,
  clip,
})

export const line = (
  [layer, of]: Part,
  d: PathData,
  color: Hex,
  alpha: number,
  width: number,
  clip?: PathData,
): Mark => ({
  type: 'path',
  layer,
  of,
  d,
  clip,
  stroke: { paint: solid(color, alpha), width, cap: 'round', join: 'round' },
})

/** A soft ellipse, strongest in its middle. */
export const haze = (
  [layer, of]: Part,
  [x, y, rx, ry]: readonly [number, number, number, number],
  color: Hex,
  alpha: number,
  clip?: PathData,
): Mark => {
  const reach = Math.max(rx, ry)
  return {
    type: 'path',
    layer,
    of,
    clip,
    d: `M${x - reach} ${y - reach}L${x + reach} ${y - reach}L${x + reach} ${y + reach}L${x - reach} ${y + reach}Z`,
    fill: {
      type: 'radial',
      center: { x: 0, y: 0 },
      radius: 1,
      matrix: [rx, 0, 0, ry, x, y],
      stops: [1, 0.86, 0.5, 0.14, 0].map((part, i) => ({ offset: i / 4, color, alpha: alpha * part })),
    },
  }
}

/** The car faces left; seen from its other side it faces right, and only its shape is mirrored, never the light. */
export function facing(right: boolean) {
  const x = (n: number) => (right ? canvas.width - n : n)
  return {
    x,
    d: (path: PathData): PathData =>
      right
        ? path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, px: string, py: string) => `${x(Number(px))} ${py}`)
        : path,
  }
}
export type Facing = ReturnType<typeof facing>
