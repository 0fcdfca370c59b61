import { listen } from '../listen'

export interface Gestures {
  /** Two fingers closer or apart: by what factor, around which point of the element, and how far they moved. */
  onPinch: (factor: number, point: { x: number; y: number }, dx: number, dy: number) => void
  /** The wheel, or two fingers on a trackpad, with Ctrl held as browsers report a pinch there. */
  onWheel: (factor: number, point: { x: number; y: number }) => void
  /** A second finger has come beside the first. */
  onSecondFinger: () => void
  /** Two or three fingers put down and lifted at once, without moving. */
  onTap: (fingers: 2 | 3) => void
}

const tapTime = 300
const tapDistance = 12

/** Listens for what fingers do together; what one finger does is left to the stage. Answers how to stop. */
export function listenForGestures(
  element: HTMLElement,
  { onPinch, onWheel, onSecondFinger, onTap }: Gestures,
): () => void {
  const fingers = new Map<number, { x: number; y: number }>()
  let startTime = 0
  let maxFingers = 0
  let distance = 0
  const toLocal = (x: number, y: number) => {
    const box = element.getBoundingClientRect()
    return { x: x - box.left, y: y - box.top }
  }
  const spread = () => {
    const [a, b] = [...fingers.values()]
    return a && b
      ? { length: Math.hypot(a.x - b.x, a.y - b.y) || 1, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
      : undefined
  }
  const down = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') return
    if (fingers.size === 0) [startTime, maxFingers, distance] = [event.timeStamp, 0, 0]
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    maxFingers = Math.max(maxFingers, fingers.size)
    if (fingers.size === 2) onSecondFinger()
  }
  const move = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId)
    if (!finger) return
    const before = spread()
    distance += Math.hypot(event.clientX - finger.x, event.clientY - finger.y)
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const after = spread()
    if (fingers.size === 2 && before && after && distance > tapDistance) {
      onPinch(after.length / before.length, toLocal(after.x, after.y), after.x - before.x, after.y - before.y)
    }
  }
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return
    const tapped =
      event.type === 'pointerup' &&
      event.timeStamp - startTime < tapTime &&
      distance < tapDistance * maxFingers
    if (tapped && (maxFingers === 2 || maxFingers === 3)) onTap(maxFingers)
  }
  const wheel = (event: WheelEvent) => {
    event.preventDefault()
    onWheel(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), toLocal(event.clientX, event.clientY))
  }
  const stops = [
    listen(element, { pointerdown: down }, { capture: true }),
    listen(element, { wheel }, { passive: false }),
    listen(window, { pointermove: move, pointerup: up, pointercancel: up }),
  ]
  return () => stops.forEach((stop) => stop())
}
