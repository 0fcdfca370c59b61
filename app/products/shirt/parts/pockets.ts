import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, mirror, pathOf, point } from '~/drawing/geometry'
import { type Cloth, lightingOf } from '../../cloth/cloth'
import { cast, seam, stroke, topstitch } from '../../cloth/stitching'
import { centre, onFigure } from '../../figure/landmarks'
import type { Pocket } from '../options'
import { thread } from './body'
import { button } from './buttons'
import type { Cut } from './cut'

/** The pocket at the wearer's heart: it lies on our right. */
function patch(left: number): Run {
  const right = left + 50
  return [
    onFigure(left, 316),
    onFigure(left + 1, 370),
    onFigure(left + 25, 382),
    onFigure(right - 1, 369),
    onFigure(right, 314),
  ]
}

const flap = (left: number): Run => [
  onFigure(left - 1.5, 306),
  onFigure(left - 1.5, 319),
  onFigure(left + 25, 331),
  onFigure(left + 51.5, 317),
  onFigure(left + 51.5, 304),
]

export function sewPockets(pocket: Pocket, cut: Cut, cloth: Cloth, buttons: Hex): Mark[] {
  if (pocket === 'none') return []
  const left = cut.ease.pocket
  const lighting = lightingOf({ of: 'pocket', outline: '', surface: cut.surface }, cloth)
  const sewing = thread(cloth)
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  const within = (run: Run, distance: number) => {
    const middle = run.reduce((sum, p) => sum + p.x / run.length, 0)
    return run.map((p) => point(p.x + Math.sign(middle - p.x) * distance, p.y - distance * 0.8))
  }
  const one = (run: Run, top: Run): Mark[] => {
    const free = { ...lighting, clip: undefined }
    const inside = { ...lighting, clip: pathOf([run]) }
    return [
      ...cast(
        free,
        run.map((p) => point(p.x + 1.2, p.y + 1.4)),
        4,
        shade * 0.26,
      ),
      ...cast(inside, [run[0]!, run[run.length - 1]!], 6, shade * 0.2),
      ...seam(free, run, 0.9),
      topstitch(free, within(run, 3.4), sewing.color, sewing.alpha),
      ...(top.length === 2
        ? [
            stroke(free, top, lighting.tone.line, 0.6, 1.2),
            stroke(
              free,
              top.map((p) => point(p.x, p.y + 1.6)),
              lighting.tone.light,
              0.3 * lighting.tone.lightGain,
              1.6,
            ),
            topstitch(
              free,
              top.map((p) => point(p.x, p.y + 13)),
              sewing.color,
              sewing.alpha,
            ),
          ]
        : []),
    ]
  }
  if (pocket === 'patch') {
    const run = patch(left)
    return one(run, [run[0]!, run[run.length - 1]!])
  }
  return [patch(left), mirror(patch(left), centre)].flatMap((run, i) => {
    const free = { ...lighting, clip: undefined }
    const over = i ? mirror(flap(left), centre) : flap(left)
    const closed = [...over, over[0]!]
    return [
      ...one(run, []),
      ...cast(
        free,
        over.map((p) => point(p.x + 1.4, p.y + 2.2)),
        5,
        shade * 0.42,
      ),
      // The flap is of the same cloth in one match with the front: only its edges are seen.
      ...seam(free, closed, 1),
      topstitch(free, within(over, 3.2), sewing.color, sewing.alpha),
      ...button(point(over[2]!.x, over[2]!.y - 8), buttons, 4.2, 'pocket'),
    ]
  })
}
