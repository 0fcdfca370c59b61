import type { Point } from '~/drawing/drawing'
import { type Run, mirror, monotone, point } from '~/drawing/geometry'

/** The regular body, on which every garment is set out. Half-widths are measured from the centre line. */
export const centre = 400

/** Both sides of a run that is given by its right half. */
export const bothSides = (run: Run): Run[] => [run, mirror(run, centre)]

export const figure = {
  highShoulder: { half: 42, y: 186 },
  shoulderTip: { half: 110, y: 222 },
  underarm: { half: 100, y: 338 },
  bust: { half: 102, y: 358 },
  underbust: { half: 90, y: 408 },
  waist: { half: 67, y: 468, sag: 8 },
  empire: { half: 88, y: 410, sag: 9 },
  drop: { half: 107, y: 556, sag: 11 },
  hip: { half: 116, y: 600 },
  knee: { y: 862 },
  floor: { y: 1150 },
  /** The bust's highest points, left and right of the centre. */
  apex: { half: 50, y: 352 },
} as const

export const hemHeight = { mini: 745, knee: 862, tea: 925, midi: 985, maxi: 1112, floor: 1138 } as const

/** How high the shoulder lies at a distance from the centre. Cloth and form share it, the cloth 3 above. */
export const shoulderHeight = monotone([
  point(34, 172),
  point(42, 183),
  point(60, 194),
  point(84, 206),
  point(103, 217),
  point(112, 224),
])

/** Half the body's width at a height, between underarm and hip. */
export const bodyHalf = monotone([
  point(figure.underarm.y, figure.underarm.half),
  point(figure.bust.y, figure.bust.half),
  point(386, 97.5),
  point(412, 87),
  point(440, 75),
  point(figure.waist.y, figure.waist.half),
  point(490, 72),
  point(530, 96),
  point(figure.hip.y, figure.hip.half),
])

/** A point given by its distance from the centre line; negative is the left side as we look. */
export const onFigure = (half: number, y: number): Point => point(centre + half, y)
