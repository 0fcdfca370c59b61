import type { Hex } from '~/drawing/drawing'
import { chance } from '../chance'
import { blend, lightness } from '../tone'
import type { Scale, Tone } from './tile-id'

/** What the tile of a print and the same print drawn on hanging cloth have in common, in drawing units. */

/** A band of a sett: where it starts and how wide it is, and how opaque in the warp. */
interface Band {
  start: number
  wide: number
  alpha: number
}

/** How far a tartan's sett goes before it comes again. */
export const settSizes: Record<Scale, number> = { 1: 72, 2: 102, 3: 150 }

/**
 * How opaque a tartan's warp lies, its weft on it, and the weft's ribs on that. The smallest sett is too fine for ribs:
 * they would flicker.
 */
export const settParts = (scale: Scale) =>
  scale === 1 ? { warp: 0.95, weft: 0.6, ribs: 0 } : { warp: 1, weft: 0.58, ribs: 0.36 }

/** A tartan's bands by colour, in the order they are laid. */
export function sett(ink: Hex, tone: Tone, scale: Scale): { color: Hex; bands: Band[] }[] {
  const unit = settSizes[scale] / 48
  const dark = blend(ink, '#0c1220', 0.8)
  const pale = tone === 'light' ? blend(ink, '#fff3d0', 0.7) : blend(ink, '#ffe9b8', 0.82)
  const band = (start: number, wide: number, alpha: number): Band => ({
    start: Math.round(start * unit),
    wide: Math.max(1, Math.round(wide * unit)),
    alpha,
  })
  return [
    { color: ink, bands: [band(0, 14, 0.78)] },
    { color: dark, bands: [band(17, 2, 0.6), band(21, 8, 0.72), band(31, 2, 0.6)] },
    { color: pale, bands: [band(38.5, 1, 0.66), band(6.5, 1, 0.72)] },
    { color: ink, bands: [band(24.5, 1, 0.8)] },
  ]
}

/** A thread of a houndstooth, eight of which make a check. */
export const houndstoothThreads: Record<Scale, number> = { 1: 2, 2: 3, 3: 6 }

/** A chevron's width, height and weight. */
export const chevrons: Record<Scale, readonly [number, number, number]> = {
  1: [20, 15, 4],
  2: [30, 22, 6],
  3: [48, 34, 9],
}
/** How high a chevron rises, of its width. */
export const chevronRise = 0.36
/** The fine echo below the large ones: how far down and how thick, of the weight, and how opaque. */
export const chevronEcho = { down: 1.35, thick: 0.24, alpha: 0.6 }

/** How large an ikat's lozenge is shown. */
export const ikatSizes: Record<Scale, readonly [number, number]> = { 1: [30, 40], 2: [48, 64], 3: [78, 104] }
/** The box it is set out in. */
export const ikatBox = { width: 48, height: 64 }

/** The threads of an ikat's warp across its box, so thick: each is dyed a little higher or lower than the last. */
export function ikatThreads(thick: number): { x: number; slip: number; side: number }[] {
  const next = chance(37)
  const half = ikatBox.width / 2
  return Array.from({ length: ikatBox.width / thick }, (_, i) => {
    const x = i * thick
    return { x, slip: (next() - 0.5) * 6, side: Math.abs(x + thick / 2 - half) / half }
  })
}

/** An ikat's dyes, in the order they are laid: half as tall as that on a thread, round a middle; nothing where below 0. */
export function ikatDyes(
  ink: Hex,
  tone: Tone,
): { color: Hex; middle: number; half: (side: number) => number }[] {
  const second = blend(ink, tone === 'light' ? '#e0a850' : '#ffe0a0', 0.66)
  return [
    { color: ink, middle: 32, half: (side) => 29 * (1 - side) },
    { color: second, middle: 32, half: (side) => 19 * (1 - side) - 2 },
    { color: blend(ink, '#140c20', 0.32), middle: 32, half: (side) => 10 * (1 - side) - 1.5 },
    { color: ink, middle: 0, half: (side) => 29 * side - 17 },
    { color: second, middle: 0, half: (side) => 29 * side - 24 },
  ]
}

/** The cord that outlines what is worked in lace of a colour. */
export const cordOf = (ink: Hex): Hex =>
  lightness(ink) > 0.35 ? blend(ink, '#1c1430', 0.14) : blend(ink, '#ffffff', 0.16)
