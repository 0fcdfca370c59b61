import type { Mark, Point } from '~/drawing/drawing'
import { apply } from '~/drawing/paint'
import type { Assets } from '../product'
import { type Area, holds, pointsOf } from './area'
import { boundsOf } from './bounds'
import { marksOf } from './lower'
import type { Motif } from './motif'

/** As many points of a motif are looked at, at most: lines and figures have more than it takes. */
const most = 240

const alongEdge = (from: Point, to: Point, pieces = 12): Point[] =>
  Array.from({ length: pieces }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / pieces,
    y: from.y + ((to.y - from.y) * i) / pieces,
  }))

function outlineOf(marks: readonly Mark[]): Point[] {
  return marks.flatMap((mark) => {
    if (mark.type === 'image') return []
    const points = pointsOf(mark.d, 3).flat()
    return mark.matrix ? points.map((point) => apply(mark.matrix!, point)) : points
  })
}

/**
 * Whether some of a motif, or all of it, lies where there is no cloth: it is cut off there. Judged by its outlines, not
 * by its box, whose corners are often empty; words whose font is not there yet are judged by their box.
 */
export function offCloth(motif: Motif, area: Area, assets: Assets): 'part' | 'all' | undefined {
  const drawn = outlineOf(marksOf(motif, { layer: 'motif', of: motif.id }, assets))
  const { corners } = boundsOf(motif, assets)
  const points = drawn.length > 0 ? drawn : corners.flatMap((p, i) => alongEdge(p, corners[(i + 1) % 4]!))
  const every = Math.max(1, Math.ceil(points.length / most))
  const seen = points.filter((_, i) => i % every === 0)
  const off = seen.filter((point) => !holds(area, point)).length
  if (off === 0) return undefined
  return off === seen.length && !holds(area, motif) ? 'all' : 'part'
}
