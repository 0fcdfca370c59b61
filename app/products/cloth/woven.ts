import type { Hex, Mark, PathData } from '~/drawing/drawing'
import type { Fabric } from './fabrics'
import type { Surface } from './surface'
import { gatheredBars, warpBars, warpLines, weftBars, weftLines } from './threads'
import { sett, settParts, settSizes } from './tiles/measures'
import type { Print, Scale, Tone as TileTone } from './tiles/tile-id'
import { type Tone, solid } from './tone'

/** What is drawn line by line as the cloth hangs, instead of by a tile: ribs, and prints that are lines. */

export type Base = Pick<Mark, 'layer' | 'of' | 'clip'>

/** A print as it is asked to be drawn on hanging cloth. */
export interface Printed {
  name: Print
  ink: Hex
  tone: TileTone
  scale: Scale
  /** In degrees from the grainline. */
  angle: number
}

interface Drawn {
  base: Base
  ink: Hex
  alpha: number
}

const bar = ({ base, ink, alpha }: Drawn, d: PathData, part = 1): Mark => ({
  ...base,
  type: 'path',
  d,
  fill: solid(ink, alpha * part),
})

const line = ({ base, ink, alpha }: Drawn, d: PathData, width: number, part = 1): Mark => ({
  ...base,
  type: 'path',
  d,
  stroke: { paint: solid(ink, alpha * part), width },
})

/** The measures of the tiles of the same names. */
const stripes = { 1: [12, 5, 0], 2: [20, 9, 1], 3: [36, 16, 1.5] } as const
const checks = { 1: 7, 2: 12, 3: 22 } as const
const panes = { 1: [28, 1], 2: [46, 2], 3: [78, 3] } as const

/** A print of lines that are laid straight along or across the grain; undefined for any other. */
export function printLines(
  base: Base,
  s: Surface,
  { name, ink, tone, scale, angle }: Printed,
  alpha: number,
): Mark[] | undefined {
  if (angle % 90 !== 0) return undefined
  const drawn = { base, ink, alpha }
  switch (name) {
    case 'stripe': {
      const [pitch, wide, hair] = stripes[scale]
      const across = angle === 90
      const hairs = () => (across ? weftLines(s, pitch) : warpLines(s, pitch, pitch / 2))
      return [
        across ? line(drawn, weftLines(s, pitch, pitch / 2), wide) : bar(drawn, warpBars(s, pitch, wide)),
        ...(hair ? [line(drawn, hairs(), hair, 0.75)] : []),
      ]
    }
    case 'gingham': {
      const cell = checks[scale]
      return [
        bar(drawn, warpBars(s, cell * 2, cell), 0.56),
        line(drawn, weftLines(s, cell * 2, cell / 2), cell, 0.56),
      ]
    }
    case 'windowpane': {
      const [size, wide] = panes[scale]
      const lines = (offset: number, width: number, part: number) => [
        line(drawn, warpLines(s, size, offset), width, part),
        line(drawn, weftLines(s, size, size / 2 + offset), width, part),
      ]
      return [...lines(0, wide, 0.88), ...(scale > 1 ? lines(wide * 2, 1, 0.4) : [])]
    }
    case 'tartan':
      return tartan(drawn, s, { tone, scale, angle })
    default:
      return undefined
  }
}

/** A sett: its warp goes on round the body from flute to flute, so that all of it is seen. */
function tartan(drawn: Drawn, s: Surface, { tone, scale, angle }: Pick<Printed, 'tone' | 'scale' | 'angle'>) {
  const size = settSizes[scale]
  const parts = settParts(scale)
  // The ribs cover half of the weft.
  const weft = 1 - (1 - parts.weft) * (1 - parts.ribs / 2)
  const [down, across] = angle === 90 ? [weft, parts.warp] : [parts.warp, weft]
  const laid = (part: number, draw: (wide: number, middle: number) => PathData) =>
    sett(drawn.ink, tone, scale).map(({ color, bands }) => {
      const strength = bands.reduce((sum, { alpha }) => sum + alpha, 0) / bands.length
      return bar(
        { ...drawn, ink: color },
        bands.map(({ start, wide }) => draw(wide, start + wide / 2)).join(''),
        strength * part,
      )
    })
  return [
    ...laid(down, (wide, offset) => gatheredBars(s, size, wide, offset)),
    ...laid(across, (wide, offset) => weftBars(s, size, wide, offset)),
  ]
}

/** Cut pile in wales: a dark furrow on either side of a round lit ridge. */
export function ribs(base: Base, s: Surface, { fabric, tone }: { fabric: Fabric; tone: Tone }): Mark[] {
  const { wale, weave } = fabric
  const furrow = { base, ink: tone.shade, alpha: weave }
  const ridge = { base, ink: tone.light, alpha: weave * tone.lightGain }
  return [
    line(furrow, warpLines(s, wale), wale * 0.5, 0.3),
    line(furrow, warpLines(s, wale), wale * 0.2, 0.5),
    line(ridge, warpLines(s, wale, wale * 0.45), wale * 0.3, 0.26),
  ]
}
