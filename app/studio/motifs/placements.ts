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

interface Bounds {
  left: number
  right: number
  top: number
  bottom: number
}

/** The box around a region's outline: its corner points are enough, the outlines being polygons. */
function boundsOf({ outline }: Region): Bounds {
  const numbers = (outline.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  const xs = numbers.filter((_, i) => i % 2 === 0)
  const ys = numbers.filter((_, i) => i % 2 === 1)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

const mix = (from: number, to: number, part: number) => Math.round(from + (to - from) * part)

/** Where a placement by name lies on this garment: its middle, in drawing units. Motifs without room go to the middle. */
export function placeOf(placement: Placement, regions: readonly Region[]): { x: number; y: number } {
  if (regions.length === 0) return { x: 400, y: 600 }
  const all = regions.map(boundsOf)
  const upper = all.reduce((a, b) => (b.top < a.top ? b : a))
  const lower = all.reduce((a, b) => (b.bottom > a.bottom ? b : a))
  const [chest, low] = [
    mix(upper.top, upper.bottom, upper === lower ? 0.3 : 0.62),
    mix(lower.top, lower.bottom, 0.78),
  ]
  switch (placement) {
    case 'chest':
      return { x: mix(upper.left, upper.right, 0.5), y: chest }
    case 'chest-left':
      return { x: mix(upper.left, upper.right, 0.34), y: chest }
    case 'chest-right':
      return { x: mix(upper.left, upper.right, 0.66), y: chest }
    case 'middle':
      return {
        x: mix(lower.left, lower.right, 0.5),
        y: mix(lower.top, lower.bottom, upper === lower ? 0.55 : 0.4),
      }
    case 'low':
      return { x: mix(lower.left, lower.right, 0.5), y: low }
    case 'low-left':
      return { x: mix(lower.left, lower.right, 0.3), y: low }
    case 'low-right':
      return { x: mix(lower.left, lower.right, 0.7), y: low }
  }
}

/** Lines of the garment that a dragged motif snaps to: down its middle, and across the chest. */
export function linesOf(regions: readonly Region[]): { down: number[]; across: number[] } {
  if (regions.length === 0) return { down: [400], across: [] }
  return { down: [placeOf('middle', regions).x], across: [placeOf('chest', regions).y] }
}
