import type { Drawing, Mark, Matrix, PathData, TileId } from './drawing'
import { apply, invert, patternMatrix } from './paint'
import { eachPoint } from './path-points'

/** A tile repeated `across` × `down` times, with an opacity of its own. */
export interface Sheet {
  tile: TileId
  alpha: number
  across: number
  down: number
}

/** Where a sheet lies so that it covers what its mark paints: `x` and `y` in the pattern's own space. */
export interface Laid {
  key: string
  tile: TileId
  alpha: number
  matrix: Matrix
  x: number
  y: number
  across: number
  down: number
}

interface Size {
  width: number
  height: number
}

/**
 * Whether a sheet of `pixels` pays for a mark of `area`, in nanoseconds as measured: librsvg repeats small tiles slowest
 * when turned, and unpacks and turns all of a sheet, whatever shows of it.
 */
const pays = (area: number, { width, height }: Size, pixels: number): boolean =>
  area * (60 + 4000 / Math.min(width, height)) > pixels * 55 + 300_000

/** The box around a path of straight lines, in the space that `back` leads to, and how much of it the path covers. */
function boxOf(d: PathData, back: Matrix) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, area: 0 }
  let before: { x: number; y: number } | undefined
  eachPoint(d, (px, py) => {
    const { x, y } = apply(back, { x: px, y: py })
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
    if (before) box.area += (before.x * y - x * before.y) / 2
    before = { x, y }
  })
  return { ...box, area: Math.abs(box.area) }
}

/**
 * For a fill with a pattern that is turned: how its tile would have to be repeated to cover the mark. librsvg paints a
 * turned pattern several times slower than a turned picture. Undefined for all other marks, and where it does not pay.
 */
export function laid(mark: Mark, sizeOf: (tile: TileId) => Size | undefined): Laid | undefined {
  if (mark.type !== 'path' || mark.matrix || mark.stroke || mark.fill?.type !== 'pattern') return undefined
  const { tile, matrix: own, alpha = 1 } = mark.fill
  const matrix = patternMatrix(own)
  const [size, back] = [sizeOf(tile), matrix && invert(matrix)]
  if (!size || !matrix || !back || (matrix[1] === 0 && matrix[2] === 0)) return undefined
  const { width, height } = size
  const box = boxOf(mark.d, back)
  const [left, top] = [Math.floor(box.left / width), Math.floor(box.top / height)]
  const [across, down] = [Math.ceil(box.right / width) - left, Math.ceil(box.bottom / height) - top]
  if (!pays(box.area, size, across * width * down * height)) return undefined
  return { key: `${tile} ${alpha}`, tile, alpha, matrix, x: left * width, y: top * height, across, down }
}

/** The sheets a drawing needs, one for each tile and opacity: as large as the largest mark asks for. */
export function sheetsOf(
  { marks }: Pick<Drawing, 'marks'>,
  sizeOf: (tile: TileId) => Size | undefined,
): Map<string, Sheet> {
  const sheets = new Map<string, Sheet>()
  for (const mark of marks) {
    const one = laid(mark, sizeOf)
    if (!one) continue
    const { key, tile, alpha } = one
    const known = sheets.get(key) ?? { tile, alpha, across: 0, down: 0 }
    const [across, down] = [Math.max(known.across, one.across), Math.max(known.down, one.down)]
    sheets.set(key, { tile, alpha, across, down })
  }
  return sheets
}
