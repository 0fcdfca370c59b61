import { chance } from '../chance'
import { blend } from '../tone'
import type { Ink } from './geometrics'
import { path, sheet, wrapped } from './sheet'

/** Broken checks, woven as they are woven: four threads dark and four light both ways, over two and under two. */
export function houndstooth({ ink, scale }: Ink): string {
  const thread = { 1: 2, 2: 3, 3: 6 }[scale]
  const size = thread * 8
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
  const [width, height] = [48, 64]
  const next = chance(37)
  const second = blend(ink, tone === 'light' ? '#e0a850' : '#ffe0a0', 0.66)
  const deep = blend(ink, '#140c20', 0.32)
  let body = ''
  // One narrow bar a thread of the warp, each slipped a little against the last.
  for (let x = 0; x < width; x += 2) {
    const slip = (next() - 0.5) * 6
    const side = Math.abs(x + 1 - width / 2) / (width / 2)
    const bar = (color: string, half: number, middle: number) =>
      half <= 0
        ? ''
        : path`<rect x="${x}" y="${middle - half + slip}" width="2.1" height="${half * 2}" rx="1" fill="${color}"/>`
    body +=
      bar(ink, 29 * (1 - side), 32) +
      bar(second, 19 * (1 - side) - 2, 32) +
      bar(deep, 10 * (1 - side) - 1.5, 32) +
      bar(ink, 29 * side - 17, 0) +
      bar(second, 29 * side - 24, 0)
  }
  const [w, h] = ({ 1: [30, 40], 2: [48, 64], 3: [78, 104] } as const)[scale]
  return sheet({ width: w, height: h }, wrapped(width, height, body), { width, height })
}
