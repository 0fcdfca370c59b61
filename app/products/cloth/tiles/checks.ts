import type { Ink } from './geometrics'
import { houndstoothThreads, ikatBox, ikatDyes, ikatSizes, ikatThreads } from './measures'
import { path, sheet, wrapped } from './sheet'

/** Broken checks, woven as they are woven: four threads dark and four light both ways, over two and under two. */
export function houndstooth({ ink, scale }: Ink): string {
  const size = houndstoothThreads[scale] * 8
  let d = ''
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      const warpAbove = (x + y) % 4 < 2
      if ((warpAbove ? x : y) < 4) d += path`M${x} ${y}h1v1h-1Z`
    }
  }
  return sheet(
    { width: size, height: size },
    path`<path d="${d}" fill="${ink}" shape-rendering="crispEdges"/>`,
    { width: 8, height: 8 },
  )
}

/** Fine double lines that cross far apart, like panes. */
export function windowpane({ ink, scale }: Ink): string {
  const [size, line] = ({ 1: [28, 1], 2: [46, 2], 3: [78, 3] } as const)[scale]
  const bars = (alpha: number, position: number, thick: number) =>
    path`<rect x="${position}" width="${thick}" height="${size}" fill="${ink}" fill-opacity="${alpha}"/>` +
    path`<rect y="${position}" width="${size}" height="${thick}" fill="${ink}" fill-opacity="${alpha}"/>`
  return sheet(
    { width: size, height: size },
    bars(0.88, 4, line) + (scale > 1 ? bars(0.4, 4 + line * 2, 1) : ''),
  )
}

/** Lozenges dyed into the warp before weaving: their edges run where the dye crept along the threads. */
export function ikat({ ink, tone, scale }: Ink): string {
  const dyes = ikatDyes(ink, tone)
  // One narrow bar a thread of the warp, each slipped a little against the last.
  const bars = ikatThreads(2).flatMap(({ x, slip, side }) =>
    dyes.map(({ color, middle, half }) => {
      const reach = half(side)
      return reach <= 0
        ? ''
        : path`<rect x="${x}" y="${middle - reach + slip}" width="2.1" height="${reach * 2}" rx="1" fill="${color}"/>`
    }),
  )
  const [w, h] = ikatSizes[scale]
  const { width, height } = ikatBox
  return sheet({ width: w, height: h }, wrapped(width, height, bars.join('')), ikatBox)
}
