import type { Drawing, Mark } from '~/drawing/drawing'
import { paintLayer } from '~/drawing/canvas'
import { runsOf } from '~/drawing/layers'
import type { Box } from '~/products/product'
import * as Konva from './konva'
import { type Camera, frameOf, panned, wholeOf, zoomed } from './camera'
import { widened, type Frame } from './frame'
import { listenForGestures } from './gestures'
import { openOverlay, type Editing, type OverlayEvents } from './overlay'
import type { Sheet } from './sheet'
import { tiles } from './tiles'

export type { Editing }

export interface StageEvents extends OverlayEvents {
  /** Two or three fingers tapped at once. */
  onTap: (fingers: 2 | 3) => void
  onZoom: (zoom: number) => void
}

export interface StudioStage {
  /** Paints a quick preview at once, and the full resolution when nothing has changed for a moment. */
  show: (drawing: Drawing) => void
  /** What can be taken hold of. The chosen motifs are painted apart, so that they move without the rest. */
  edit: (editing: Editing) => void
  /** Nearer or further by a factor, around what is chosen if anything is; 0 shows the whole garment. */
  zoom: (factor: number) => void
  /** Moves what is seen, by pixels; the whole garment has nowhere to go. */
  pan: (dx: number, dy: number) => void
  close: () => void
}

const calm = 140

/** One custom shape for a run of marks on one layer. */
function shapeOf(run: { layer: string; marks: readonly Mark[] }, frame: () => Frame) {
  return new Konva.Shape({
    name: run.layer,
    listening: false,
    perfectDrawEnabled: false,
    sceneFunc: (context) => {
      const { x, y, scale } = frame()
      const native = context._context
      native.save()
      native.translate(x, y)
      paintLayer(native, run.marks, tiles, scale)
      native.restore()
    },
  })
}

/** The marks below, of and above the chosen motifs, each to be painted on a canvas of its own. */
function parted(marks: readonly Mark[], chosen: readonly string[]): [Mark[], Mark[], Mark[]] {
  const isChosen = (mark: Mark) => mark.layer === 'motif' && chosen.includes(mark.of)
  const first = chosen.length > 0 ? marks.findIndex(isChosen) : -1
  if (first < 0) return [[...marks], [], []]
  const after = marks.slice(first)
  return [marks.slice(0, first), after.filter(isChosen), after.filter((mark) => !isChosen(mark))]
}

/**
 * A stage as large as its container, which it follows. The backdrop has a canvas of its own, painted once. Changes are
 * painted on the sheet first, which lies over all of it but what the hand takes hold of.
 */
export function openStage(
  container: HTMLDivElement,
  focus: Box,
  sheet: Sheet,
  events: StageEvents,
): StudioStage {
  const measured = () => ({ width: container.clientWidth || 1, height: container.clientHeight || 1, focus })
  // Asking for it in the middle of a change would lay the page out twice.
  let box = measured()
  const size = () => box
  const touch = matchMedia('(pointer: coarse)').matches
  const fullRatio = Math.min(window.devicePixelRatio || 1, touch ? 2 : 2.5)
  let camera: Camera = wholeOf(focus)
  let frame = frameOf(camera, size())
  let shown: Drawing | undefined
  let behind: readonly Mark[] = []
  /** The drawing whose marks the canvases hold. */
  let laid: Drawing | undefined
  let chosen: readonly string[] = []
  let later: ReturnType<typeof setTimeout> | undefined
  let closed = false
  /** The camera has moved since the backdrop was painted. */
  let moved = false

  const stage = new Konva.Stage({ container, width: size().width, height: size().height })
  const backdrop = new Konva.Layer({ listening: false })
  // Below, of and above the chosen motifs. The last two hold nothing while nothing is chosen.
  const [below, held, above] = [0, 1, 2].map(() => new Konva.Layer({ listening: false })) as [
    Konva.Layer,
    Konva.Layer,
    Konva.Layer,
  ]
  stage.add(backdrop, below, held, above)
  const painted = [backdrop, below, held, above]
  for (const layer of painted) layer.getCanvas().setPixelRatio(fullRatio)
  stage.content.append(sheet.element)

  const fill = (layer: Konva.Layer, marks: readonly Mark[]) => {
    layer.destroyChildren()
    for (const run of runsOf({ marks: [...marks] })) layer.add(shapeOf(run, () => frame))
  }
  const overlay = openOverlay(stage, {
    ...events,
    touch,
    frame: () => frame,
    onHeld: (marks) => {
      if (sheet.shown()) paintFully()
      fill(held, marks)
      // A line is drawn while nothing is chosen, and its canvas hidden.
      held.visible(marks.length > 0)
      held.batchDraw()
    },
    onPan: (dx, dy) => look(panned(camera, size(), dx, dy)),
  })

  function paintFully() {
    clearTimeout(later)
    if (closed) return
    if (laid !== shown) arrange()
    for (const layer of moved ? painted : [below, held, above]) layer.draw()
    moved = false
    sheet.clear()
  }
  /** Quickly now, and finely when nothing has changed for a moment. */
  function paintQuickly() {
    if (!shown) return
    sheet.paint(shown, frame, size())
    clearTimeout(later)
    later = setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(paintFullyIfDue, { timeout: 600 })
      else paintFully()
    }, calm)
  }
  const paintFullyIfDue = () => {
    if (sheet.shown()) paintFully()
  }

  /** Fills the canvases that hold anything; empty ones stay as small as nothing. */
  function arrange() {
    if (!shown) return
    laid = shown
    const runs = runsOf(shown)
    const back = runs[0]?.layer === 'backdrop' ? runs[0].marks : []
    // A product sets its backdrop out once: the same marks are the same objects.
    if (back.length !== behind.length || back.some((mark, i) => mark !== behind[i])) {
      behind = back
      fill(backdrop, widened(back))
      backdrop.draw()
    }
    const parts = parted(shown.marks.slice(back.length), chosen)
    ;[below, held, above].forEach((layer, i) => {
      fill(layer, parts[i]!)
      layer.visible(parts[i]!.length > 0)
    })
  }

  function show(drawing: Drawing) {
    const first = shown === undefined
    shown = drawing
    if (first) paintFully()
    else paintQuickly()
  }

  function look(next: Camera) {
    if (next.zoom === camera.zoom && next.x === camera.x && next.y === camera.y) return
    const nearer = next.zoom !== camera.zoom
    camera = next
    frame = frameOf(camera, size())
    moved = true
    paintQuickly()
    overlay.follow()
    if (nearer) events.onZoom(camera.zoom)
  }
  const middle = () => overlay.middle() ?? { x: size().width / 2, y: size().height / 2 }
  const stopGestures = listenForGestures(container, {
    onPinch: (factor, at, dx, dy) => look(panned(zoomed(camera, size(), factor, at), size(), dx, dy)),
    onWheel: (factor, at) => look(zoomed(camera, size(), factor, at)),
    onSecond: () => overlay.release(),
    onTap: (fingers) => events.onTap(fingers),
  })

  const observer = new ResizeObserver(() => {
    const next = measured()
    if (next.width === box.width && next.height === box.height) return
    box = next
    stage.size({ width: next.width, height: next.height })
    frame = frameOf(camera, next)
    for (const layer of painted) layer.draw()
    sheet.clear()
    overlay.follow()
  })
  observer.observe(container)

  return {
    show,
    edit(editing) {
      const before = chosen.join()
      chosen = editing.chosen
      overlay.edit(editing)
      if (chosen.join() === before) return
      arrange()
      paintFully()
    },
    zoom: (factor) => look(factor === 0 ? wholeOf(focus) : zoomed(camera, size(), factor, middle())),
    pan: (dx, dy) => look(panned(camera, size(), dx, dy)),
    close() {
      closed = true
      clearTimeout(later)
      stopGestures()
      overlay.close()
      observer.disconnect()
      stage.destroy()
    },
  }
}
