import type { Matrix } from './drawing'

/** Above this many pixels for one that is shown, the two back ends would no longer shrink a picture alike. */
const alike = 4 / 3

/** How often a picture so many pixels wide is halved before it is painted `shown` pixels wide. */
export function halvings(pixels: number, shown: number): number {
  if (!(shown > 0)) return 0
  let times = 0
  for (let left = pixels; left > shown * alike && left >= 4; left = Math.floor(left / 2)) times++
  return times
}

/** How much longer a length becomes by a matrix; the middle way where that depends on its direction. */
const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

/** How wide a picture is shown, in the drawing's units. */
export const shownWidth = ({ width, matrix }: { width: number; matrix?: Matrix }): number =>
  width * (matrix ? scaleOf(matrix) : 1)

interface Pixels {
  /** RGBA, row by row. */
  data: Uint8Array
  width: number
  height: number
}

/** Each pixel of the half is the mean of four; an odd last row or column is left out. At least 2 × 2 pixels. */
export function halved({ data, width, height }: Pixels): Pixels {
  const [w, h] = [width >> 1, height >> 1]
  const half = new Uint8Array(w * h * 4)
  const below = width * 4
  for (let y = 0, to = 0; y < h; y++) {
    for (let x = 0, at = y * 2 * below; x < w; x++, at += 8, to += 4) {
      const [a, b] = [data[at + 3]!, data[at + 7]!]
      const [c, d] = [data[at + below + 3]!, data[at + below + 7]!]
      const alpha = a + b + c + d
      if (alpha === 0) continue
      half[to + 3] = (alpha + 2) >> 2
      // What is seen through counts as much less: its colour would come out of nowhere.
      for (let i = 0; i < 3; i++) {
        const [above, under] = [at + i, at + below + i]
        const sum = data[above]! * a + data[above + 4]! * b + data[under]! * c + data[under + 4]! * d
        half[to + i] = sum / alpha + 0.5
      }
    }
  }
  return { data: half, width: w, height: h }
}
