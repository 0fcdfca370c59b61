import { Line } from 'konva/lib/shapes/Line'
import { Rect } from 'konva/lib/shapes/Rect'
import type { Mark, Point } from '~/drawing/drawing'
import * as Konva from './konva'
import type { Frame } from './frame'
import { openHandles, thread } from './handles'
import type { MotifChange } from '~/catalog/motifs/edit'
import { snap, type Box } from '../motifs/snap'
import { openPen } from './pen-line'

/** A motif as the overlay takes hold of it. */
export interface Handled extends Box {
  id: string
  angle: number
}

export interface Editing {
  boxes: Handled[]
  chosen: string[]
  /** Lines of the garment that motifs snap to: x of those that run down, y of those across. */
  lines: { down: number[]; across: number[] }
  /** True while a finger draws instead of taking hold. */
  drawing: boolean
  /** The chosen motifs' marks as they would be after these changes. */
  marksOf: (changes: Record<string, MotifChange>) => Mark[]
  /** The marks of a line that is being drawn; `pixel` as in `onDrawn`. */
  marksOfLine: (points: readonly Point[], pixel: number) => Mark[]
}

export interface OverlayEvents {
  /** A motif was touched, or (empty) the cloth beside all of them. `more` adds to what is chosen. */
  onChoose: (ids: string[], more: boolean) => void
  /** Moved, scaled or turned, and let go. */
  onEdit: (changes: Record<string, MotifChange>) => void
  /** A line was drawn, in drawing units, and how many of them a pixel of the page is: no hand is surer than that. */
  onDrawn: (points: Point[], pixel: number) => void
}

interface Options extends OverlayEvents {
  touch: boolean
  frame: () => Frame
  /** New marks for the chosen motifs, while they move. */
  onHeld: (marks: Mark[]) => void
  /** The cloth was dragged, in pixels. */
  onPan: (dx: number, dy: number) => void
}

/** A tap, not a drag, as long as the finger stays within so many pixels. */
const still = 6

/**
 * What the hand takes hold of: transparent boxes over the motifs, a frame with handles around the chosen ones, and
 * guides. None of it is part of the drawing. It lies in a group that follows the camera, so all is in drawing units.
 */
export function openOverlay(stage: Konva.Stage, options: Options) {
  const { touch, frame, onHeld, onPan, onChoose, onEdit, onDrawn } = options
  const layer = new Konva.Layer()
  const group = new Konva.Group()
  const guides = [0, 1].map(
    () =>
      new Line({
        stroke: thread,
        strokeWidth: 1.5,
        strokeScaleEnabled: false,
        dash: [6, 4],
        visible: false,
        listening: false,
      }),
  ) as [Line, Line]
  const handles = openHandles(touch)
  group.add(...guides)
  layer.add(group, handles.frame)
  stage.add(layer)

  let editing: Editing | undefined
  const rects = new Map<string, Rect>()
  /** The finger on the cloth: it pans once it moves, and lets go of what is chosen if it does not. */
  let pan: { x: number; y: number; moved: number } | undefined
  /** Of several that are dragged, the one under the finger, and where each of them was. */
  let lead: { rect: Rect; from: Map<Rect, Point> } | undefined
  /** Set when a second finger has come: what the first one had begun counts for nothing. */
  let letGo = false

  const pen = openPen({
    container: stage.container(),
    frame,
    onLine: (points) =>
      editing && onHeld(points.length > 1 ? editing.marksOfLine(points, 1 / frame().scale) : []),
    onDrawn: (points) => onDrawn(points, 1 / frame().scale),
  })

  const chosenRects = () => (editing?.chosen ?? []).flatMap((id) => rects.get(id) ?? [])
  const changesOf = (): Record<string, MotifChange> =>
    Object.fromEntries(
      chosenRects().map((rect) => [
        rect.id(),
        { x: rect.x(), y: rect.y(), width: rect.width() * Math.abs(rect.scaleX()), angle: rect.rotation() },
      ]),
    )
  const moved = () => {
    if (editing && !letGo) onHeld(editing.marksOf(changesOf()))
  }
  const settled = () => {
    guides.forEach((guide) => guide.visible(false))
    if (letGo) return
    const changes = changesOf()
    for (const rect of chosenRects()) rect.scale({ x: 1, y: 1 })
    onEdit(changes)
  }

  function guide({ across, down }: { across?: number; down?: number }) {
    guides[0].visible(down !== undefined).points([down ?? 0, -200, down ?? 0, 1400])
    guides[1].visible(across !== undefined).points([-400, across ?? 0, 1200, across ?? 0])
  }

  /** The one under the finger snaps, unless Alt is held; the others keep their places to it. */
  function dragged(rect: Rect, free: boolean) {
    if (!editing || letGo || !lead) return
    if (lead.rect !== rect) return together()
    const others = editing.boxes.filter(({ id }) => !editing!.chosen.includes(id))
    const box = { x: rect.x(), y: rect.y(), width: rect.width(), height: rect.height() }
    const snapped = free ? { ...box, guides: {} } : snap(box, others, editing.lines, 6)
    rect.position({ x: snapped.x, y: snapped.y })
    together()
    guide(snapped.guides)
    moved()
  }

  function together() {
    const [from, now] = [lead?.from.get(lead.rect), lead?.rect.position()]
    if (!lead || !from || !now) return
    for (const [each, { x, y }] of lead.from) each.position({ x: x + now.x - from.x, y: y + now.y - from.y })
  }

  function made(box: Handled): Rect {
    const rect = new Rect({ id: box.id, fill: 'transparent', draggable: true })
    // However small it is drawn, a finger finds it.
    rect.hitFunc((context, shape) => {
      const least = (touch ? 44 : 24) / frame().scale
      const [w, h] = [Math.max(shape.width(), least), Math.max(shape.height(), least)]
      context.beginPath()
      context.rect((shape.width() - w) / 2, (shape.height() - h) / 2, w, h)
      context.closePath()
      context.fillStrokeShape(shape)
    })
    rect.on('pointerdown', (event) => {
      const { shiftKey, isPrimary } = event.evt as PointerEvent
      if (editing?.drawing || !isPrimary) return
      event.cancelBubble = true
      letGo = false
      if (!editing?.chosen.includes(box.id) || shiftKey) onChoose([box.id], shiftKey)
    })
    rect.on('dragstart', () => {
      if (letGo) return rect.stopDrag()
      if (!editing?.chosen.includes(box.id)) onChoose([box.id], false)
      lead ??= { rect, from: new Map([rect, ...chosenRects()].map((each) => [each, each.position()])) }
    })
    rect.on('dragmove', (event) => dragged(rect, (event.evt as MouseEvent | undefined)?.altKey ?? false))
    rect.on('transformstart', () => {
      if (letGo) handles.frame.stopTransform()
    })
    rect.on('transform', moved)
    rect.on('transformend', settled)
    rect.on('dragend', () => {
      if (lead?.rect !== rect) return
      lead = undefined
      settled()
    })
    return rect
  }

  function follow() {
    const { x, y, scale } = frame()
    group.position({ x, y }).scale({ x: scale, y: scale })
    const sizes = chosenRects().map((rect) => Math.min(rect.width(), rect.height()) * scale)
    handles.fit(sizes.length === 1 ? sizes[0]! : Infinity)
    handles.frame.forceUpdate()
    layer.batchDraw()
  }

  /** Every motif's box where the document has it. */
  function lay({ boxes }: Editing) {
    for (const { id, x, y, width, height, angle } of boxes) {
      const attrs = { x, y, width, height, offsetX: width / 2, offsetY: height / 2, rotation: angle }
      rects.get(id)?.setAttrs({ ...attrs, scaleX: 1, scaleY: 1 })
    }
  }

  stage.on('pointerdown', (event) => {
    if (!event.evt.isPrimary) return
    letGo = false
    if (editing?.drawing) return pen.down(event.evt)
    if (event.target === stage) pan = { x: event.evt.clientX, y: event.evt.clientY, moved: 0 }
  })
  const move = (event: PointerEvent) => {
    pen.move(event)
    if (!pan || !event.isPrimary) return
    const [dx, dy] = [event.clientX - pan.x, event.clientY - pan.y]
    pan = { x: event.clientX, y: event.clientY, moved: pan.moved + Math.hypot(dx, dy) }
    if (pan.moved > still) onPan(dx, dy)
  }
  const up = (event: PointerEvent) => {
    pen.up(event)
    if (!event.isPrimary) return
    const tapped = pan && pan.moved <= still && event.type === 'pointerup' && !event.shiftKey
    pan = undefined
    if (tapped && editing && editing.chosen.length > 0) onChoose([], false)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', up)

  return {
    follow,
    /** Of what is chosen, in pixels of the stage. Undefined where nothing is. */
    middle(): Point | undefined {
      const [rect] = chosenRects()
      return rect?.getAbsolutePosition()
    },
    close() {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
    },
    /** A second finger has come: all that the first one had begun is put back as it was. */
    release() {
      letGo = true
      pan = undefined
      pen.release()
      if (handles.frame.isTransforming()) handles.frame.stopTransform()
      const held = [...rects.values()].filter((rect) => rect.isDragging())
      for (const rect of held) rect.stopDrag()
      lead = undefined
      guides.forEach((line) => line.visible(false))
      if (!editing) return
      lay(editing)
      if (editing.chosen.length > 0) onHeld(editing.marksOf({}))
      follow()
    },
    edit(next: Editing) {
      editing = next
      const known = new Set(next.boxes.map(({ id }) => id))
      for (const [id, rect] of rects) {
        if (known.has(id)) continue
        rect.destroy()
        rects.delete(id)
      }
      for (const box of next.boxes) {
        const rect = rects.get(box.id) ?? made(box)
        if (!rects.has(box.id)) group.add(rect)
        rects.set(box.id, rect)
        rect.draggable(!next.drawing)
        rect.moveToTop()
      }
      lay(next)
      guides.forEach((line) => line.moveToTop())
      handles.frame.nodes(chosenRects())
      stage.container().style.cursor = next.drawing ? 'crosshair' : ''
      follow()
    },
  }
}
