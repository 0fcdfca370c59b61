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
  /** A cuff that gathers the hem in: its height, where down the sleeve its gathers point to, and their length. */
  cuff?: { height: number; gathersTo: number; length: readonly [number, number] }
  /** Gathered into the armhole. */
  head?: boolean
  /** Ends before the arm leaves the body's side, on which it throws no shadow. */
  short?: boolean
  /** Reaches over the elbow, and breaks there. */
  elbow?: boolean
  /** Its inner edge is the armhole or a flute: it has no line of its own. */
  openInside?: boolean
}

type Place = readonly [half: number, y: number]

/** Where a long sleeve without a cuff ends. */
const wrist: { outer: Place; inner: Place } = { outer: [156, 572], inner: [127, 572] }

/** What a sleeve is set out from. */
interface Setting {
  on: (half: number, y: number) => Point
  armhole: Run
  tip: Point
  /** An outer edge from the shoulder tip through those places. */
  outside: (...places: readonly Place[]) => Point[]
  /** An inner edge that follows the armhole and goes on below the underarm, through those places. */
  inside: (...places: readonly Place[]) => Point[]
}

/** Full at the shoulder: up from its tip, out, and down. */
const fullHead = ({ tip, on }: Setting, first: Place, second: Place, end: Place) =>
  cubic(tip, on(...first), on(...second), on(...end), 16)

const cuts: Record<Exclude<Sleeve, 'none'>, (setting: Setting) => SleeveShape> = {
  cap: ({ tip, on, armhole }) => ({
    outer: cubic(tip, on(127, 226), on(152, 258), on(150, 303)),
    inner: [...armhole],
    sag: 3,
    short: true,
    openInside: true,
  }),
  short: ({ outside, on, armhole }) => ({
    outer: outside([131, 246], [140, 292], [146, 338]),
    inner: [...armhole, on(102, 350)],
    sag: 5,
    short: true,
  }),
  flutter: ({ tip, on, armhole }) => ({
    outer: cubic(tip, on(134, 224), on(160, 262), on(178, 322), 18),
    inner: [...armhole, on(101, 350)],
    sag: 10,
    flutes: { count: 5, depth: 6, start: [0, 0.25] },
    short: true,
    openInside: true,
  }),
  puff: (setting) => ({
    outer: [
      ...fullHead(setting, [122, 200], [184, 208], [190, 268]),
      ...cubic(
        setting.on(190, 268),
        setting.on(194, 306),
        setting.on(184, 334),
        setting.on(168, 343),
        10,
      ).slice(1),
    ],
    inner: [...setting.armhole, setting.on(104, 345)],
    sag: 5,
    cuff: { height: 15, gathersTo: 0.52, length: [34, 62] },
    head: true,
  }),
  bell: ({ outside, inside }) => ({
    outer: outside([134, 246], [143, 310], [150, 380], [168, 450], [197, 512]),
    inner: inside([107, 380], [112, 440], [110, 518]),
    sag: 12,
    flutes: { count: 5, depth: 6, start: [0.42, 0.6] },
    openInside: true,
  }),
  threequarter: ({ outside, inside }) => ({
    outer: outside([131, 250], [138, 310], [146, 390], [151, 470]),
    inner: inside([109, 384], [115, 430], [119, 474]),
    sag: 5,
  }),
  lantern: ({ outside, inside }) => ({
    outer: outside([130, 248], [136, 310], [141, 362], [160, 404], [186, 448], [189, 496], [164, 534]),
    inner: inside([107, 366], [99, 410], [92, 450], [100, 504], [124, 538]),
    sag: 4,
    cuff: { height: 22, gathersTo: 0.6, length: [50, 96] },
  }),
  bishop: ({ outside, inside }) => ({
    outer: outside([136, 244], [148, 310], [162, 390], [179, 470], [178, 522], [158, 550]),
    inner: inside([108, 390], [110, 460], [113, 520], [124, 552]),
    sag: 4,
    cuff: { height: 24, gathersTo: 0.72, length: [50, 96] },
    elbow: true,
  }),
  mutton: (setting) => {
    const arm: Place[] = [[189, 270], [184, 318], [163, 372], [153, 430], [152, 490], wrist.outer]
    return {
      outer: [
        ...fullHead(setting, [120, 196], [184, 204], [189, 270]),
        ...through(
          arm.map((place) => setting.on(...place)),
          5,
        ).slice(1),
      ],
      inner: setting.inside([109, 392], [118, 470], wrist.inner),
      sag: 4,
      head: true,
      elbow: true,
    }
  },
  long: ({ outside, inside }) => ({
    outer: outside([131, 250], [138, 310], [146, 390], [153, 470], [157, wrist.outer[1]]),
    inner: inside([111, 400], [118, 470], wrist.inner),
    sag: 4,
    elbow: true,
  }),
}

/** An off-the-shoulder sleeve begins lower: what lies above the underarm is drawn closer together. */
function lowered(y: number): number {
  const { y: arm } = figure.underarm
  return y < arm ? arm - ((arm - y) * (arm - offEnd.y)) / (arm - 218) : y
}

/** Sets a sleeve out from the armhole it is sewn into; `off` is off the shoulder. */
export function sleeveShape(
  body: Figure,
  sleeve: Exclude<Sleeve, 'none'>,
  armhole: Run,
  off = false,
): SleeveShape {
  const on = (half: number, y: number) => body.on(half, off ? lowered(y) : y)
  const [tip, underarm] = [armhole[0]!, armhole[armhole.length - 1]!]
  const run = (start: Point, places: readonly Place[], pieces: number) =>
    through([start, ...places.map((place) => on(...place))], pieces)
  return cuts[sleeve]({
    on,
    armhole,
    tip,
    outside: (...places) => run(tip, places, 8),
    inside: (...places) => [...armhole.slice(-4), ...run(underarm, places, 6).slice(1)],
  })
}
