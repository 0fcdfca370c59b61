import type { Mark } from '~/drawing/drawing'
import { type Run, cubic, mirror, mix, offset, pathOf, point, reverse } from '~/drawing/geometry'
import type { Cloth } from '../../../cloth/cloth'
import { solid } from '../../../cloth/tone'
import type { Lighting } from '../../../cloth/shade'
import { stroke } from '../../../cloth/stitching'
import type { Figure } from '../../../figure/grading'
import { bothSides, centre, shoulderHeight } from '../../../figure/landmarks'
import type { View } from '../../../product'
import { strapEnds } from '../necklines'

/** What hangs from a bodice's neck edge, holds it, or lies in its shadow. */

/** The soft folds of a cowl: each hangs from both shoulders, lower than the one above. */
export function drapes({ on }: Figure, lighting: Lighting): Mark[] {
  const { tone, fabric } = lighting
  const swag = (i: number, dy = 0) => {
    const [x, y, low] = [74 + 5 * i, 226 + 22 * i, 312 + 23 * i + dy]
    const half = cubic(on(0, low), on(30, low), on(x - 14, y + 44), on(x, y), 12)
    return leafOf([...reverse(mirror(half, centre)), ...half.slice(1)], 13 - 2 * i)
  }
  const fill = (d: string, color: typeof tone.shade, alpha: number): Mark => ({
    type: 'path',
    layer: lighting.layer,
    of: lighting.of,
    clip: lighting.clip,
    d,
    fill: solid(color, Math.min(0.9, alpha)),
  })
  const rows = [0, 1, 2, 3]
  return [
    fill(rows.map((i) => swag(i, 9)).join(''), tone.shade, fabric.shade * tone.shadeGain * 0.5),
    fill(rows.map((i) => swag(i, 7)).join(''), tone.shade, fabric.shade * tone.shadeGain * 0.35),
    fill(rows.map((i) => swag(i)).join(''), tone.light, fabric.light * tone.lightGain * 0.7),
  ]
}

/** A leaf along a run, widest in its middle. */
function leafOf(run: Run, width: number): string {
  const wide = (sign: number) => offset(run, (t) => (sign * width * Math.sin(Math.PI * t)) / 2)
  return pathOf([wide(1), reverse(wide(-1))])
}

/** A camisole's two straps, from the bodice's edge over the shoulders. */
export function straps({ on }: Figure, lighting: Lighting, cloth: Cloth, view: View): Mark[] {
  const end = strapEnds[view]
  const run = cubic(
    on(end.x, end.y + (view === 'front' ? 4 : 1)),
    on(end.x + 2, mix(end.y, 190, 0.4)),
    on(strapEnds.shoulder, mix(end.y, 190, 0.7)),
    on(strapEnds.shoulder, shoulderHeight(strapEnds.shoulder) - 1),
    10,
  )
  const free = { ...lighting, clip: undefined }
  return bothSides(run).flatMap((r) => [
    stroke(
      free,
      r.map((p) => point(p.x + 1.5, p.y + 1)),
      '#6b5436',
      0.22,
      7,
    ),
    stroke(free, r, lighting.tone.line, 1, 6.4),
    stroke(free, r, cloth.color, 1, 5),
    stroke(
      free,
      r.map((p) => point(p.x - 1, p.y)),
      lighting.tone.light,
      0.4,
      1.4,
    ),
  ])
}

/** The shadow the neck edge throws on the form: laid under the cloth, which hides its other half. */
export function neckShadow(edge: Run, short: number): Mark[] {
  const run = edge.map((p) => point(p.x + 1.5, p.y - 1))
  return [4, 8, 13].map((width, i) => ({
    type: 'path',
    layer: 'cloth',
    of: 'bodice',
    d: pathOf([run.slice(short + i, -short - i)], false),
    stroke: { paint: solid('#6b5436', 0.12), width, cap: 'round', join: 'round' },
  }))
}
