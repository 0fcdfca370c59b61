import type { Point } from '~/drawing/drawing'
import { type Run, cubic, through } from '~/drawing/geometry'
import { onFigure } from '../../figure/landmarks'
import type { Sleeve } from '../options'

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

const set = (points: readonly (readonly [number, number])[]): Point[] =>
  points.map(([x, y]) => onFigure(x, y))

/** Sets a sleeve out from the armhole it is sewn into. */
export function sleeveShape(sleeve: Exclude<Sleeve, 'none'>, hole: Run): SleeveShape {
  const [tip, arm] = [hole[0]!, hole[hole.length - 1]!]
  const from = (...rest: readonly (readonly [number, number])[]) => through([tip, ...set(rest)], 8)
  switch (sleeve) {
    case 'cap':
      return {
        outer: cubic(tip, onFigure(127, 226), onFigure(152, 258), onFigure(150, 303)),
        inner: [...hole],
        sag: 3,
      }
    case 'flutter':
      return {
        outer: cubic(tip, onFigure(134, 224), onFigure(160, 262), onFigure(178, 322), 18),
        inner: [...hole, onFigure(101, 350)],
        sag: 10,
        flutes: { count: 5, depth: 6, start: [0, 0.25] },
      }
    case 'puff':
      return {
        outer: [
          ...cubic(tip, onFigure(122, 200), onFigure(184, 208), onFigure(190, 268), 16),
          ...cubic(onFigure(190, 268), onFigure(194, 306), onFigure(184, 334), onFigure(168, 343), 10).slice(
            1,
          ),
        ],
        inner: [...hole, onFigure(104, 345)],
        sag: 5,
        cuff: 15,
        head: true,
      }
    case 'bell':
      return {
        outer: from([134, 246], [143, 310], [150, 380], [168, 450], [197, 512]),
        inner: [
          ...hole.slice(-4),
          ...through(
            [
              arm,
              ...set([
                [107, 380],
                [112, 440],
                [110, 518],
              ]),
            ],
            6,
          ).slice(1),
        ],
        sag: 12,
        flutes: { count: 5, depth: 6, start: [0.42, 0.6] },
      }
    case 'bishop':
      return {
        outer: from([136, 244], [148, 310], [162, 390], [179, 470], [178, 522], [158, 550]),
        inner: [
          ...hole.slice(-4),
          ...through(
            [
              arm,
              ...set([
                [108, 390],
                [110, 460],
                [113, 520],
                [124, 552],
              ]),
            ],
            6,
          ).slice(1),
        ],
        sag: 4,
        cuff: 24,
      }
    case 'long':
      return {
        outer: from([131, 250], [138, 310], [146, 390], [153, 470], [157, 572]),
        inner: [
          ...hole.slice(-4),
          ...through(
            [
              arm,
              ...set([
                [111, 400],
                [118, 470],
                [127, 572],
              ]),
            ],
            6,
          ).slice(1),
        ],
        sag: 4,
      }
  }
}
