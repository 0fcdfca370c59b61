import { Line } from 'konva/lib/shapes/Line'
import type { Snapped } from '../motifs/snap'
import { thread } from './handles'
import type * as Konva from './konva'

const createLine = () =>
  new Line({
    stroke: thread,
    strokeWidth: 1.5,
    strokeScaleEnabled: false,
    dash: [6, 4],
    visible: false,
    listening: false,
  })

/** The two lines, down and across, that a dragged motif lies on for the moment. They reach beyond the drawing. */
export function createGuides(group: Konva.Group) {
  const [down, across] = [createLine(), createLine()]
  group.add(down, across)
  return {
    show(at: Snapped['guides']) {
      down.visible(at.down !== undefined).points([at.down ?? 0, -200, at.down ?? 0, 1400])
      across.visible(at.across !== undefined).points([-400, at.across ?? 0, 1200, at.across ?? 0])
    },
    hide() {
      down.visible(false)
      across.visible(false)
    },
    moveToTop() {
      down.moveToTop()
      across.moveToTop()
    },
  }
}
