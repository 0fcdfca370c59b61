import type { Mark, Point } from '~/drawing/drawing'
import { at } from '~/drawing/geometry'
import { glow } from '../../cloth/glow'
import type { Lighting } from '../../cloth/shade'

/** One soft crease between two points: a shaded hollow, and beside it, towards the lamp, the ridge that catches light. */
export function crease(how: Lighting, p: Point, q: Point, width: number, strength = 1): Mark[] {
  const { tone, fabric } = how
  const [dx, dy] = [q.x - p.x, q.y - p.y]
  const length = Math.hypot(dx, dy) || 1
  const angle = Math.atan2(dy, dx)
  const turn = (dy * -0.6 - dx * -0.8) / length >= 0 ? 1 : -1
  const [nx, ny] = [(turn * dy) / length, (-turn * dx) / length]
  const middle = at((p.x + q.x) / 2, (p.y + q.y) / 2)
  const ridge = at(middle.x + nx * width * 0.95, middle.y + ny * width * 0.95)
  const shade = Math.min(0.5, (0.1 + fabric.shade * 0.42) * tone.shadeGain) * strength
  const light = Math.min(0.42, (0.08 + fabric.light * 0.6 + fabric.streak * 0.3) * tone.lightGain) * strength
  return [
    glow(how, middle, length / 2, width, tone.shade, shade, angle),
    glow(how, ridge, (length / 2) * 0.92, width * 0.85, tone.light, light, angle),
  ]
}

/** Several creases that fan out between two stretches, each as long as it likes. */
export function creases(
  how: Lighting,
  from: (t: number) => Point,
  to: (t: number) => Point,
  lengths: readonly number[],
  width: number,
  strength = 1,
): Mark[] {
  return lengths.flatMap((reach, i) => {
    const t = lengths.length === 1 ? 0.5 : i / (lengths.length - 1)
    const [p, q] = [from(t), to(t)]
    const end = at(p.x + (q.x - p.x) * reach, p.y + (q.y - p.y) * reach)
    return crease(how, p, end, width * (0.75 + 0.5 * reach), strength)
  })
}
