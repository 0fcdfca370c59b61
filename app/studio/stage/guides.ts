import type { Snapped } from '../motifs/snap'
import { thread } from './thread'
import * as Konva from './konva'

/** The lines, down and across, that a dragged motif lies on for the moment. They reach beyond the drawing. */
export function createGuides(group: Konva.Group) {
  let shown: Snapped['guides'] = {}
  const lines = new Konva.Shape({
    stroke: thread,
    strokeWidth: 1.5,
    strokeScaleEnabled: false,
    dash: [6, 4],
    listening: false,
    visible: false,
    sceneFunc: (context, shape) => {
      const { down, across } = shown
      context.beginPath()
      if (down !== undefined) {
        context.moveTo(down, -200)
        context.lineTo(down, 1400)
      }
      if (across !== undefined) {
        context.moveTo(-400, across)
        context.lineTo(1200, across)
      }
      context.strokeShape(shape)
    },
  })
  group.add(lines)
  return {
    show(guides: Snapped['guides']) {
      shown = guides
      lines.visible(true)
      lines.getLayer()?.batchDraw()
    },
    hide: () => lines.visible(false),
    moveToTop: () => lines.moveToTop(),
  }
}
