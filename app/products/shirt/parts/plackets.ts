import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, at, mix } from '~/drawing/geometry'
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
  const how = { ...lightingOf({ of: 'placket', outline: outlineOf(cut), surface: cut.surface }, cloth) }
  const from = cut.neck[0]!.y
  const hem = hemBelow(cut, 0).y
  const to = reach[placket] ?? hem + 6
  const down = (x: number) => [onFigure(x, from), onFigure(x, (from + to) / 2), onFigure(x, to)]
  const spots = heights(collar, placket, hem)
  const marks: Mark[] = []
  const shade = how.fabric.shade * how.tone.shadeGain
  const sewing = thread(cloth)
  if (placket === 'plain') {
    // The front is folded under: one clean edge, and the shade it throws.
    marks.push(...edge(how, down(9), shade * 0.5), ...lit(how, down(8)))
  } else if (placket === 'hidden') {
    marks.push(...edge(how, down(11), shade * 0.55), ...lit(how, down(10)))
    marks.push(topstitch(how, down(-13), sewing.color, sewing.alpha))
  } else {
    marks.push(
      ...cast(how, down(14.5), 5, shade * 0.34),
      ...lit(how, down(-12)),
      ...seam(how, down(-13), 0.72),
      ...seam(how, down(13), 0.95),
      topstitch(how, down(-9.5), sewing.color, sewing.alpha),
      topstitch(how, down(9.5), sewing.color, sewing.alpha),
    )
    if (reach[placket] !== undefined) marks.push(...boxed(how, to, cloth))
  }
  if (placket !== 'hidden')
    for (const y of spots) marks.push(...buttonhole(how, y), ...button(at(centre, y), buttons))
  return marks
}

const edge = (how: Lighting, run: Run, strength: number): Mark[] => [
  ...cast(
    how,
    run.map((p) => at(p.x + 2, p.y)),
    6,
    strength,
  ),
  stroke(how, run, how.tone.line, 0.62, 1.2),
]

const lit = (how: Lighting, run: Run): Mark[] => [
  stroke(how, run, how.tone.light, 0.22 * how.tone.lightGain, 2.4),
]

/** An upright buttonhole, half of it under its button. */
const buttonhole = (how: Lighting, y: number): Mark[] => [
  stroke(how, [at(centre, y - 6.5), at(centre, y + 6.5)], how.tone.line, 0.34, 1.2),
]

/** An opening that ends on the chest is closed by a stitched box; below it the front opens into a soft pleat. */
function boxed(how: Lighting, y: number, cloth: Cloth): Mark[] {
  const sewing = thread(cloth)
  const [top, low] = [y - 16, y]
  const corners = [onFigure(-13, low), onFigure(0, low + 7), onFigure(13, low)]
  return [
    ...creased(how, [
      crease(onFigure(-5, low - 6), onFigure(-14, low + 130), 8, 0.6),
      crease(onFigure(6, low - 6), onFigure(13, low + 100), 7, 0.5),
    ]),
    ...cast(
      how,
      corners.map((p) => at(p.x, p.y + 1.5)),
      4,
      how.fabric.shade * 0.4,
    ),
    ...seam(how, corners, 1),
    topstitch(how, [onFigure(-9.5, top), onFigure(9.5, top)], sewing.color, sewing.alpha),
    topstitch(how, [onFigure(-9.5, top), onFigure(9.5, low)], sewing.color, sewing.alpha * 0.8),
    topstitch(how, [onFigure(9.5, top), onFigure(-9.5, low)], sewing.color, sewing.alpha * 0.8),
  ]
}
