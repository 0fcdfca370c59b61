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

const [wideNet, tallNet] = [12, 26]
const [above, below] = [-0.03, 1.06]

type Net = (t: number, v: number) => string

const nets = new WeakMap<Gore, Net>()

/** Writes where places of a gore lie: from a net of points, as thousands are asked for, and the cloth itself would be slow. */
function netOf(s: Surface, gore: Gore): Net {
  const net = nets.get(gore) ?? knotted(s, gore)
  nets.set(gore, net)
  return net
}

function knotted(s: Surface, { lobe: { from, to } }: Gore): Net {
  const wide = wideNet + 1
  const [xs, ys] = [new Float64Array(wide * (tallNet + 1)), new Float64Array(wide * (tallNet + 1))]
  for (let j = 0; j <= tallNet; j++) {
    for (let i = 0; i <= wideNet; i++) {
      const p = s.pointAt(mix(from, to, i / wideNet), mix(above, below, j / tallNet))
      xs[j * wide + i] = p.x
      ys[j * wide + i] = p.y
    }
  }
  return (t, v) => {
    const x = clamp(t) * wideNet
    const y = clamp((v - above) / (below - above)) * tallNet
    const i = Math.min(wideNet - 1, Math.floor(x))
    const j = Math.min(tallNet - 1, Math.floor(y))
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

/** A repeat all over one gore, its figures turned already. */
function overGore(s: Surface, gore: Gore, repeat: Repeat, turn: number): PathData {
  const { width, height, figures } = repeat
  const at = repeat.mitred ? 0 : gore.at
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [place, wide, tall] = [netOf(s, gore), widthOf(gore), tallness(s)]
  const reach = Math.max(...figures.flat().map(({ x, y }) => Math.hypot(x, y)))
  // As far as any corner of the gore lies from where the repeats begin.
  const far = Math.abs(at) + Math.max(...gore.widths) / 2 + below * tall + 2 * reach
  const [columns, rows] = [Math.ceil(far / width), Math.ceil(far / height)]
  let d = ''
  for (let j = -rows; j <= rows; j++) {
    for (let i = -columns; i <= columns; i++) {
      const x = i * width * cos - j * height * sin - at
      const y = i * width * sin + j * height * cos
      if (y < above * tall - reach || y > below * tall + reach) continue
      if (Math.abs(x) > Math.max(wide((y - reach) / tall), wide((y + reach) / tall)) / 2 + reach) continue
      for (const figure of figures) {
        const laid = figure.map((p) => point((x + p.x) / wide((y + p.y) / tall) + 0.5, (y + p.y) / tall))
        const seen = cutAtSeams(laid)
        if (seen.length > 2) d += `M${seen.map((p) => place(p.x, p.y)).join('L')}Z`
      }
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
    .map((gore) => overGore(s, gore, { ...repeat, figures }, turn))
    .join('')
}
