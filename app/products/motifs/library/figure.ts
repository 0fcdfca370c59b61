import type { Hex, PathData } from '~/drawing/drawing'

/** What a figure is looked for under, in the order of the shelf. */
export const categories = [
  'flowers',
  'leaves',
  'animals',
  'sky',
  'ornaments',
  'things',
  'folk',
  'borders',
] as const

export type Category = (typeof categories)[number]

/** A drawn figure of our own. */
export interface Figure {
  id: string
  category: Category
  /** Its box: the paths lie between 0, 0 and these. */
  width: number
  height: number
  /**
   * Painted in order; `ink` indexes the colours. With `stroke` (a width in the box's units) it is drawn as a line with
   * round caps, else filled.
   */
  paths: { d: PathData; ink: number; stroke?: number }[]
  /** The colours it begins with, one to three. */
  inks: Hex[]
}
