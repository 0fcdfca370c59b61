import type { Mark } from '~/drawing/drawing'
import { mix, point } from '~/drawing/geometry'
import type { Lighting } from '../../../cloth/shade'
import { stroke } from '../../../cloth/stitching'
import type { Figure } from '../../../figure/grading'
import { bodyHalf, figure } from '../../../figure/landmarks'
import type { BodiceJoints, Waistline } from '../joints'

/** What is worked into a bodice's cloth: bones, laces, smocking. */

const { underarm } = figure

/** Boned channels from the bust to the waist, each between two rows of stitches. */
export function boning(
  { on }: Figure,
  lighting: Lighting,
  waist: Waistline,
  places: readonly number[],
): Mark[] {
  const top = 262
  const half = (y: number) =>
    y < underarm.y ? mix(94, underarm.half, (y - top) / (underarm.y - top)) : bodyHalf(y)
  const bone = (place: number, aside: number) =>
    Array.from({ length: 13 }, (_, i) => {
      const y = mix(top, waist.y + waist.sag * (1 - place * place), i / 12)
      return on(place * half(y) + aside, y)
    })
  const all = (aside: number) => places.flatMap((p) => [bone(p, aside), bone(-p, aside)])
  const { tone } = lighting
  return [
    stroke(lighting, all(1.8), tone.shade, 0.2 * tone.shadeGain, 4),
    stroke(lighting, all(-1), tone.light, 0.34 * tone.lightGain, 2.2),
    stroke(lighting, [...all(-3.4), ...all(3.4)], tone.line, 0.5, 0.9),
  ]
}

/** A corset's back: two rows of eyelets, laced crosswise, and a bow's two loose ends. */
export function lacing({ on }: Figure, lighting: Lighting, { neck, waist }: BodiceJoints): Mark[] {
  const top = on(0, 0).y
  const unit = on(0, 1).y - top
  const from = (neck[0]!.y - top) / unit + 14
  const to = waist.y + waist.sag - 12
  const count = Math.max(3, Math.round((to - from) / 21))
  const rows = Array.from({ length: count + 1 }, (_, i) => mix(from, to, i / count))
  const laces = rows.slice(1).flatMap(
    (y, i) =>
      [
        [on(-9, rows[i]!), on(9, y)],
        [on(9, rows[i]!), on(-9, y)],
      ] as const,
  )
  const { tone } = lighting
  const slit = [on(0, from - 20), on(0, to + 14)]
  return [
    stroke(lighting, [slit], tone.shade, 0.85, 7),
    stroke(
      lighting,
      [
        [on(-15, from - 20), on(-15, to + 14)],
        [on(15, from - 20), on(15, to + 14)],
      ],
      tone.line,
      0.4,
      1,
    ),
    stroke(lighting, laces, tone.line, 0.8, 3.4),
    stroke(lighting, laces, tone.light, 0.95, 1.9),
    stroke(
      lighting,
      rows.flatMap((y) => [-9, 9].map((x) => [on(x, y), on(x + 0.01, y)])),
      tone.line,
      1,
      5,
    ),
  ]
}

/** Rows of smocking: elastic draws the cloth into small puckers. */
export function smocking({ on }: Figure, lighting: Lighting, { neck, waist }: BodiceJoints): Mark[] {
  const unit = on(0, 1).y - on(0, 0).y
  const from = Math.max(286, (Math.max(...neck.map((p) => p.y)) - on(0, 0).y) / unit + 10)
  const count = Math.max(4, Math.round((waist.y - from) / 13))
  const rows = Array.from({ length: count }, (_, i) => {
    const y = mix(from, waist.y - 3, i / (count - 1))
    const half = y < underarm.y ? underarm.half + 1 : bodyHalf(y)
    const sag = waist.sag * ((y - 190) / (waist.y - 190))
    return Array.from({ length: 31 }, (_, k) => {
      const t = (k / 30) * 2 - 1
      const theta = Math.sin(t * 1.35) / Math.sin(1.35)
      return on(theta * half, y + sag * (1 - theta * theta) + (k % 2 ? 1.1 : -1.1))
    })
  })
  const { tone, fabric } = lighting
  const moved = (dy: number) => rows.map((row) => row.map((p) => point(p.x, p.y + dy)))
  return [
    stroke(
      lighting,
      moved(3.6),
      tone.shade,
      Math.min(0.5, fabric.shade * tone.shadeGain * 0.55),
      5.6,
      [1.6, 4.6],
    ),
    stroke(
      lighting,
      moved(-3),
      tone.light,
      Math.min(0.5, 0.12 + fabric.light * tone.lightGain * 0.5),
      4.6,
      [2.2, 4],
    ),
    stroke(lighting, rows, tone.line, 0.55, 1.2),
    stroke(lighting, moved(1.3), tone.light, 0.28 * tone.lightGain, 0.8),
  ]
}
