import type { Point } from '~/drawing/drawing'
import type { Frame } from './frame'

interface Options {
  container: HTMLElement
  frame: () => Frame
  /** The line so far, in drawing units. */
  onLine: (points: readonly Point[]) => void
  /** Lifted. What was hardly moved is for `onLine`'s listener to tell from a line. */
  onDrawn: (points: Point[]) => void
}

/** Follows the one finger, or the mouse, that draws. */
export function createPen({ container, frame, onLine, onDrawn }: Options) {
  let pointer: number | undefined
  let points: Point[] = []
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = container.getBoundingClientRect()
    const { x, y, scale } = frame()
    return { x: (clientX - box.left - x) / scale, y: (clientY - box.top - y) / scale }
  }
  const end = () => {
    pointer = undefined
    points = []
    onLine([])
  }
  return {
    down(event: PointerEvent) {
      pointer = event.pointerId
      points = [pointOf(event)]
    },
    move(event: PointerEvent) {
      if (pointer !== event.pointerId) return
      // A fast hand moves more often than the screen is painted: all of its way counts.
      const events = event.getCoalescedEvents?.() ?? []
      points.push(...(events.length > 0 ? events : [event]).map(pointOf))
      onLine(points)
    },
    up(event: PointerEvent) {
      if (pointer !== event.pointerId) return
      const drawn = points
      end()
      if (drawn.length > 1 && event.type === 'pointerup') onDrawn(drawn)
    },
    /** The line is given up, as if it had never been begun. */
    cancel() {
      if (pointer !== undefined) end()
    },
  }
}
