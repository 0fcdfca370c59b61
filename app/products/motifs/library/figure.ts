import type { Hex, PathData } from '~/drawing/drawing'

/** A drawn figure of our own. */
export interface Figure {
  id: string
  category: string
  /** Its box: the paths lie between 0, 0 and these. */
  width: number
  height: number
  /** Painted in order; `ink` indexes the colours. With `stroke`, a line so wide instead of a filled shape. */
  paths: { d: PathData; ink: number; stroke?: number }[]
  /** The colours it begins with. */
  inks: Hex[]
}
