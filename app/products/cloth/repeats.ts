import type { PathData, Point } from '~/drawing/drawing'
import { type Run, clamp, mix, point, written } from '~/drawing/geometry'
import type { Surface } from './surface'
import { type Gore, goresOf, tallness } from './threads'

/** Figures that come again and again, drawn on the cloth as it hangs: they bend at its folds and shrink where it turns away. */

/** What comes again, in the cloth's own units: x across from where the repeat begins, y down. */
export interface Repeat {
  width: number
  height: number
  /** Closed, all of them turning the same way; they may reach beyond the repeat. */
  figures: readonly Run[]
  /** Begins anew in the middle of each flute, so that it is its own mirror image at every seam; else it counts on along the hem. */
  mitred?: boolean
}

const [columns, rows] = [12, 26]
const [above, below] = [-0.03, 1.06]

/** Writes where places of a gore lie: from a net of points, as thousands are asked for, and the cloth itself would be slow. */
function netOf(s: Surface, { lobe: { from, to } }: Gore): (t: number, v: number) => string {
  const wide = columns + 1
  const [xs, ys] = [new Float64Array(wide * (rows + 1)), new Float64Array(wide * (rows + 1))]
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const p = s.pointAt(mix(from, to, i / columns), mix(above, below, j / rows))
      xs[j * wide + i] = p.x
      ys[j * wide + i] = p.y
    }
  }
  return (t, v) => {
    const x = clamp(t) * columns
    const y = clamp((v - above) / (below - above)) * rows
    const i = Math.min(columns - 1, Math.floor(x))
    const j = Math.min(rows - 1, Math.floor(y))
    const at = j * wide + i
    const dx = x - i
    const dy = y - j
    const a = (1 - dx) * (1 - dy)
    const b = dx * (1 - dy)
    const c = (1 - dx) * dy
    const d = dx * dy
    return written(
      a * xs[at]! + b * xs[at + 1]! + c * xs[at + wide]! + d * xs[at + wide + 1]!,
      a * ys[at]! + b * ys[at + 1]! + c * ys[at + wide]! + d * ys[at + wide + 1]!,
    )
  }
}

/** How wide a gore lies at any height, between those that are known. */
function widthOf({ heights, widths }: Gore): (v: number) => number {
  const last = heights.length - 1
  return (v) => {
    const place = clamp(v / heights[last]!) * last
    const i = Math.min(last - 1, Math.floor(place))
    return mix(widths[i]!, widths[i + 1]!, place - i)
  }
}

/** A figure cut off at a gore's seams, which are where x is 0 and 1. */
function cutAtSeams(figure: Run): Run {
  let cut = figure
  for (const [sign, edge] of [
    [1, 0],
    [-1, 1],
  ] as const) {
    const inside = (p: Point) => sign * (p.x - edge) >= 0
    if (cut.every(inside)) continue
    const kept: Point[] = []
    cut.forEach((p, i) => {
      const q = cut[(i + 1) % cut.length]!
      if (inside(p)) kept.push(p)
      if (inside(p) !== inside(q)) kept.push(point(edge, mix(p.y, q.y, (edge - p.x) / (q.x - p.x))))
    })
    cut = kept
  }
  return cut
}

/** Which repeats of a pattern may touch a gore: the first and the last, across and down. */
function rangeOf({ at, widths }: Gore, tall: number, { width, height }: Repeat, reach: number, turn: number) {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const half = Math.max(...widths) / 2 + reach
  const corners = [at - half, at + half].flatMap((x) =>
    [above * tall - reach, below * tall + reach].map((y) => [x * cos + y * sin, y * cos - x * sin] as const),
  )
  const [across, down] = [corners.map(([p]) => p / width), corners.map(([, q]) => q / height)]
  return {
    across: [Math.floor(Math.min(...across)), Math.ceil(Math.max(...across))] as const,
    down: [Math.floor(Math.min(...down)), Math.ceil(Math.max(...down))] as const,
  }
}

/** A repeat all over one gore, its figures turned already. */
function overGore(s: Surface, gore: Gore, repeat: Repeat, turn: number): PathData {
  const { width, height, figures } = repeat
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [place, wide, tall] = [netOf(s, gore), widthOf(gore), tallness(s)]
  const reach = Math.max(...figures.flat().map(({ x, y }) => Math.hypot(x, y)))
  const { across, down } = rangeOf(gore, tall, repeat, reach, turn)
  let d = ''
  const draw = (figure: Run, x: number, y: number) => {
    for (let k = 0; k < figure.length; k++) {
      const v = (y + figure[k]!.y) / tall
      d += (k ? 'L' : 'M') + place((x + figure[k]!.x) / wide(v) + 0.5, v)
    }
    d += 'Z'
  }
  const drawCut = (figure: Run, x: number, y: number) => {
    const laid = figure.map((p) => point((x + p.x) / wide((y + p.y) / tall) + 0.5, (y + p.y) / tall))
    const seen = cutAtSeams(laid)
    if (seen.length > 2) d += `M${seen.map((p) => place(p.x, p.y)).join('L')}Z`
  }
  for (let j = down[0]; j <= down[1]; j++) {
    for (let i = across[0]; i <= across[1]; i++) {
      const x = i * width * cos - j * height * sin - gore.at
      const y = i * width * sin + j * height * cos
      if (y < above * tall - reach || y > below * tall + reach) continue
      const [upper, lower] = [wide((y - reach) / tall), wide((y + reach) / tall)]
      if (Math.abs(x) > Math.max(upper, lower) / 2 + reach) continue
      const isInside = Math.abs(x) < Math.min(upper, lower) / 2 - reach
      for (const figure of figures) (isInside ? draw : drawCut)(figure, x, y)
    }
  }
  return d
}

/** A repeat all over the cloth as one path to fill, turned from the grainline by `turn` in radians. */
export function repeated(s: Surface, repeat: Repeat, turn = 0): PathData {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const figures = repeat.figures.map((figure) =>
    figure.map(({ x, y }) => point(x * cos - y * sin, x * sin + y * cos)),
  )
  return goresOf(s)
    .map((gore) => overGore(s, repeat.mitred ? { ...gore, at: 0 } : gore, { ...repeat, figures }, turn))
    .join('')
}
