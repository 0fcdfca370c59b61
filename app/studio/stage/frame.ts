import { canvas, type Mark } from '~/drawing/drawing'
import type { Box } from '~/products/product'

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

const { width, height } = canvas
const page = `M0 0L${width} 0L${width} ${height}L0 ${height}Z`
const margin = 4000
const widePage = `M${-margin} ${-margin}L${margin} ${-margin}L${margin} ${margin}L${-margin} ${margin}Z`

/** The paper behind the form goes on beyond the drawing's edges, so that a wide stage shows none. */
export function widenBackdrop(marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => (mark.type === 'path' && mark.d === page ? { ...mark, d: widePage } : mark))
}
