import { assetsOf } from '~/drawing/assets'
import type { Drawing } from '~/drawing/drawing'
import type { Box } from '~/drawing/drawing'
import { afterFrame } from '../after-frame'
import type { Painter } from '../design-store'
import { frameOf, wholeOf } from './camera'
import type { Editing } from './editing'
import { markPainted } from './performance-marks'
import { createPreviewCanvas, type PreviewCanvas } from './preview-canvas'
import type { StageEvents, StudioStage } from './stage'
import { loadTiles, missingOf } from './tiles'

/** So long a change may wait for its tiles before it is shown without, in milliseconds. */
const tileTimeout = 100

/** Where the design is painted, from before the Konva stage has been loaded. */
export interface StageHost extends Painter {
  edit: (editing: Editing) => void
  /** Nearer or further by a factor; 0 shows the whole. */
  zoom: (factor: number) => void
  /** By pixels of the page. */
  pan: (dx: number, dy: number) => void
  /** Loads the stage into this element. Answers how to take it out again. */
  mount: (element: HTMLDivElement, options: MountOptions) => () => void
}

interface MountOptions {
  /** What is drawn where nothing has been shown yet. */
  first: () => Drawing
  events: StageEvents
  /** The stage stands, and shows the design. */
  onLive: () => void
}

/** Paints a preview over the server's picture until the stage is there, and on the stage from then on. */
export function createStageHost(focus: Box): StageHost {
  let element: HTMLDivElement | undefined
  let stage: StudioStage | undefined
  let preview: PreviewCanvas | undefined
  let drawing: Drawing | undefined
  let editing: Editing | undefined

  function paint(next: Drawing) {
    try {
      if (stage) return stage.show(next)
      const { clientWidth: width, clientHeight: height } = element!
      preview?.paint(next, frameOf(wholeOf(focus), { width, height, focus }), { width, height })
    } catch (error) {
      // The choice stands and is saved, even where its picture fails.
      reportError(error)
    }
  }

  function show(next: Drawing): Promise<void> | undefined {
    drawing = next
    if (!element) return undefined
    const isNewest = () => drawing === next && element !== undefined
    const missing = missingOf(assetsOf(next))
    if (missing.length === 0) {
      paint(next)
      markPainted()
      return undefined
    }
    const whole = loadTiles(missing).then(() => {
      if (!isNewest()) return
      paint(next)
      markPainted()
    })
    // On a slow network the cut and the colour are shown before the print.
    const slow = new Promise<void>((resolve) => setTimeout(resolve, tileTimeout)).then(() => {
      if (isNewest() && missingOf(missing).length > 0) paint(next)
    })
    return Promise.race([whole, slow])
  }

  function mount(container: HTMLDivElement, { first, events, onLive }: MountOptions) {
    const canvas = createPreviewCanvas()
    element = container
    preview = canvas
    container.append(canvas.element)
    let opened: StudioStage | undefined
    let unmounted = false
    void import('./stage').then(async ({ openStage }) => {
      // The picture that it replaces must not lose its print for a moment.
      await loadTiles(assetsOf(drawing ?? first()))
      // What has been pressed meanwhile is seen first.
      await new Promise<void>(afterFrame)
      if (unmounted) return
      stage = opened = openStage(container, focus, canvas, events)
      opened.show(drawing ?? first())
      if (editing) opened.edit(editing)
      onLive()
    })
    return () => {
      unmounted = true
      opened?.close()
      canvas.element.remove()
      stage = element = undefined
    }
  }

  return {
    show,
    // While the server's picture stands, it has all that was still to come: nothing is painted.
    renew(next) {
      if (stage || drawing) void show(next)
    },
    edit(next) {
      editing = next
      stage?.edit(next)
    },
    zoom: (factor) => stage?.zoom(factor),
    pan: (dx, dy) => stage?.pan(dx, dy),
    mount,
  }
}
