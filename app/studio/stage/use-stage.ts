import { useEffect, useRef, useState, type RefObject } from 'react'
import { assetsOf } from '~/drawing/assets'
import type { Drawing } from '~/drawing/drawing'
import type { Box } from '~/products/product'
import { afterFrame } from '../after-frame'
import { frameOf, wholeOf } from './camera'
import { createSheet, type Sheet } from './sheet'
import type { Editing, StageEvents, StudioStage } from './stage'
import { loadTiles, missingOf } from './tiles'

/** For the bench: from the change to the frame that shows it, in the browser's own performance timeline. */
export function markChange(): void {
  performance.mark('toile:change')
}

/** So long a change may wait for its tiles before it is shown without, in milliseconds. */
const patience = 100

const markPainted = () => afterFrame(() => performance.mark('toile:painted'))

export interface StageHandle {
  box: RefObject<HTMLDivElement>
  live: boolean
  /** Paints it at once, and answers nothing; or, where tiles must come first, when it is painted. */
  show: (drawing: Drawing) => Promise<void> | undefined
  /** The same design with more at hand. The server's picture has it all: while that stands, nothing is painted. */
  renew: (drawing: Drawing) => void
  edit: (editing: Editing) => void
  zoom: (factor: number) => void
  /** By pixels of the page. */
  pan: (dx: number, dy: number) => void
}

/**
 * The Konva stage, loaded after the page stands. Until `live`, the server's picture is shown in its place, and what is
 * changed meanwhile on a sheet over it.
 */
export function useStage(focus: Box, first: () => Drawing, events: StageEvents): StageHandle {
  const box = useRef<HTMLDivElement>(null)
  const stage = useRef<StudioStage>()
  const sheet = useRef<Sheet>()
  const latest = useRef<{ drawing?: Drawing; editing?: Editing }>({})
  const [live, setLive] = useState(false)
  // One product a page: its focus never changes.
  const looked = useRef(focus)
  const begin = useRef(first)
  begin.current = first
  // The stage is opened once; what it reports goes to whoever listens at that moment.
  const heard = useRef(events)
  heard.current = events

  useEffect(() => {
    let gone = false
    const over = (sheet.current = createSheet())
    box.current?.append(over.element)
    void import('./stage').then(async ({ openStage }) => {
      // The picture that it replaces must not lose its print for a moment.
      await loadTiles(assetsOf(latest.current.drawing ?? begin.current()))
      // What has been pressed meanwhile is seen first.
      await new Promise<void>(afterFrame)
      if (gone || !box.current) return
      stage.current = openStage(box.current, looked.current, over, {
        onChoose: (ids, more) => heard.current.onChoose(ids, more),
        onEdit: (changes) => heard.current.onEdit(changes),
        onDrawn: (points, pixel) => heard.current.onDrawn(points, pixel),
        onTap: (fingers) => heard.current.onTap(fingers),
        onZoom: (zoom) => heard.current.onZoom(zoom),
      })
      stage.current.show(latest.current.drawing ?? begin.current())
      if (latest.current.editing) stage.current.edit(latest.current.editing)
      setLive(true)
    })
    return () => {
      gone = true
      stage.current?.close()
      stage.current = undefined
      over.element.remove()
    }
  }, [])

  const show = (drawing: Drawing): Promise<void> | undefined => {
    latest.current.drawing = drawing
    const paint = () => {
      try {
        if (stage.current) return stage.current.show(drawing)
        const { clientWidth: width, clientHeight: height } = box.current!
        const focus = looked.current
        sheet.current?.paint(drawing, frameOf(wholeOf(focus), { width, height, focus }), { width, height })
      } catch (error) {
        // The choice stands and is saved, even where its picture fails.
        reportError(error)
      }
    }
    if (!box.current) return undefined
    const missing = missingOf(assetsOf(drawing))
    if (missing.length === 0) {
      paint()
      markPainted()
      return undefined
    }
    const whole = loadTiles(missing).then(() => {
      if (latest.current.drawing !== drawing || !box.current) return
      paint()
      markPainted()
    })
    // On a slow network the cut and the colour are shown before the print.
    const slow = new Promise<void>((resolve) => setTimeout(resolve, patience)).then(() => {
      if (latest.current.drawing === drawing && box.current && missingOf(missing).length > 0) paint()
    })
    return Promise.race([whole, slow])
  }

  const handle = useRef({
    show,
    renew(drawing: Drawing) {
      if (stage.current || latest.current.drawing) void show(drawing)
    },
    edit(editing: Editing) {
      latest.current.editing = editing
      stage.current?.edit(editing)
    },
    zoom: (factor: number) => stage.current?.zoom(factor),
    pan: (dx: number, dy: number) => stage.current?.pan(dx, dy),
  })
  return { box, live, ...handle.current }
}
