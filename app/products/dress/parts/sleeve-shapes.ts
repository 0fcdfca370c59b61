import type { Point } from '~/drawing/drawing'
import { type Run, cubic, through } from '~/drawing/geometry'
import type { Figure } from '../../figure/grading'
import { figure } from '../../figure/landmarks'
import type { Sleeve } from '../options'
import { offEnd } from './joints'

/** The right sleeve's edges from armhole to hem; the left mirrors its shape, never its light. */
export interface SleeveShape {
  outer: Point[]
  inner: Point[]
  sag: number
  flutes?: { count: number; depth: number; start: readonly [number, number] }
  /** Height of a cuff that gathers the hem in. */
  cuff?: number
  /** Gathered into the armhole. */
  head?: boolean
}

/** An off-the-shoulder sleeve begins lower: what lies above the underarm is drawn closer together. */
function lowered(y: number): number {
  const { y: arm } = figure.underarm
  return y < arm ? arm - ((arm - y) * (arm - offEnd.y)) / (arm - 218) : y
}

/** Sets a sleeve out from the armhole it is sewn into. */
export function sleeveShape(
  body: Figure,
  sleeve: Exclude<Sleeve, 'none'>,
  hole: Run,
  off = false,
): SleeveShape {
  const on = (x: number, y: number) => body.on(x, off ? lowered(y) : y)
  const set = (points: readonly (readonly [number, number])[]) => points.map(([x, y]) => on(x, y))
  const [tip, arm] = [hole[0]!, hole[hole.length - 1]!]
  const from = (...rest: readonly (readonly [number, number])[]) => through([tip, ...set(rest)], 8)
  /** The inner edge of a sleeve that goes on below the underarm. */
  const inside = (...rest: readonly (readonly [number, number])[]) => [
    ...hole.slice(-4),
    ...through([arm, ...set(rest)], 6).slice(1),
  ]
  switch (sleeve) {
    case 'cap':
      return {
        outer: cubic(tip, on(127, 226), on(152, 258), on(150, 303)),
        inner: [...hole],
        sag: 3,
      }
    case 'short':
      return {
        outer: from([131, 246], [140, 292], [146, 338]),
        inner: [...hole, on(102, 350)],
        sag: 5,
      }
    case 'flutter':
      return {
        outer: cubic(tip, on(134, 224), on(160, 262), on(178, 322), 18),
        inner: [...hole, on(101, 350)],
        sag: 10,
        flutes: { count: 5, depth: 6, start: [0, 0.25] },
      }
    case 'puff':
      return {
        outer: [
          ...cubic(tip, on(122, 200), on(184, 208), on(190, 268), 16),
          ...cubic(on(190, 268), on(194, 306), on(184, 334), on(168, 343), 10).slice(1),
        ],
        inner: [...hole, on(104, 345)],
        sag: 5,
        cuff: 15,
        head: true,
      }
    case 'bell':
      return {
        outer: from([134, 246], [143, 310], [150, 380], [168, 450], [197, 512]),
        inner: inside([107, 380], [112, 440], [110, 518]),
        sag: 12,
        flutes: { count: 5, depth: 6, start: [0.42, 0.6] },
      }
    case 'threequarter':
      return {
        outer: from([131, 250], [138, 310], [146, 390], [151, 470]),
        inner: inside([109, 384], [115, 430], [119, 474]),
        sag: 5,
      }
    case 'lantern':
      return {
        outer: from([130, 248], [136, 310], [141, 362], [160, 404], [186, 448], [189, 496], [164, 534]),
        inner: inside([107, 366], [99, 410], [92, 450], [100, 504], [124, 538]),
        sag: 4,
        cuff: 22,
      }
    case 'bishop':
      return {
        outer: from([136, 244], [148, 310], [162, 390], [179, 470], [178, 522], [158, 550]),
        inner: inside([108, 390], [110, 460], [113, 520], [124, 552]),
        sag: 4,
        cuff: 24,
      }
    case 'mutton':
      return {
        outer: [
          ...cubic(tip, on(120, 196), on(184, 204), on(189, 270), 16),
          ...through(
            set([
              [189, 270],
              [184, 318],
              [163, 372],
              [153, 430],
              [152, 490],
              [156, 572],
            ]),
            5,
          ).slice(1),
        ],
        inner: inside([109, 392], [118, 470], [127, 572]),
        sag: 4,
        head: true,
      }
    case 'long':
      return {
        outer: from([131, 250], [138, 310], [146, 390], [153, 470], [157, 572]),
        inner: inside([111, 400], [118, 470], [127, 572]),
        sag: 4,
      }
  }
}
