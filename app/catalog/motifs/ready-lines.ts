import type { Point } from '~/drawing/drawing'

/** Lines for whom drawing by hand is not the way: each as a hand would have drawn it, in drawing units around 0, 0. */
export const readyLines = ['straight', 'wave', 'loop', 'ring', 'spiral'] as const
export type ReadyLine = (typeof readyLines)[number]

const along = (count: number, point: (part: number) => Point): Point[] =>
  Array.from({ length: count + 1 }, (_, i) => point(i / count))

const half = 70
const turns = (part: number, count: number) => part * count * 2 * Math.PI

export function readyLine(line: ReadyLine): Point[] {
  switch (line) {
    case 'straight':
      return along(1, (part) => ({ x: (part * 2 - 1) * half, y: 0 }))
    case 'wave':
      return along(48, (part) => ({ x: (part * 2 - 1) * half, y: Math.sin(turns(part, 3)) * 12 }))
    case 'loop':
      return along(64, (part) => ({
        x: (part * 2 - 1) * half + Math.sin(turns(part, 3)) * 16,
        y: Math.cos(turns(part, 3)) * 16,
      }))
    case 'ring':
      return along(40, (part) => ({ x: Math.cos(turns(part, 1)) * 40, y: Math.sin(turns(part, 1)) * 40 }))
    case 'spiral':
      return along(72, (part) => ({
        x: Math.cos(turns(part, 3)) * 44 * part,
        y: Math.sin(turns(part, 3)) * 44 * part,
      }))
  }
}
