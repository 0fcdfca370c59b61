import { identity, type Drawing, type Mark, type Matrix, type PathData } from './drawing'
import { apply } from './paint'
import { eachPoint } from './path-points'

/** A part of a drawing from edge to edge, to be painted apart from the others. */
export interface Band {
  /** In drawing units, from the top. */
  y: number
  height: number
  /** What shows in it, in painting order. */
  marks: Mark[]
}

function pathReach(path: PathData, [, b, , d, , f]: Matrix): [number, number] {
  let [top, bottom] = [Infinity, -Infinity]
  eachPoint(path, (x, y) => {
    const down = b * x + d * y + f
    if (down < top) top = down
    if (down > bottom) bottom = down
  })
  return [top, bottom]
}

/** From which height to which a mark can show; a curve lies within its points, a stroke's tip within four widths. */
function reachOf(mark: Mark): [number, number] {
  const matrix = mark.matrix ?? identity
  if (mark.type === 'image') {
    const { width, height } = mark
    const ys = [0, width].flatMap((x) => [0, height].map((y) => apply(matrix, { x, y }).y))
    return [Math.min(...ys), Math.max(...ys)]
  }
  const [top, bottom] = pathReach(mark.d, matrix)
  const stroke = mark.type === 'path' ? (mark.stroke?.width ?? 0) : 0
  const beyond = 1 + stroke * 2 * Math.hypot(matrix[0], matrix[1], matrix[2], matrix[3])
  return [top - beyond, bottom + beyond]
}

/** The least number of whole units that is a whole number of pixels, when so many units are painted on so many pixels. */
export function wholeStep(units: number, pixels: number): number {
  let [a, b] = [units, pixels]
  while (b) [a, b] = [b, a % b]
  return units / a
}

/**
 * Cuts a drawing in two where about as much lies above as below, on a whole multiple of `step` units. Painted apart and
 * set under each other they are the whole drawing: a shade may be rounded otherwise, no edge lies elsewhere.
 */
export function halved(drawing: Drawing, step: number): [Band, Band] {
  const reaches = drawing.marks.map(reachOf)
  const { height } = drawing
  // How much paint begins and ends where: a mark counts by its path's length, spread over its height.
  const rows = new Float64Array(Math.ceil(height) + 1)
  drawing.marks.forEach((mark, i) => {
    const [top, bottom] = reaches[i]!
    const [from, to] = [Math.max(0, Math.floor(top)), Math.min(rows.length - 1, Math.ceil(bottom))]
    const weight = (mark.type === 'image' ? 400 : mark.d.length + 400) / Math.max(1, to - from)
    for (let y = from; y < to; y++) rows[y]! += weight
  })
  const half = rows.reduce((sum, row) => sum + row, 0) / 2
  let [y, above] = [0, 0]
  while (y < height - 1 && above < half) above += rows[y++]!
  const cut = Math.min(height - step, Math.max(step, Math.round(y / step) * step))
  const band = (from: number, to: number): Band => ({
    y: from,
    height: to - from,
    marks: drawing.marks.filter((_, i) => reaches[i]![0] < to && reaches[i]![1] > from),
  })
  return [band(0, cut), band(cut, height)]
}
