import Konva from 'konva/lib/Core'
import { assetsOf } from '~/drawing/assets'
import type { Drawing, Mark } from '~/drawing/drawing'
import { paintLayer } from '~/drawing/konva'
import { runsOf } from '~/drawing/layers'
import { fit, widened, type Frame } from './frame'
import { loadTiles, missingOf, tiles } from './tiles'

export interface StudioStage {
  /** Paints a quick preview at once, and the full resolution when nothing has changed for a moment. */
  show: (drawing: Drawing) => void
  close: () => void
}

/** The preview has about so many pixels across: enough to judge by, few enough for a slow phone. */
const previewWidth = 220
const calm = 140

/** One custom shape for a run of marks on one layer. */
function shapeOf(run: { layer: string; marks: Mark[] }, frame: () => Frame) {
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

/** A stage as large as its container, which it follows. The backdrop has a canvas of its own, painted once. */
export function openStage(container: HTMLDivElement): StudioStage {
  const size = () => ({ width: container.clientWidth || 1, height: container.clientHeight || 1 })
  const touch = matchMedia('(pointer: coarse)').matches
  const fullRatio = Math.min(window.devicePixelRatio || 1, touch ? 2 : 2.5)
  let frame = fit(size())
  let shown: Drawing | undefined
  let behind: readonly Mark[] = []
  let later: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const stage = new Konva.Stage({ container, ...size(), listening: false })
  const backdrop = new Konva.Layer({ listening: false })
  const garment = new Konva.Layer({ listening: false })
  stage.add(backdrop, garment)
  for (const layer of [backdrop, garment]) layer.getCanvas().setPixelRatio(fullRatio)

  const fill = (layer: typeof garment, runs: ReturnType<typeof runsOf>) => {
    layer.destroyChildren()
    for (const run of runs) layer.add(shapeOf(run, () => frame))
  }
  const paint = (ratio: number) => {
    const picture = garment.getCanvas()
    if (picture.getPixelRatio() !== ratio) picture.setPixelRatio(ratio)
    garment.draw()
  }
  const paintFull = () => {
    if (!closed) paint(fullRatio)
  }
  const paintFullSoon = () => {
    clearTimeout(later)
    later = setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(paintFull, { timeout: 600 })
      else paintFull()
    }, calm)
  }

  function show(drawing: Drawing) {
    const first = shown === undefined
    shown = drawing
    const runs = runsOf(drawing)
    const back = runs[0]?.layer === 'backdrop' ? runs[0].marks : []
    // A product sets its backdrop out once: the same marks are the same objects.
    if (back.length !== behind.length || back.some((mark, i) => mark !== behind[i])) {
      behind = back
      fill(backdrop, [{ layer: 'backdrop', marks: widened(back) }])
      backdrop.draw()
    }
    fill(garment, back.length > 0 ? runs.slice(1) : runs)
    const missing = missingOf(assetsOf(drawing))
    if (missing.length > 0) {
      void loadTiles(missing).then(() => {
        if (!closed && shown === drawing && missingOf(missing).length < missing.length) show(drawing)
      })
    }
    if (first && missing.length === 0) return paintFull()
    paint(Math.min(fullRatio, Math.max(0.5, previewWidth / (frame.scale * drawing.width))))
    paintFullSoon()
  }

  const observer = new ResizeObserver(() => {
    const next = size()
    if (next.width === stage.width() && next.height === stage.height()) return
    frame = fit(next)
    stage.size(next)
    backdrop.draw()
    garment.draw()
  })
  observer.observe(container)

  return {
    show,
    close() {
      closed = true
      clearTimeout(later)
      observer.disconnect()
      stage.destroy()
    },
  }
}

/** Waits for the tiles of a first drawing, so that the picture it replaces does not lose its print for a moment. */
export const ready = (drawing: Drawing): Promise<void> => loadTiles(assetsOf(drawing))
