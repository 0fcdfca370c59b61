import type { Drawing } from '~/drawing/drawing'
import type { Box } from '~/drawing/drawing'
import { type Camera, frameOf, panned, wholeOf, zoomed } from './camera'
import type { Editing, EditingEvents } from './editing'
import { listenForGestures } from './gestures'
import * as Konva from './konva'
import { createLayers } from './layers'
import { openOverlay } from './overlay'
import { createPainting } from './painting'
import type { PreviewCanvas } from './preview-canvas'

export interface StageEvents extends EditingEvents {
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

/** Sharper than the eye sees costs a phone memory it does not have. */
const pixelRatioOf = (touch: boolean) => Math.min(window.devicePixelRatio || 1, touch ? 2 : 2.5)

/**
 * A stage as large as its container, which it follows, seen through a camera. Changes are painted on the preview first,
 * which lies over all of it but what the hand takes hold of.
 */
export function openStage(
  container: HTMLDivElement,
  focus: Box,
  preview: PreviewCanvas,
  events: StageEvents,
): StudioStage {
  const measure = () => ({ width: container.clientWidth || 1, height: container.clientHeight || 1, focus })
  // Asking for it in the middle of a change would lay the page out twice.
  let box = measure()
  const size = () => box
  const touch = matchMedia('(pointer: coarse)').matches
  let camera: Camera = wholeOf(focus)
  let frame = frameOf(camera, box)

  const stage = new Konva.Stage({ container, width: box.width, height: box.height })
  const layers = createLayers(stage, { pixelRatio: pixelRatioOf(touch), frame: () => frame })
  const painting = createPainting({ layers, preview, frame: () => frame, size })
  stage.content.append(preview.element)
  const overlay = openOverlay(stage, {
    ...events,
    touch,
    frame: () => frame,
    onPreview: painting.previewChosen,
    onPan: (dx, dy) => moveCamera(panned(camera, box, dx, dy)),
  })

  function moveCamera(next: Camera) {
    if (next.zoom === camera.zoom && next.x === camera.x && next.y === camera.y) return
    const zoomChanges = next.zoom !== camera.zoom
    camera = next
    frame = frameOf(camera, box)
    painting.cameraMoved()
    overlay.follow()
    if (zoomChanges) events.onZoom(camera.zoom)
  }
  function resize() {
    const next = measure()
    if (next.width === box.width && next.height === box.height) return
    box = next
    stage.size({ width: next.width, height: next.height })
    frame = frameOf(camera, next)
    painting.resized()
    overlay.follow()
  }
  const middle = () => overlay.middle() ?? { x: box.width / 2, y: box.height / 2 }
  const stopGestures = listenForGestures(container, {
    onPinch: (factor, point, dx, dy) => moveCamera(panned(zoomed(camera, box, factor, point), box, dx, dy)),
    onWheel: (factor, point) => moveCamera(zoomed(camera, box, factor, point)),
    onSecondFinger: overlay.cancel,
    onTap: events.onTap,
  })
  const observer = new ResizeObserver(resize)
  observer.observe(container)

  return {
    show: painting.show,
    edit(editing) {
      overlay.edit(editing)
      painting.choose(editing.chosen)
    },
    zoom: (factor) => moveCamera(factor === 0 ? wholeOf(focus) : zoomed(camera, box, factor, middle())),
    pan: (dx, dy) => moveCamera(panned(camera, box, dx, dy)),
    close() {
      painting.close()
      stopGestures()
      overlay.close()
      observer.disconnect()
      stage.destroy()
    },
  }
}
