import type { Box } from '~/drawing/drawing'

/** Width over height of the picture that a shared link shows: 1200 × 630 pixels wherever links are shared. */
const previewAspect = 1200 / 630

/** As high as the box, and as wide as the preview of a link is, with the box in its middle. */
export function previewOf({ x, y, width, height }: Box): Box {
  const wide = height * previewAspect
  return { x: x + (width - wide) / 2, y, width: wide, height }
}
