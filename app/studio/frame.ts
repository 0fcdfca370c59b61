import { canvas, type Mark } from '~/drawing/drawing'

/** The part of the drawing that must be seen: the stand with its shadow and the widest hem, not the empty margin. */
export const focus = { x: 110, y: 22, width: 580, height: 1166 } as const

export interface Frame {
  /** Pixels of the page for one unit of the drawing, and where its origin lies. */
  scale: number
  x: number
  y: number
}

/** Fits the focus into a box of the page, centred. */
export function fit(box: { width: number; height: number }): Frame {
  const scale = Math.min(box.width / focus.width, box.height / focus.height)
  return {
    scale,
    x: box.width / 2 - (focus.x + focus.width / 2) * scale,
    y: box.height / 2 - (focus.y + focus.height / 2) * scale,
  }
}

const { width, height } = canvas
const sheet = `M0 0L${width} 0L${width} ${height}L0 ${height}Z`
const wide = 4000
const wideSheet = `M${-wide} ${-wide}L${wide} ${-wide}L${wide} ${wide}L${-wide} ${wide}Z`

/** The paper behind the form goes on beyond the drawing's edges, so that a wide stage shows none. */
export function widened(marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => (mark.type === 'path' && mark.d === sheet ? { ...mark, d: wideSheet } : mark))
}

/** A tape from the shoulder down, in drawing units: the figure is 6.66 of them to a centimetre. */
export const tape = { from: 186, perCentimetre: 6.66, centimetres: 145 } as const
