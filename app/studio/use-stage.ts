import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Drawing } from '~/drawing/drawing'
import type { StudioStage } from './stage'

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

/** The Konva stage, loaded after the page stands. Until `live`, the server's picture is shown in its place. */
export function useStage(first: () => Drawing): {
  box: RefObject<HTMLDivElement>
  live: boolean
  show: (drawing: Drawing) => void
} {
  const box = useRef<HTMLDivElement>(null)
  const stage = useRef<StudioStage>()
  const latest = useRef<Drawing>()
  const [live, setLive] = useState(false)
  const begin = useRef(first)
  begin.current = first

  useEffect(() => {
    let gone = false
    void import('./stage').then(async ({ openStage, ready }) => {
      const drawing = latest.current ?? begin.current()
      await ready(drawing)
      if (gone || !box.current) return
      stage.current = openStage(box.current)
      stage.current.show(latest.current ?? drawing)
      setLive(true)
    })
    return () => {
      gone = true
      stage.current?.close()
      stage.current = undefined
    }
  }, [])

  const show = useRef((drawing: Drawing) => {
    latest.current = drawing
    try {
      stage.current?.show(drawing)
      markPainted()
    } catch (error) {
      // The choice stands and is saved, even where its picture fails.
      reportError(error)
    }
  })
  return { box, live, show: show.current }
}
