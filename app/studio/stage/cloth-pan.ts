interface Options {
  /** The cloth was dragged, in pixels. */
  onPan: (dx: number, dy: number) => void
  /** Touched, and not dragged. */
  onTap: () => void
}

/** A tap, not a drag, as long as the finger stays within so many pixels. */
const still = 6

/** Follows the one finger, or the mouse, on the cloth beside all motifs: it pans once it moves, and taps if it does not. */
export function createClothPan({ onPan, onTap }: Options) {
  let last: { x: number; y: number; moved: number } | undefined
  return {
    down({ clientX: x, clientY: y }: PointerEvent) {
      last = { x, y, moved: 0 }
    },
    move({ clientX: x, clientY: y, isPrimary }: PointerEvent) {
      if (!last || !isPrimary) return
      const [dx, dy] = [x - last.x, y - last.y]
      last = { x, y, moved: last.moved + Math.hypot(dx, dy) }
      if (last.moved > still) onPan(dx, dy)
    },
    up({ isPrimary, type, shiftKey }: PointerEvent) {
      if (!isPrimary) return
      const tapped = last && last.moved <= still && type === 'pointerup' && !shiftKey
      last = undefined
      if (tapped) onTap()
    },
    cancel() {
      last = undefined
    },
  }
}
