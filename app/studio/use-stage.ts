import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Drawing } from '~/drawing/drawing'
import type { Box } from '~/products/product'
import type { Editing, StageEvents, StudioStage } from './stage'

/** For the bench: from the change to the frame that shows it, in the browser's own performance timeline. */
export function markChange(): void {
  performance.mark('toile:change')
}

function markPainted(): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      performance.mark('toile:painted')
      port1.close()
    }
    port2.postMessage(undefined)
  })
}

export interface StageHandle {
  box: RefObject<HTMLDivElement>
  live: boolean
  show: (drawing: Drawing) => void
  edit: (editing: Editing) => void
  zoom: (factor: number) => void
  /** By pixels of the page. */
  pan: (dx: number, dy: number) => void
}

/** Asked for as soon as this script runs in a browser, so that it comes while React still takes the page over. */
const coming = typeof document === 'undefined' ? undefined : import('./stage')

/** The Konva stage, loaded after the page stands. Until `live`, the server's picture is shown in its place. */
export function useStage(focus: Box, first: () => Drawing, events: StageEvents): StageHandle {
  const box = useRef<HTMLDivElement>(null)
  const stage = useRef<StudioStage>()
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
    void (coming ?? import('./stage')).then(async ({ openStage, ready }) => {
      const drawing = latest.current.drawing ?? begin.current()
      await ready(drawing)
      if (gone || !box.current) return
      stage.current = openStage(box.current, looked.current, {
        onChoose: (ids, more) => heard.current.onChoose(ids, more),
        onEdit: (changes) => heard.current.onEdit(changes),
        onDrawn: (points, pixel) => heard.current.onDrawn(points, pixel),
        onTap: (fingers) => heard.current.onTap(fingers),
        onZoom: (zoom) => heard.current.onZoom(zoom),
      })
      stage.current.show(latest.current.drawing ?? drawing)
      if (latest.current.editing) stage.current.edit(latest.current.editing)
      setLive(true)
    })
    return () => {
      gone = true
      stage.current?.close()
      stage.current = undefined
    }
  }, [])

  const handle = useRef({
    show(drawing: Drawing) {
      latest.current.drawing = drawing
      try {
        stage.current?.show(drawing)
        markPainted()
      } catch (error) {
        // The choice stands and is saved, even where its picture fails.
        reportError(error)
      }
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
