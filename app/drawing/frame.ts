import { canvas, page, type Box, type Drawing, type Mark } from './drawing'

const { width, height } = canvas
const margin = 4000
const widePage = `M${-margin} ${-margin}L${margin} ${-margin}L${margin} ${margin}L${-margin} ${margin}Z`

/** The paper behind the form goes on beyond the drawing's edges, so that what is wider shows none. */
export function widenBackdrop(marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => (mark.type === 'path' && mark.d === page ? { ...mark, d: widePage } : mark))
}

/** The box lies within the drawing's own edges. */
const isWithin = ({ x, y, ...box }: Box) =>
  x >= 0 && y >= 0 && x + box.width <= width && y + box.height <= height

/** The drawing as far as a box shows it, in drawing units; beyond the drawing's edges its paper goes on. */
export const framed = ({ marks }: Drawing, { x, y, width, height }: Box): Drawing => ({
  x,
  y,
  width,
  height,
  marks: isWithin({ x, y, width, height }) ? marks : widenBackdrop(marks),
})
