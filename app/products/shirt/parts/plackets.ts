import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, mix, point } from '~/drawing/geometry'
import { type Cloth, lightingOf } from '../../cloth/cloth'
import type { Lighting } from '../../cloth/shade'
import { cast, seam, stroke, topstitch } from '../../cloth/stitching'
import { centre, onFigure } from '../../figure/landmarks'
import type { Collar, Placket } from '../options'
import { thread } from './body'
import { button } from './buttons'
import { crease, creased } from './creases'
import { type Cut, hemBelow, outlineOf } from './cut'

const gap = 54

/** How far an opening reaches down; the others run to the hem. */
const reach: Partial<Record<Placket, number>> = { popover: 384, half: 484 }

/** Heights of the buttons below the collar's own. */
function heights(collar: Collar, placket: Placket, hem: number): number[] {
  const first = collar === 'camp' ? 316 : 240
  const last = reach[placket] === undefined ? hem - 62 : reach[placket] - 26
  const count = Math.max(1, Math.round((last - first) / gap))
  return Array.from({ length: count + 1 }, (_, i) => mix(first, last, i / count))
}

/** How the front closes. */
export function sewPlacket(cut: Cut, collar: Collar, placket: Placket, cloth: Cloth, buttons: Hex): Mark[] {
  const lighting = { ...lightingOf({ of: 'placket', outline: outlineOf(cut), surface: cut.surface }, cloth) }
  const from = cut.neck[0]!.y
  const hem = hemBelow(cut, 0).y
  const to = reach[placket] ?? hem + 6
  const down = (x: number) => [onFigure(x, from), onFigure(x, (from + to) / 2), onFigure(x, to)]
  const spots = heights(collar, placket, hem)
  const marks: Mark[] = []
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  const sewing = thread(cloth)
  if (placket === 'plain') {
    // The front is folded under: one clean edge, and the shade it throws.
    marks.push(...edge(lighting, down(9), shade * 0.5), ...lit(lighting, down(8)))
  } else if (placket === 'hidden') {
    marks.push(...edge(lighting, down(11), shade * 0.55), ...lit(lighting, down(10)))
    marks.push(topstitch(lighting, down(-13), sewing.color, sewing.alpha))
  } else {
    marks.push(
      ...cast(lighting, down(14.5), 5, shade * 0.34),
      ...lit(lighting, down(-12)),
      ...seam(lighting, down(-13), 0.72),
      ...seam(lighting, down(13), 0.95),
      topstitch(lighting, down(-9.5), sewing.color, sewing.alpha),
      topstitch(lighting, down(9.5), sewing.color, sewing.alpha),
    )
    if (reach[placket] !== undefined) marks.push(...boxed(lighting, to, cloth))
  }
  if (placket !== 'hidden')
    for (const y of spots) marks.push(...buttonhole(lighting, y), ...button(point(centre, y), buttons))
  return marks
}

const edge = (lighting: Lighting, run: Run, strength: number): Mark[] => [
  ...cast(
    lighting,
    run.map((p) => point(p.x + 2, p.y)),
    6,
    strength,
  ),
  stroke(lighting, run, lighting.tone.line, 0.62, 1.2),
]

const lit = (lighting: Lighting, run: Run): Mark[] => [
  stroke(lighting, run, lighting.tone.light, 0.22 * lighting.tone.lightGain, 2.4),
]

/** An upright buttonhole, half of it under its button. */
const buttonhole = (lighting: Lighting, y: number): Mark[] => [
  stroke(lighting, [point(centre, y - 6.5), point(centre, y + 6.5)], lighting.tone.line, 0.34, 1.2),
]

/** An opening that ends on the chest is closed by a stitched box; below it the front opens into a soft pleat. */
function boxed(lighting: Lighting, y: number, cloth: Cloth): Mark[] {
  const sewing = thread(cloth)
  const [top, low] = [y - 16, y]
  const corners = [onFigure(-13, low), onFigure(0, low + 7), onFigure(13, low)]
  return [
    ...creased(lighting, [
      crease(onFigure(-5, low - 6), onFigure(-14, low + 130), 8, 0.6),
      crease(onFigure(6, low - 6), onFigure(13, low + 100), 7, 0.5),
    ]),
    ...cast(
      lighting,
      corners.map((p) => point(p.x, p.y + 1.5)),
      4,
      lighting.fabric.shade * 0.4,
    ),
    ...seam(lighting, corners, 1),
    topstitch(lighting, [onFigure(-9.5, top), onFigure(9.5, top)], sewing.color, sewing.alpha),
    topstitch(lighting, [onFigure(-9.5, top), onFigure(9.5, low)], sewing.color, sewing.alpha * 0.8),
    topstitch(lighting, [onFigure(9.5, top), onFigure(-9.5, low)], sewing.color, sewing.alpha * 0.8),
  ]
}
