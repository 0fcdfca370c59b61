import type { Rect } from 'konva/lib/shapes/Rect'
import type { Point } from '~/drawing/drawing'

/** Several rectangles that are dragged as one: they keep their places to the one under the finger, which leads. */
export function createGroupDrag() {
  let lead: { rect: Rect; from: Map<Rect, Point> } | undefined
  return {
    /** The first one to begin leads, and `others` come along. */
    begin(rect: Rect, others: readonly Rect[]) {
      lead ??= { rect, from: new Map([rect, ...others].map((each) => [each, each.position()])) }
    },
    leads: (rect: Rect) => lead?.rect === rect,
    /** Puts all of them where the leading one has been moved to. */
    follow() {
      const [from, to] = [lead?.from.get(lead.rect), lead?.rect.position()]
      if (!lead || !from || !to) return
      for (const [each, { x, y }] of lead.from) each.position({ x: x + to.x - from.x, y: y + to.y - from.y })
    },
    end() {
      lead = undefined
    },
  }
}
