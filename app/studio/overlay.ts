import Konva from 'konva/lib/Core'
import { Line } from 'konva/lib/shapes/Line'
import { Rect } from 'konva/lib/shapes/Rect'
import { Transformer } from 'konva/lib/shapes/Transformer'
import type { Mark, Point } from '~/drawing/drawing'
import type { Frame } from './frame'
import type { MotifChange } from './motifs/edit'
import { snap, type Box } from './motifs/snap'

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
  /** The marks of a line that is being drawn. */
  marksOfLine: (points: readonly Point[]) => Mark[]
}

export interface OverlayEvents {
  /** A motif was touched, or (empty) the cloth beside all of them. `more` adds to what is chosen. */
  onChoose: (ids: string[], more: boolean) => void
  /** Moved, scaled or turned, and let go. */
  onEdit: (changes: Record<string, MotifChange>) => void
  /** A line was drawn, in drawing units. */
  onDrawn: (points: Point[]) => void
}

interface Options extends OverlayEvents {
  touch: boolean
  frame: () => Frame
  /** New marks for the chosen motifs, while they move. */
  onHeld: (marks: Mark[]) => void
  /** The cloth was dragged, in pixels. */
  onPan: (dx: number, dy: number) => void
}

const ink = '#1f1b18'
const thread = '#b3402e'

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
  const handles = new Transformer({
    keepRatio: true,
    enabledAnchors: ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
    rotationSnaps: [0, 45, 90, 135, 180, 225, 270, 315],
    rotationSnapTolerance: 4,
    rotateAnchorOffset: touch ? 34 : 26,
    anchorSize: touch ? 16 : 12,
    anchorCornerRadius: 11,
    anchorStroke: ink,
    anchorFill: '#fffdf8',
    anchorStyleFunc: (anchor: Rect) => anchor.hitStrokeWidth(touch ? 26 : 14),
    borderStroke: ink,
    borderDash: [5, 4],
    ignoreStroke: true,
    boundBoxFunc: (before, after) => (Math.abs(after.width) < 10 ? before : after),
  })
  group.add(...guides)
  layer.add(group, handles)
  stage.add(layer)

  let editing: Editing | undefined
  const rects = new Map<string, Rect>()
  const drawn: Point[] = []
  let pen: number | undefined
  let pan: Point | undefined

  const chosenRects = () => (editing?.chosen ?? []).flatMap((id) => rects.get(id) ?? [])
  const changesOf = (): Record<string, MotifChange> =>
    Object.fromEntries(
      chosenRects().map((rect) => [
        rect.id(),
        { x: rect.x(), y: rect.y(), width: rect.width() * Math.abs(rect.scaleX()), angle: rect.rotation() },
      ]),
    )
  const moved = () => editing && onHeld(editing.marksOf(changesOf()))
  const settled = () => {
    guides.forEach((guide) => guide.visible(false))
    const changes = changesOf()
    for (const rect of chosenRects()) rect.scale({ x: 1, y: 1 })
    onEdit(changes)
  }

  function guide({ across, down }: { across?: number; down?: number }) {
    guides[0].visible(down !== undefined).points([down ?? 0, -200, down ?? 0, 1400])
    guides[1].visible(across !== undefined).points([-400, across ?? 0, 1200, across ?? 0])
  }

  /** A single motif snaps; of several, the one under the finger leads and the rest keep their places to it. */
  function dragged(rect: Rect) {
    if (!editing) return
    const others = editing.boxes.filter(({ id }) => !editing!.chosen.includes(id))
    const box = { x: rect.x(), y: rect.y(), width: rect.width(), height: rect.height() }
    const snapped = snap(box, others, editing.lines, 6)
    rect.position({ x: snapped.x, y: snapped.y })
    guide(snapped.guides)
    moved()
  }

  function made(box: Handled): Rect {
    const rect = new Rect({ id: box.id, fill: 'transparent', draggable: true })
    rect.on('pointerdown', (event) => {
      if (editing?.drawing) return
      event.cancelBubble = true
      const { shiftKey } = event.evt as PointerEvent
      if (!editing?.chosen.includes(box.id) || shiftKey) onChoose([box.id], shiftKey)
    })
    rect.on('dragstart', () => {
      if (!editing?.chosen.includes(box.id)) onChoose([box.id], false)
    })
    rect.on('dragmove', () => dragged(rect))
    rect.on('transform', moved)
    rect.on('dragend', settled)
    rect.on('transformend', settled)
    return rect
  }

  function follow() {
    const { x, y, scale } = frame()
    group.position({ x, y }).scale({ x: scale, y: scale })
    handles.forceUpdate()
    layer.batchDraw()
  }

  const pointOf = (): Point | undefined => {
    const at = stage.getPointerPosition()
    const { x, y, scale } = frame()
    return at ? { x: (at.x - x) / scale, y: (at.y - y) / scale } : undefined
  }
  stage.on('pointerdown', (event) => {
    const { pointerId, shiftKey, clientX, clientY } = event.evt
    if (editing?.drawing) {
      pen = pointerId
      drawn.length = 0
      return
    }
    if (event.target !== stage) return
    pan = { x: clientX, y: clientY }
    if (!shiftKey && editing && editing.chosen.length > 0) onChoose([], false)
  })
  const move = (event: PointerEvent) => {
    if (pen === event.pointerId) {
      stage.setPointersPositions(event)
      const point = pointOf()
      if (point) drawn.push(point)
      if (editing && drawn.length > 1) onHeld(editing.marksOfLine(drawn))
    } else if (pan) {
      onPan(event.clientX - pan.x, event.clientY - pan.y)
      pan = { x: event.clientX, y: event.clientY }
    }
  }
  const up = (event: PointerEvent) => {
    pan = undefined
    if (pen !== event.pointerId) return
    pen = undefined
    if (drawn.length > 1) onDrawn([...drawn])
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', up)

  return {
    follow,
    close() {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
    },
    /** Lets go of whatever a first finger had taken, because a second one came. */
    release() {
      pan = undefined
      pen = undefined
      for (const rect of rects.values()) if (rect.isDragging()) rect.stopDrag()
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
        let rect = rects.get(box.id)
        if (!rect) {
          rect = made(box)
          rects.set(box.id, rect)
          group.add(rect)
        }
        const { x, y, width, height, angle } = box
        rect.setAttrs({ x, y, width, height, offsetX: width / 2, offsetY: height / 2, rotation: angle })
        rect.draggable(!next.drawing)
        rect.moveToTop()
      }
      guides.forEach((line) => line.moveToTop())
      handles.nodes(chosenRects())
      stage.container().style.cursor = next.drawing ? 'crosshair' : ''
      follow()
    },
  }
}
