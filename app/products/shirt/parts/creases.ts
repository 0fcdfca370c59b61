import type { Mark, PathData, Point } from '~/drawing/drawing'
import { point, tilted } from '~/drawing/geometry'
import { softly } from '../../cloth/glow'
import type { Lighting } from '../../cloth/shade'

/** One soft crease between two points. */
export interface Crease {
  from: Point
  to: Point
  width: number
  strength: number
}

export const crease = (from: Point, to: Point, width: number, strength = 1): Crease => ({
  from,
  to,
  width,
  strength,
})

/** Several creases that fan out between two stretches, each as long as it likes. */
export function creases(
  from: (t: number) => Point,
  to: (t: number) => Point,
  lengths: readonly number[],
  width: number,
  strength = 1,
): Crease[] {
  return lengths.map((reach, i) => {
    const t = lengths.length === 1 ? 0.5 : i / (lengths.length - 1)
    const [p, q] = [from(t), to(t)]
    const end = point(p.x + (q.x - p.x) * reach, p.y + (q.y - p.y) * reach)
    return crease(p, end, width * (0.75 + 0.5 * reach), strength)
  })
}

/** Draws a piece's creases: each a shaded hollow, and beside it, towards the lamp, the ridge that catches light. */
export function creased(lighting: Lighting, all: readonly Crease[]): Mark[] {
  const { tone, fabric } = lighting
  const shade = Math.min(0.5, (0.1 + fabric.shade * 0.42) * tone.shadeGain)
  const light = Math.min(0.42, (0.08 + fabric.light * 0.6 + fabric.streak * 0.3) * tone.lightGain)
  const widest = 3 * Math.max(0, ...all.map(({ width }) => width))
  const places = (alpha: number, shape: (one: Crease, size: number) => PathData) =>
    all.map((one) => ({ alpha: alpha * one.strength, shape: (size: number) => shape(one, size) }))
  return [
    ...softly(lighting, tone.shade, places(shade, hollow), widest),
    ...softly(lighting, tone.light, places(light, ridge), widest),
  ]
}

function hollow({ from, to, width }: Crease, size: number): PathData {
  const { middle, length, angle } = lie(from, to)
  return tilted(middle, (length / 2) * size, width * size, angle)
}

function ridge({ from, to, width }: Crease, size: number): PathData {
  const { middle, length, angle, dx, dy } = lie(from, to)
  const side = ((dy * -0.6 - dx * -0.8 >= 0 ? 1 : -1) * width * 0.95) / length
  const lit = point(middle.x + dy * side, middle.y - dx * side)
  return tilted(lit, length * 0.46 * size, width * 0.85 * size, angle)
}

function lie(from: Point, to: Point) {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const middle = point((from.x + to.x) / 2, (from.y + to.y) / 2)
  return { middle, dx, dy, length: Math.hypot(dx, dy) || 1, angle: Math.atan2(dy, dx) }
}
