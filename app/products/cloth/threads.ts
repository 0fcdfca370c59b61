import type { PathData, Point } from '~/drawing/drawing'
import { clamp, mix, pathOf, reverse } from '~/drawing/geometry'
import { type Lobe, type Surface, fall, formed, level } from './surface'

/**
 * Lines of the cloth itself as it hangs: they keep their distance on the cloth, so they bend at its folds and draw
 * together where it turns away. Each flute is a gore with its own grain, and lines end where they meet its seam.
 */

const whole: Lobe = { from: 0, to: 1, depth: 0, tuck: 0, start: 2, facet: 0 }
const rows = 24
/** A little past the hem, where the outline cuts them. */
const end = 1.03

/** How wide the cloth is at a height, folds and what has turned from us included. */
function clothWidth(s: Surface, lobe: Lobe, v: number): number {
  const [left, right] = [s.pointAt(0, v), s.pointAt(1, v)]
  // A sleeve may begin in a point.
  const seen = Math.max(1, Math.hypot(right.x - left.x, right.y - left.y))
  return ((seen * s.wrapAngle) / Math.sin(s.wrapAngle)) * (1 + 0.55 * lobe.tuck * formed(lobe, v))
}

/** A flute as a piece of cloth: how wide it lies at each height, and where its middle is at the hem, from the garment's. */
export interface Gore {
  lobe: Lobe
  heights: readonly number[]
  widths: readonly number[]
  /** Its width at the hem. */
  wide: number
  at: number
}

const kept = new WeakMap<Surface, readonly Gore[]>()

/** The gores of a cloth from left to right; cloth without flutes is one. The same each time: a print asks for every colour. */
export function goresOf(s: Surface): readonly Gore[] {
  const gores = kept.get(s) ?? cutInGores(s)
  kept.set(s, gores)
  return gores
}

function cutInGores(s: Surface): Gore[] {
  const heights = Array.from({ length: rows + 1 }, (_, i) => (end * i) / rows)
  let reached = 0
  const gores = (s.lobes.length ? s.lobes : [whole]).map((lobe): Gore => {
    const share = lobe.to - lobe.from
    const widths = heights.map((v) => share * clothWidth(s, lobe, v))
    const wide = share * clothWidth(s, lobe, 1)
    reached += wide
    return { lobe, heights, widths, wide, at: reached - wide / 2 }
  })
  return gores.map((gore) => ({ ...gore, at: gore.at - reached / 2 }))
}

/** How long the cloth is down its middle. */
export function tallness(s: Surface): number {
  const [top, hem] = [s.pointAt(0.5, 0), s.pointAt(0.5, 1)]
  return Math.hypot(hem.x - top.x, hem.y - top.y)
}

/** Bars of the warp, `wide` across, every `pitch` from a gore's middle, from the waist down: a run down either edge of each. */
function bars(s: Surface, pitch: number, wide: number, offset: number): [Point[], Point[]][] {
  return goresOf(s).flatMap(({ lobe, heights, widths }) => {
    const share = lobe.to - lobe.from
    const reach = (Math.max(...widths) + wide) / 2
    const [low, high] = [Math.ceil((-reach - offset) / pitch), Math.floor((reach - offset) / pitch)]
    const middle = (lobe.from + lobe.to) / 2
    return Array.from({ length: high - low + 1 }, (_, k) => offset + (low + k) * pitch).flatMap(
      (at): [Point[], Point[]][] => {
        const edge = (i: number, a: number) => clamp(a, -widths[i]! / 2, widths[i]! / 2)
        const inside = heights.map((_, i) => edge(i, at + wide / 2) - edge(i, at - wide / 2) > wide * 0.02)
        const first = inside.indexOf(true)
        if (first < 0) return []
        const last = inside.lastIndexOf(true)
        const from = Math.max(0, first - 1)
        const steps = Math.max(2, Math.ceil((last - from) / 3))
        const runs = [-wide / 2, wide / 2].map((aside) =>
          Array.from({ length: steps + 1 }, (_, j) => {
            const i = Math.round(mix(from, last, j / steps))
            return s.pointAt(middle + (share * edge(i, at + aside)) / widths[i]!, heights[i]!)
          }),
        )
        return [[runs[0]!, runs[1]!]]
      },
    )
  })
}

/** Bars of the warp as one path to fill. */
export const warpBars = (s: Surface, pitch: number, wide: number, offset = 0): PathData =>
  bars(s, pitch, wide, offset)
    .map(([left, right]) => pathOf([left, reverse(right)]))
    .join('')

/** Bars of the warp that go on round the body and draw together towards the waist, as what is gathered or pleated there does. */
export function gatheredBars(s: Surface, pitch: number, wide: number, offset: number): PathData {
  const gores = goresOf(s)
  const half = gores.reduce((sum, { wide: own }) => sum + own, 0) / 2
  const across = (a: number): number => {
    const gore = gores.find((one) => a < one.at + one.wide / 2) ?? gores[gores.length - 1]!
    const { from, to } = gore.lobe
    return clamp(mix(from, to, (a - gore.at) / gore.wide + 0.5))
  }
  const first = Math.ceil((-half - wide / 2 - offset) / pitch)
  const count = Math.floor((half + wide / 2 - offset) / pitch) - first + 1
  return Array.from({ length: count }, (_, k) => offset + (first + k) * pitch)
    .map((at) => {
      const side = (u: number) => fall(s, u, -0.01, end, 12)
      return pathOf([side(across(at - wide / 2)), reverse(side(across(at + wide / 2)))])
    })
    .join('')
}

/** Threads of the warp as one path to stroke. */
export const warpLines = (s: Surface, pitch: number, offset = 0): PathData =>
  bars(s, pitch, 0.6, offset)
    .map(([left]) => pathOf([left], false))
    .join('')

/** Every `pitch` down the cloth: how far that is, as the surface counts it. Some lie past the middle's hem, where flutes hang lower. */
function heightsDown(s: Surface, pitch: number, offset: number): number[] {
  const tall = tallness(s)
  const count = Math.ceil((tall * 1.05 - offset) / pitch)
  return Array.from({ length: count + 1 }, (_, i) => (offset + i * pitch) / tall)
}

/** The cloth's line round the body at a height. */
const round = (s: Surface, v: number): Point[] => level(s, v, s.lobes.length > 9 ? 6 : 8, -0.01, 1.01)

/** Threads of the weft as one path to stroke, each going round the body at one height of the cloth. */
export const weftLines = (s: Surface, pitch: number, offset = 0): PathData =>
  heightsDown(s, pitch, offset)
    .map((v) => pathOf([round(s, v)], false))
    .join('')

/** Bars of the weft, `wide` across, as one path to fill. */
export function weftBars(s: Surface, pitch: number, wide: number, offset = 0): PathData {
  const aside = wide / 2 / tallness(s)
  return heightsDown(s, pitch, offset)
    .map((v) => pathOf([round(s, v - aside), reverse(round(s, v + aside))]))
    .join('')
}
