import { Rect } from 'konva/lib/shapes/Rect'
import type { Editing, MotifBox } from './editing'
import type * as Konva from './konva'

interface Options {
  group: Konva.Group
  /** However small a motif is drawn, a finger finds it: no side is caught within less, in drawing units. */
  leastSize: () => number
  /** Called once for each rectangle, before it is touched. */
  onCreate: (rect: Rect) => void
}

/** Transparent rectangles over the motifs, to be taken hold of. Each has its motif's id. */
export function createMotifRects({ group, leastSize, onCreate }: Options) {
  const rects = new Map<string, Rect>()

  function createRect(id: string): Rect {
    const rect = new Rect({ id, fill: 'transparent', draggable: true })
    rect.hitFunc((context, shape) => {
      const least = leastSize()
      const [width, height] = [Math.max(shape.width(), least), Math.max(shape.height(), least)]
      context.beginPath()
      context.rect((shape.width() - width) / 2, (shape.height() - height) / 2, width, height)
      context.closePath()
      context.fillStrokeShape(shape)
    })
    onCreate(rect)
    group.add(rect)
    rects.set(id, rect)
    return rect
  }
  /** Every motif's box where the document has it. */
  function layOut(boxes: readonly MotifBox[]) {
    for (const { id, x, y, width, height, angle } of boxes) {
      const attrs = { x, y, width, height, offsetX: width / 2, offsetY: height / 2, rotation: angle }
      rects.get(id)?.setAttrs({ ...attrs, scaleX: 1, scaleY: 1 })
    }
  }

  return {
    of: (ids: readonly string[]): Rect[] => ids.flatMap((id) => rects.get(id) ?? []),
    layOut,
    stopDragging() {
      for (const rect of [...rects.values()].filter((each) => each.isDragging())) rect.stopDrag()
    },
    /** One for each motif there is, the topmost last. */
    update({ boxes, drawing }: Editing) {
      const known = new Set(boxes.map(({ id }) => id))
      for (const [id, rect] of rects) {
        if (known.has(id)) continue
        rect.destroy()
        rects.delete(id)
      }
      for (const { id } of boxes) {
        const rect = rects.get(id) ?? createRect(id)
        rect.draggable(!drawing)
        rect.moveToTop()
      }
      layOut(boxes)
    },
  }
}
