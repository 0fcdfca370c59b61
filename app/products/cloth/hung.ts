import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, point, reverse } from '~/drawing/geometry'
import { type Repeat, repeated } from './repeats'
import type { Surface } from './surface'
import type { Tone as TileTone, Scale } from './tiles/tile-id'
import {
  chevronEcho,
  chevronRise,
  chevrons,
  houndstoothThreads,
  ikatBox,
  ikatDyes,
  ikatSizes,
  ikatThreads,
} from './tiles/measures'
import { solid } from './tone'
import type { Base, Printed } from './woven'

/** Prints of figures that meet each other, drawn on hanging cloth figure by figure: laid as a tile they would neither bend nor shrink. */

interface Colored {
  color: Hex
  alpha?: number
  repeat: Repeat
}

/** One tooth of a houndstooth in threads: four over four, and the twill's steps where dark crosses light. */
const tooth: Run = (
  [
    [0, 0],
    [4, -4],
    [4, -2],
    [2, 0],
    [4, 0],
    [4, 2],
    [6, 0],
    [8, 0],
    [4, 4],
    [2, 4],
    [0, 6],
    [0, 4],
    [-2, 4],
    [0, 2],
  ] as const
).map(([x, y]) => point(x, y))

function houndstooth(ink: Hex, scale: Scale): Colored[] {
  const thread = houndstoothThreads[scale]
  const figure = tooth.map(({ x, y }) => point(x * thread, y * thread))
  return [{ color: ink, repeat: { width: 8 * thread, height: 8 * thread, figures: [figure] } }]
}

function chevron(ink: Hex, scale: Scale): Colored[] {
  const [width, height, weight] = chevrons[scale]
  const [half, rise] = [width / 2, width * chevronRise]
  // As thick across as its weight, it is that thick from top to bottom.
  const steep = Math.hypot(half, rise) / half
  // A hair wider than its repeat: no gap between two.
  const [edge, foot] = [half + 0.2, rise + (0.2 * rise) / half]
  const zig = (down: number, thick: number): Run => {
    const aside = (thick * steep) / 2
    return [
      point(-edge, foot + down - aside),
      point(0, down - aside),
      point(edge, foot + down - aside),
      point(edge, foot + down + aside),
      point(0, down + aside),
      point(-edge, foot + down + aside),
    ]
  }
  const laid = (figure: Run): Repeat => ({ width, height, figures: [figure], mitred: true })
  const { down, thick, alpha } = chevronEcho
  return [
    { color: ink, repeat: laid(zig(0, weight)) },
    ...(scale < 3 ? [] : [{ color: ink, alpha, repeat: laid(zig(weight * down, weight * thick)) }]),
  ]
}

/** How thick an ikat's threads are drawn, in its box: of small ones the eye sees less. */
const ikatThick: Record<Scale, number> = { 1: 4, 2: 3, 3: 2 }

/** Lozenges whose edges go from thread to thread. */
function ikat(ink: Hex, tone: TileTone, scale: Scale): Colored[] {
  const [width, height] = ikatSizes[scale]
  const size = width / ikatBox.width
  const thick = ikatThick[scale]
  const threads = ikatThreads(thick)
  // What lies round the repeat's corner begins before its left edge.
  const middle = threads.length / 2
  const around = [
    ...threads.slice(middle).map((one) => ({ ...one, x: one.x - ikatBox.width })),
    ...threads.slice(0, middle),
  ]
  return ikatDyes(ink, tone).map(({ color, middle: y, half }) => {
    const dyed = (y === 0 ? around : threads)
      .map(({ x, slip, side }) => ({ x: x + thick / 2, y: y + slip, half: half(side) }))
      .filter((thread) => thread.half > 0)
    const edge = (sign: number) => dyed.map((one) => point(one.x * size, (one.y + sign * one.half) * size))
    return { color, repeat: { width, height, figures: [[...edge(-1), ...reverse(edge(1))]] } }
  })
}

/** A print drawn figure by figure; undefined for any that lies scattered, or is drawn line by line. */
export function hungPrint(
  base: Base,
  s: Surface,
  { name, ink, tone, scale, angle }: Printed,
  alpha: number,
): Mark[] | undefined {
  const colored =
    name === 'houndstooth'
      ? houndstooth(ink, scale)
      : name === 'chevron'
        ? chevron(ink, scale)
        : name === 'ikat' && ikat(ink, tone, scale)
  if (!colored) return undefined
  return colored.map(({ color, alpha: part = 1, repeat }) => ({
    ...base,
    type: 'path',
    d: repeated(s, repeat, (angle * Math.PI) / 180),
    fill: solid(color, alpha * part),
  }))
}
