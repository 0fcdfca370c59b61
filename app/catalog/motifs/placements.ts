import type { Point } from '~/drawing/drawing'
import { type Area, areaOf, clearance, settle } from '~/products/motifs/area'
import type { Region } from '~/products/product'

export const placements = [
  'chest',
  'chest-left',
  'chest-right',
  'middle',
  'low',
  'low-left',
  'low-right',
] as const
export type Placement = (typeof placements)[number]

const mix = (from: number, to: number, part: number) => Math.round(from + (to - from) * part)

interface Parts {
  upper: Area
  /** The same as the upper part where a product has but one. */
  lower: Area
  single: boolean
}

const known = new WeakMap<readonly Region[], Parts | undefined>()

/** The upper part and all below it, sleeves and the like left aside. Undefined where nothing can lie. */
function partsOf(regions: readonly Region[]): Parts | undefined {
  // Several placements are asked for of the same garment.
  if (!known.has(regions)) known.set(regions, parted(regions))
  return known.get(regions)
}

function parted(regions: readonly Region[]): Parts | undefined {
  const main = regions.filter(({ aside }) => !aside)
  if (main.length === 0) return undefined
  const areas = main.map((region) => areaOf([region]))
  const first = areas.reduce((top, area, i) => (area.box.top < areas[top]!.box.top ? i : top), 0)
  const below = main.filter((_, i) => i !== first)
  const upper = areas[first]!
  return { upper, lower: below.length > 0 ? areaOf(below) : upper, single: below.length === 0 }
}

/** Where a placement aims: so far across and down a part. */
const aims: Record<Placement, { part: 'upper' | 'lower'; across: number; down: number; downSingle: number }> =
  {
    chest: { part: 'upper', across: 0.5, down: 0.62, downSingle: 0.3 },
    'chest-left': { part: 'upper', across: 0.34, down: 0.62, downSingle: 0.3 },
    'chest-right': { part: 'upper', across: 0.66, down: 0.62, downSingle: 0.3 },
    middle: { part: 'lower', across: 0.5, down: 0.4, downSingle: 0.55 },
    low: { part: 'lower', across: 0.5, down: 0.78, downSingle: 0.78 },
    'low-left': { part: 'lower', across: 0.3, down: 0.78, downSingle: 0.78 },
    'low-right': { part: 'lower', across: 0.7, down: 0.78, downSingle: 0.78 },
  }

function placed(placement: Placement, parts: Parts): Point {
  const { part, across, down, downSingle } = aims[placement]
  const area = parts[part]
  const { left, right, top, bottom } = area.box
  return settle(area, {
    x: mix(left, right, across),
    y: mix(top, bottom, parts.single ? downSingle : down),
  })
}

/**
 * Where a placement by name lies on this garment: its middle, in drawing units. It is on the cloth, whatever the
 * neckline and the hem.
 */
export function placeOf(placement: Placement, regions: readonly Region[]): Point {
  const parts = partsOf(regions)
  return parts ? placed(placement, parts) : { x: 400, y: 600 }
}

interface Lying {
  x: number
  y: number
  width: number
}

/** Of a motif's box, so much is what is drawn in its corners: it needs a little more room than its half. */
const corners = 1.12

/**
 * Where a new motif of this size is seen whole and hides no other: the first placement with room for it, else the
 * roomiest one, where it becomes so small as to fit, though not below half its width. `first` is tried before all.
 */
export function placeForNew(
  { width, height }: { width: number; height: number },
  regions: readonly Region[],
  others: readonly Lying[],
  first: string = 'chest',
): Lying {
  const parts = partsOf(regions)
  if (!parts) return { x: 400, y: 600, width }
  const need = (Math.max(width, height) / 2) * corners
  const order = [...placements].sort((a, b) => Number(b === first) - Number(a === first))
  const places = order.map((placement) => {
    const place = placed(placement, parts)
    const taken = others.some(
      (other) => Math.hypot(other.x - place.x, other.y - place.y) < 0.4 * (other.width + width),
    )
    return { place, taken, room: clearance(parts[aims[placement].part], place) }
  })
  const free = places.filter(({ taken }) => !taken)
  const among = free.length > 0 ? free : places
  const found =
    among.find(({ room }) => room >= need) ?? among.reduce((best, one) => (one.room > best.room ? one : best))
  const fits = Math.min(1, Math.max(0.5, found.room / need))
  return { ...found.place, width: Math.floor(width * fits) }
}

/** Lines of the garment that a dragged motif snaps to: down its middle, and across the chest. */
export function linesOf(regions: readonly Region[]): { down: number[]; across: number[] } {
  if (regions.length === 0) return { down: [400], across: [] }
  return { down: [placeOf('middle', regions).x], across: [placeOf('chest', regions).y] }
}
