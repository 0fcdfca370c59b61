import type { Point } from '~/drawing/drawing'
import {
  type Run,
  along,
  cubic,
  mirror,
  mix,
  monotone,
  pathOf,
  point,
  reverse,
  smoothstep,
} from '~/drawing/geometry'
import { type Surface, flutes, surface } from '../../cloth/surface'
import { centre, figure, onFigure, shoulderHeight } from '../../figure/landmarks'
import type { View } from '../../product'
import type { Collar, Fit, Hem } from '../options'

interface Ease {
  /** Where shoulder and sleeve meet, and where armhole and side seam do. */
  tip: number
  under: readonly [half: number, y: number]
  waist: number
  hip: number
  hem: number
  /** Cut close to the body: its cloth is drawn into the waist, and the chest shows under it. */
  close: boolean
  /** How far from the centre a pocket begins. */
  pocket: number
  /** How freely the body hangs: many deep folds, or few and flat ones. */
  folds: { count: number; depth: number; strength: number }
}

export const eases: Record<Fit, Ease> = {
  slim: {
    tip: 109,
    under: [104, 344],
    waist: 85,
    hip: 119,
    hem: 121,
    close: true,
    pocket: 32,
    folds: { count: 5, depth: 2, strength: 0.3 },
  },
  regular: {
    tip: 113,
    under: [109, 352],
    waist: 105,
    hip: 125,
    hem: 127,
    close: false,
    pocket: 32,
    folds: { count: 6, depth: 3, strength: 0.42 },
  },
  relaxed: {
    tip: 120,
    under: [119, 364],
    waist: 123,
    hip: 135,
    hem: 137,
    close: false,
    pocket: 32,
    folds: { count: 5, depth: 3.2, strength: 0.5 },
  },
  boxy: {
    tip: 133,
    under: [134, 378],
    waist: 142,
    hip: 146,
    hem: 147,
    close: false,
    pocket: 40,
    folds: { count: 5, depth: 3.2, strength: 0.5 },
  },
}

/** How high cloth lies on the shoulder; beyond the body's own it drops on. */
function shoulderAt(half: number): number {
  const { half: tip } = figure.shoulderTip
  return half <= tip ? shoulderHeight(half) : shoulderHeight(tip) + (half - tip) * 0.74
}

/** What the parts of one shirt share. Edges are of the right half; the left mirrors them. */
export interface Cut {
  view: View
  ease: Ease
  /** From the centre up to the shoulder: what the collar is sewn to. */
  neck: Point[]
  /** From the shoulder's tip down to the underarm: what body and sleeve share. */
  armhole: Point[]
  side: Point[]
  /** The lower edge, from left to right. */
  hem: Point[]
  outline: Run
  surface: Surface
}

/** The neck's seam; a camp collar's front turns back along it. */
function neckSeam(collar: Collar, view: View): Point[] {
  const top = onFigure(46, shoulderAt(46) - 1)
  if (view === 'back') return cubic(onFigure(0, 198), onFigure(22, 198), onFigure(38, 194), top)
  return collar === 'camp'
    ? cubic(onFigure(0, 300), onFigure(17, 262), onFigure(36, 214), top, 16)
    : cubic(onFigure(0, 210), onFigure(24, 210), onFigure(42, 203), top)
}

/** Sets a shirt out on the figure: where its edges run, before any cloth. */
export function cutOf(fit: Fit, collar: Collar, hem: Hem, view: View): Cut {
  const ease = eases[fit]
  const neck = neckSeam(collar, view)
  const [half, y] = ease.under
  const under = onFigure(half, y)
  const tip = onFigure(ease.tip, shoulderAt(ease.tip))
  const armhole = cubic(tip, onFigure(ease.tip - 13, 262), onFigure(half - 14, y - 34), under, 18)
  const [longest, rise] = hem === 'curved' ? [view === 'back' ? 684 : 674, 60] : [644, 0]
  const width = monotone([
    point(y, half),
    point(figure.waist.y, ease.waist),
    point(figure.hip.y, ease.hip),
    point(longest, ease.hem),
  ])
  const top = 190
  const edge = (sign: number) => (v: number) => {
    const height = mix(top, longest, v)
    return onFigure(
      sign * (height < y ? mix(ease.tip, half, (height - top) / (y - top)) : width(height)),
      height,
    )
  }
  const { count, depth } = ease.folds
  const body = surface({
    left: edge(-1),
    right: edge(1),
    sag: (v) => 9 * v * v,
    wrapAngle: 1.25,
    bends: 9,
    lobes: flutes({
      count,
      depth,
      tuck: 0.55,
      start: [0.3, 0.62],
      play: 1,
      seed: view === 'front' ? 31 : 47,
    }),
  })
  // A tail's edge runs level in the middle, then sweeps up to the side seam.
  const lower = Array.from({ length: 61 }, (_, i) => {
    const u = i / 60
    const swept = smoothstep(0.3, 1.02, Math.abs(2 * u - 1))
    return body.pointAt(u, 1 - (rise * swept) / (longest - top))
  })
  const bottom = lower[lower.length - 1]!
  const side = Array.from({ length: 17 }, (_, i) => {
    const down = mix(y, bottom.y, i / 16)
    return onFigure(i === 16 ? bottom.x - centre : width(down), down)
  })
  const right = [...neck, ...armhole, ...side]
  const outline = [...right, ...reverse(lower).slice(1, -1), ...reverse(mirror(right, centre))]
  return { view, ease, neck, armhole, side, hem: lower, outline, surface: body }
}

/** Both sides of a run given for the right. */
export const both = <T>(run: Run, draw: (run: Run, sign: 1 | -1) => T[]): T[] => [
  ...draw(mirror(run, centre), -1),
  ...draw(run, 1),
]

/** Where the hem lies under a distance from the centre. */
export function hemBelow({ hem }: Cut, half: number): Point {
  const point = along(hem)
  return point(0.5 + half / (2 * (hem[hem.length - 1]!.x - centre)))
}

export const outlineOf = (cut: Cut) => pathOf([cut.outline])
