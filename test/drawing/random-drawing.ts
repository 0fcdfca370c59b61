import fc from 'fast-check'
import { canvas, type Drawing, type Hex, type Mark, type Matrix, type Paint, type TileId } from '~/drawing/drawing'

const x = fc.integer({ min: 0, max: canvas.width })
const y = fc.integer({ min: 0, max: canvas.height })
const point = fc.record({ x, y })
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, '0')}`)
const alpha = fc.integer({ min: 1, max: 10 }).map((n) => n / 10)

const stops = fc
  .array(fc.record({ color: hex, alpha }), { minLength: 2, maxLength: 4 })
  .map((list) => list.map((stop, i) => ({ ...stop, at: i / (list.length - 1) })))

/** Moves and turns, never scales. */
const rigid = fc.tuple(x, y, fc.integer({ min: -90, max: 90 })).map(([dx, dy, degrees]): Matrix => {
  const angle = (degrees * Math.PI) / 180
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), dx, dy]
})

const ellipse = fc
  .tuple(fc.integer({ min: 30, max: 300 }), fc.integer({ min: 30, max: 300 }), x, y)
  .map(([width, height, dx, dy]): Matrix => [width, 0, 0, height, dx, dy])

const paint = (tiles: TileId[]): fc.Arbitrary<Paint> =>
  fc.oneof(
    fc.record({ type: fc.constant('solid' as const), color: hex, alpha }),
    fc.record({ type: fc.constant('linear' as const), from: point, to: fc.record({ x, y: y.map((n) => n + 40) }), stops }),
    fc.record({
      type: fc.constant('radial' as const),
      center: fc.constant({ x: 0, y: 0 }),
      radius: fc.constant(1),
      matrix: ellipse,
      stops,
    }),
    fc.record({ type: fc.constant('pattern' as const), tile: fc.constantFrom(...tiles), matrix: rigid, alpha }),
  )

const blob = fc
  .tuple(point, fc.integer({ min: 30, max: 220 }), fc.integer({ min: 30, max: 220 }))
  .map(([at, width, height]) => {
    const [left, right, top, bottom] = [at.x - width, at.x + width, at.y - height, at.y + height]
    return `M${left} ${at.y}C${left} ${top} ${right} ${top} ${right} ${at.y}Q${right} ${bottom} ${at.x} ${bottom}L${left} ${at.y}Z`
  })

const mark = (tiles: TileId[]): fc.Arbitrary<Mark> =>
  fc.record(
    {
      type: fc.constant('path' as const),
      layer: fc.constantFrom('cloth' as const, 'motif' as const, 'light' as const),
      of: fc.constant('part'),
      d: blob,
      fill: paint(tiles),
      clip: blob,
      matrix: rigid.map(([a, b, c, d, e, f]): Matrix => [a, b, c, d, e / 8, f / 8]),
      rule: fc.constantFrom('nonzero' as const, 'evenodd' as const),
      stroke: fc.record(
        {
          paint: paint(tiles),
          width: fc.integer({ min: 1, max: 12 }),
          cap: fc.constantFrom('butt' as const, 'round' as const),
          join: fc.constantFrom('miter' as const, 'round' as const),
          dash: fc.constantFrom([8, 5], [2, 3, 6, 3]),
        },
        { requiredKeys: ['paint', 'width'] },
      ),
    },
    { requiredKeys: ['type', 'layer', 'of', 'd', 'fill'] },
  )

/** Drawings that use every kind of paint, stroke, clip and matrix on a plain backdrop. The same for the same seed. */
export function randomDrawings(count: number, seed: number, tiles: TileId[]): Drawing[] {
  const paper: Mark = {
    type: 'path',
    layer: 'backdrop',
    of: 'backdrop',
    d: `M0 0L${canvas.width} 0L${canvas.width} ${canvas.height}L0 ${canvas.height}Z`,
    fill: { type: 'solid', color: '#f4ede0', alpha: 1 },
  }
  return fc
    .sample(fc.array(mark(tiles), { minLength: 4, maxLength: 9 }), { numRuns: count, seed })
    .map((marks) => ({ ...canvas, marks: [paper, ...marks] }))
}
