import type { Drawing, Mark } from '~/drawing/drawing'
import type { Frame } from './frame'
import type { Layers } from './layers'
import type { PreviewCanvas } from './preview-canvas'

/** A design is painted finely when nothing has changed for so many milliseconds. */
const idleDelay = 140

interface Options {
  layers: Layers
  /** Lies over the layers, and shows a change before they do. */
  preview: PreviewCanvas
  frame: () => Frame
  size: () => { width: number; height: number }
}

/** Says when the design is painted: each change quickly on a preview, and finely on its layers when there is time. */
export function createPainting({ layers, preview, frame, size }: Options) {
  let shown: Drawing | undefined
  /** The drawing whose marks the layers hold. */
  let filled: Drawing | undefined
  let chosen: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  /** The camera has moved since the backdrop was painted. */
  let moved = false

  function fill() {
    if (!shown) return
    filled = shown
    layers.fill(shown, chosen)
  }
  function paintFully() {
    clearTimeout(timer)
    if (closed) return
    if (filled !== shown) fill()
    layers.draw({ withBackdrop: moved })
    moved = false
    preview.clear()
  }
  const paintFullyIfDue = () => {
    if (preview.visible()) paintFully()
  }
  function paintQuickly() {
    if (!shown) return
    preview.paint(shown, frame(), size())
    clearTimeout(timer)
    timer = setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(paintFullyIfDue, { timeout: 600 })
      else paintFully()
    }, idleDelay)
  }

  return {
    show(drawing: Drawing) {
      const first = shown === undefined
      shown = drawing
      if (first) paintFully()
      else paintQuickly()
    },
    /** Paints these motifs apart, so that they move without the rest. */
    choose(ids: readonly string[]) {
      const before = chosen.join()
      chosen = ids
      if (chosen.join() === before) return
      fill()
      paintFully()
    },
    previewChosen(marks: readonly Mark[]) {
      paintFullyIfDue()
      layers.previewChosen(marks)
    },
    cameraMoved() {
      moved = true
      paintQuickly()
    },
    /** The canvases have been cleared by another size. */
    resized() {
      layers.draw({ withBackdrop: true })
      preview.clear()
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
