import type { Mark, Point } from '~/drawing/drawing'
import { createClothPan } from './cloth-pan'
import { listen } from '../listen'
import type { Editing, EditingEvents } from './editing'
import type { Frame } from './frame'
import type { Handles } from './handles'
import * as Konva from './konva'
import { createMotifDrag } from './motif-drag'
import { createPen } from './pen-line'

interface Options extends EditingEvents {
  touch: boolean
  frame: () => Frame
  /** New marks for the chosen motifs, while they move. */
  onPreview: (marks: Mark[]) => void
  /** The cloth was dragged, in pixels. */
  onPan: (dx: number, dy: number) => void
}

/**
 * What the hand takes hold of: transparent boxes over the motifs, a frame with handles around the chosen ones, and
 * guides. None of it is part of the drawing. It lies in a group that follows the camera, so all is in drawing units.
 */
export function openOverlay(stage: Konva.Stage, options: Options) {
  const { touch, frame, onPreview, onPan, onChoose, onEdit, onDrawn } = options
  let editing: Editing | undefined
  const layer = new Konva.Layer()
  const group = new Konva.Group()
  layer.add(group)
  stage.add(layer)

  const motifs = createMotifDrag({
    container: group,
    transformer: () => late.handles()?.frame,
    leastSize: () => (touch ? 44 : 24) / frame().scale,
    editing: () => editing,
    onPreview,
    onChoose,
    onEdit,
  })
  const pen = createPen({
    container: stage.container(),
    frame,
    onLine: (points) =>
      editing && onPreview(points.length > 1 ? editing.marksOfLine(points, 1 / frame().scale) : []),
    onDrawn: (points) => onDrawn(points, 1 / frame().scale),
  })
  const cloth = createClothPan({
    onPan,
    onTap: () => editing && editing.chosen.length > 0 && onChoose([], false),
  })

  /** The camera or what is chosen has changed: all of it lies over its motifs again. */
  function follow() {
    const { x, y, scale } = frame()
    group.position({ x, y }).scale({ x: scale, y: scale })
    const sizes = motifs.chosen().map((rect) => Math.min(rect.width(), rect.height()) * scale)
    late.handles()?.fit(sizes.length === 1 ? sizes[0]! : Infinity)
    late.handles()?.frame.forceUpdate()
    layer.batchDraw()
  }
  const late = lateHandles(touch, ({ frame }) => {
    layer.add(frame)
    if (editing) motifs.update(editing)
    follow()
  })
  const stopListening = listenForPointers(stage, {
    down(event, onCloth) {
      motifs.begin()
      if (editing?.drawing) pen.down(event)
      else if (onCloth) cloth.down(event)
    },
    move(event) {
      pen.move(event)
      cloth.move(event)
    },
    up(event) {
      pen.up(event)
      cloth.up(event)
    },
  })

  return {
    follow,
    /** Of what is chosen, in pixels of the stage. Undefined where nothing is. */
    middle: (): Point | undefined => motifs.chosen()[0]?.getAbsolutePosition(),
    close() {
      late.close()
      stopListening()
    },
    /** A second finger has come: all that the first one had begun is put back as it was. */
    cancel() {
      cloth.cancel()
      pen.cancel()
      motifs.cancel()
      if (editing) follow()
    },
    edit(next: Editing) {
      editing = next
      motifs.update(next)
      if (next.boxes.length > 0) void late.load()
      stage.container().style.cursor = next.drawing ? 'crosshair' : ''
      follow()
    },
  }
}

/** The frame with its handles, loaded for the first motif: nobody who only chooses a dress needs it. `onCome` hears of it. */
function lateHandles(touch: boolean, onCome: (handles: Handles) => void) {
  let handles: Handles | undefined
  let awaited = false
  let closed = false
  return {
    handles: () => handles,
    async load() {
      if (awaited) return
      awaited = true
      try {
        const { createHandles } = await import('./handles')
        if (closed) return
        handles = createHandles(touch)
        onCome(handles)
      } catch {
        // Tried again at the next change: the network may be back.
        awaited = false
      }
    },
    close() {
      closed = true
    },
  }
}

interface Pointers {
  /** The first finger, or the mouse; `onCloth` if it is beside all motifs. */
  down: (event: PointerEvent, onCloth: boolean) => void
  move: (event: PointerEvent) => void
  up: (event: PointerEvent) => void
}

/** A finger that came down on the stage is followed wherever it goes. Answers how to stop. */
function listenForPointers(stage: Konva.Stage, { down, move, up }: Pointers): () => void {
  stage.on('pointerdown', ({ evt, target }) => {
    if (evt.isPrimary) down(evt, target === stage)
  })
  return listen(window, { pointermove: move, pointerup: up, pointercancel: up })
}
