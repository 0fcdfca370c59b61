import type { Rect } from 'konva/lib/shapes/Rect'
import type { Transformer } from 'konva/lib/shapes/Transformer'
import type { Mark } from '~/drawing/drawing'
import type { MotifChange } from '~/catalog/motifs/edit'
import { snap } from '../motifs/snap'
import type { Editing, EditingEvents } from './editing'
import { createGroupDrag } from './group-drag'
import { createGuides } from './guides'
import type * as Konva from './konva'
import { createMotifRects } from './motif-rects'

interface Options extends Pick<EditingEvents, 'onChoose' | 'onEdit'> {
  container: Konva.Group
  /** The frame around what is chosen, which scales and turns it; undefined until it has come. */
  transformer: () => Transformer | undefined
  leastSize: () => number
  editing: () => Editing | undefined
  /** New marks for the chosen motifs, while they move. */
  onPreview: (marks: Mark[]) => void
}

/** Motifs so near to a line, in drawing units, snap to it. */
const snapReach = 6

/** Moves, scales and turns motifs by hand. The document hears of it when the hand lets go. */
export function createMotifDrag(options: Options) {
  const { container, transformer, leastSize, editing, onPreview, onChoose, onEdit } = options
  const guides = createGuides(container)
  const rects = createMotifRects({ group: container, leastSize, onCreate: listen })
  const group = createGroupDrag()
  /** What the first finger had begun counts for nothing until it is put down anew. */
  let cancelled = false

  const chosen = () => rects.of(editing()?.chosen ?? [])
  const isChosen = (rect: Rect) => editing()?.chosen.includes(rect.id()) ?? false

  function preview() {
    const now = editing()
    if (now && !cancelled) onPreview(now.marksOf(changesOf(chosen())))
  }
  function commit() {
    guides.hide()
    if (cancelled) return
    const changes = changesOf(chosen())
    for (const rect of chosen()) rect.scale({ x: 1, y: 1 })
    onEdit(changes)
  }
  function drag(rect: Rect, free: boolean) {
    const now = editing()
    if (!now || cancelled) return
    if (!group.leads(rect)) return group.follow()
    const others = now.boxes.filter(({ id }) => !now.chosen.includes(id))
    const box = { x: rect.x(), y: rect.y(), width: rect.width(), height: rect.height() }
    const snapped = free ? { ...box, guides: {} } : snap(box, others, now.lines, snapReach)
    rect.position({ x: snapped.x, y: snapped.y })
    group.follow()
    guides.show(snapped.guides)
    preview()
  }

  function listen(rect: Rect) {
    rect.on('pointerdown', (event) => {
      const { shiftKey, isPrimary } = event.evt as PointerEvent
      if (editing()?.drawing || !isPrimary) return
      event.cancelBubble = true
      cancelled = false
      if (!isChosen(rect) || shiftKey) onChoose([rect.id()], shiftKey)
    })
    rect.on('dragstart', () => {
      if (cancelled) return rect.stopDrag()
      if (!isChosen(rect)) onChoose([rect.id()], false)
      group.begin(rect, chosen())
    })
    // With Alt held it lies where it is put.
    rect.on('dragmove', (event) => drag(rect, (event.evt as MouseEvent | undefined)?.altKey ?? false))
    rect.on('dragend', () => {
      if (!group.leads(rect)) return
      group.end()
      commit()
    })
    rect.on('transformstart', () => {
      if (cancelled) transformer()?.stopTransform()
    })
    rect.on('transform', preview)
    rect.on('transformend', commit)
  }

  return {
    /** The rectangles of what is chosen. */
    chosen,
    /** A finger has come down: what it begins counts. */
    begin() {
      cancelled = false
    },
    /** All that the finger had begun is put back as it was. */
    cancel() {
      cancelled = true
      if (transformer()?.isTransforming()) transformer()?.stopTransform()
      rects.stopDragging()
      group.end()
      guides.hide()
      const now = editing()
      if (!now) return
      rects.layOut(now.boxes)
      if (now.chosen.length > 0) onPreview(now.marksOf({}))
    },
    update(next: Editing) {
      rects.update(next)
      guides.moveToTop()
      transformer()?.nodes(chosen())
    },
  }
}

const changesOf = (rects: readonly Rect[]): Record<string, MotifChange> =>
  Object.fromEntries(
    rects.map((rect) => [
      rect.id(),
      { x: rect.x(), y: rect.y(), width: rect.width() * Math.abs(rect.scaleX()), angle: rect.rotation() },
    ]),
  )
