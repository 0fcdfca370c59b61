import type { Box } from '~/drawing/drawing'

export interface Frame {
  /** Pixels of the page for one unit of the drawing, and where its origin lies. */
  scale: number
  x: number
  y: number
}

/** A box of the page, and what must be seen in it. */
export interface Viewport {
  width: number
  height: number
  focus: Box
}

/** Fits the focus into a box of the page, centred. */
export function fit({ width, height, focus }: Viewport): Frame {
  const scale = Math.min(width / focus.width, height / focus.height)
  return {
    scale,
    x: width / 2 - (focus.x + focus.width / 2) * scale,
    y: height / 2 - (focus.y + focus.height / 2) * scale,
  }
}
