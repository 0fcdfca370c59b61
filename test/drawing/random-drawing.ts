import {
  canvas,
  type Drawing,
  type Hex,
  type Mark,
  type Matrix,
  type Paint,
  type Stop,
  type TileId,
} from '~/drawing/drawing'
import { chance } from '~/products/cloth/chance'

/** What a random drawing is made with; every value comes from the seed. */
function draws(seed: number) {
  const next = chance(seed)
  const between = (low: number, high: number) => low + next() * (high - low)
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const hex = (): Hex =>
    `#${Math.floor(next() * 0x1000000)
      .toString(16)
      .padStart(6, '0')}`
  const point = () => ({ x: between(150, 650), y: between(250, 950) })
  const stops = (): Stop[] => [0, 0.4, 1].map((offset) => ({ offset, color: hex(), alpha: between(0, 1) }))
  return { next, between, oneOf, hex, point, stops }
}

type Draws = ReturnType<typeof draws>

function blob({ point, between }: Draws, from = 60, to = 220): string {
  const { x, y } = point()
  const [wide, high] = [between(from, to), between(from, to)]
  return (
    `M${x - wide} ${y}C${x - wide} ${y - high} ${x + wide} ${y - high} ${x + wide} ${y}` +
    `Q${x + wide} ${y + high} ${x} ${y + high}L${x - wide} ${y}Z`
  )
}

function turned({ between }: Draws, x: number, y: number): Matrix {
  const angle = between(-0.9, 0.9)
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y]
}

const kinds = ['solid', 'linear', 'radial', 'pattern'] as const

function paint(the: Draws, type: Paint['type'], tiles: TileId[]): Paint {
  const { between, hex, oneOf, point, stops } = the
  switch (type) {
    case 'solid':
      return { type, color: hex(), alpha: between(0.2, 1) }
    case 'linear':
      return { type, from: point(), to: point(), stops: stops() }
    case 'radial': {
      const { x, y } = point()
      const matrix: Matrix = [between(80, 300), between(-40, 40), between(-40, 40), between(80, 300), x, y]
      return { type, center: { x: 0, y: 0 }, radius: 1, matrix, stops: stops() }
    }
    case 'pattern':
      return {
        type,
        tile: oneOf(tiles),
        matrix: turned(the, between(0, 400), between(0, 400)),
        alpha: between(0.4, 1),
      }
  }
}

function mark(the: Draws, at: number, tiles: TileId[]): Mark {
  const { between, next, oneOf } = the
  const stroke = {
    paint: paint(the, kinds[(at + 1) % kinds.length]!, tiles),
    width: between(0.8, 6),
    cap: oneOf(['butt', 'round'] as const),
    join: oneOf(['miter', 'round'] as const),
    ...(next() < 0.4 ? { dash: [7, 4] } : {}),
  }
  return {
    type: 'path',
    layer: oneOf(['cloth', 'motif', 'light'] as const),
    of: `part ${at}`,
    // Two outlines in one path, so that the fill rule shows.
    d: blob(the) + blob(the),
    rule: oneOf(['nonzero', 'evenodd'] as const),
    fill: paint(the, kinds[at % kinds.length]!, tiles),
    ...(next() < 0.5 ? { stroke } : {}),
    ...(next() < 0.5 ? { clip: blob(the, 160, 320) } : {}),
    ...(next() < 0.3 ? { matrix: turned(the, between(100, 200), between(-100, 100)) } : {}),
  }
}

/** A drawing that uses every kind of paint, stroke, clip and matrix, on paper. */
export function randomDrawing(seed: number, tiles: TileId[]): Drawing {
  const the = draws(seed)
  const paper: Mark = {
    type: 'path',
    layer: 'backdrop',
    of: 'backdrop',
    d: `M0 0L${canvas.width} 0L${canvas.width} ${canvas.height}L0 ${canvas.height}Z`,
    fill: { type: 'solid', color: '#f4ede0', alpha: 1 },
  }
  // Every part begins with an opaque ground: translucent marks over nothing are rounded once more when laid on paper.
  const ground: Mark = { ...paper, layer: 'cloth', of: 'ground', d: 'M20 20L780 20L780 1180L20 1180Z' }
  return { ...canvas, marks: [paper, ground, ...Array.from({ length: 24 }, (_, at) => mark(the, at, tiles))] }
}
