import type { PathData, Point } from '~/drawing/drawing'
import { type Run, ellipse, mix, pathOf, point, reverse } from '~/drawing/geometry'
import type { Border } from '../../../cloth/cloth'
import { fall, level } from '../../../cloth/surface'
import { tallness } from '../../../cloth/threads'
import type { SkirtPiece } from './piece'

/** How high a lace's border is, from its scallops' feet, in drawing units. */
const height = 23

/** Eyelets of one scallop: where across it, and how far above its edge. */
const row = [0.1, 0.3, 0.5, 0.7, 0.9].map((across) => ({ across, up: 5, radius: 2 }))
const crown = { across: 0.5, up: 13, radius: 3.2 }

/** How much cloth a scallop is. */
const scallop = 36

/** The close border that a lace is made with: a row of eyelets follows each scallop, and a larger one stands above. */
export function laceBorder({ surface: s, hem, scallops }: SkirtPiece): Border | undefined {
  const cloth = s.uncut
  if (!scallops || !cloth) return undefined
  const { spans, edge, before } = scallops
  const tall = tallness(cloth)
  const eyelet = (u: number, v: number, radius: number, share: number): PathData => {
    const [left, right] = [cloth.pointAt(u - share, v), cloth.pointAt(u + share, v)]
    // What turns from us is narrow.
    const seen = Math.hypot(right.x - left.x, right.y - left.y) / 2
    return ellipse(cloth.pointAt(u, v), Math.min(radius, seen), radius)
  }
  const holes = spans.flatMap(({ from, to }) =>
    [...row, crown].map(({ across, up, radius }) => {
      const u = mix(from, to, across)
      return eyelet(u, edge(u) - up / tall, radius, ((to - from) * radius) / scallop)
    }),
  )
  const us = spans.flatMap(({ from, to }) => [0, 0.25, 0.5, 0.75].map((t) => mix(from, to, t)))
  const heading = [...us, 1].map((u) => cloth.pointAt(u, before(u) - height / tall))
  const sides = [0, 1].map((u) => fall(cloth, u, -0.02, before(u) - height / tall, 20)) as [Point[], Point[]]
  const downTo = (lower: Run) => pathOf([reverse(sides[0]), level(cloth, -0.02, 2), sides[1], reverse(lower)])
  return {
    lining: downTo(hem.map(({ x, y }) => point(x, y - 2.5))),
    holes: holes.join(''),
    heading: pathOf([heading], false),
    band: pathOf([hem, reverse(heading)]),
    above: downTo(heading),
  }
}
