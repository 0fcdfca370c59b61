import type { Drawing, Mark } from '~/drawing/drawing'
import type { Frame } from './frame'
import type { Layers } from './layers'
import type { Sheet } from './sheet'

/** A design is painted finely when nothing has changed for so many milliseconds. */
const calm = 140

interface Options {
  layers: Layers
  /** Lies over the layers, and shows a change before they do. */
  sheet: Sheet
  frame: () => Frame
  size: () => { width: number; height: number }
}

/** Says when the design is painted: each change quickly on the sheet, and finely on its layers when there is time. */
export function createPainting({ layers, sheet, frame, size }: Options) {
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
    sheet.clear()
  }
  const paintFullyIfDue = () => {
    if (sheet.shown()) paintFully()
  }
  function paintQuickly() {
    if (!shown) return
    sheet.paint(shown, frame(), size())
    clearTimeout(timer)
    timer = setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(paintFullyIfDue, { timeout: 600 })
      else paintFully()
    }, calm)
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
    hold(marks: readonly Mark[]) {
      paintFullyIfDue()
      layers.hold(marks)
    },
    cameraMoved() {
      moved = true
      paintQuickly()
    },
    /** The canvases have been cleared by another size. */
    resized() {
      layers.draw({ withBackdrop: true })
      sheet.clear()
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
