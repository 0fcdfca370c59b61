import type { Mark, Point } from '~/drawing/drawing'
import type { MotifChange } from '~/catalog/motifs/edit'
import type { Box } from '../motifs/snap'

/** A motif as the hand takes hold of it. */
export interface MotifBox extends Box {
  id: string
  angle: number
}

/** What of the design the hand may take hold of. */
export interface Editing {
  boxes: MotifBox[]
  chosen: string[]
  /** Lines of the garment that motifs snap to: x of those that run down, y of those across. */
  lines: { down: number[]; across: number[] }
  /** True while a finger draws instead of taking hold. */
  drawing: boolean
  /** The chosen motifs' marks as they would be after these changes. */
  marksOf: (changes: Record<string, MotifChange>) => Mark[]
  /** The marks of a line that is being drawn; `pixel` as in `onDrawn`. */
  marksOfLine: (points: readonly Point[], pixel: number) => Mark[]
}

export interface EditingEvents {
  /** A motif was touched, or (empty) the cloth beside all of them. `more` adds to what is chosen. */
  onChoose: (ids: string[], more: boolean) => void
  /** Moved, scaled or turned, and let go. */
  onEdit: (changes: Record<string, MotifChange>) => void
  /** A line was drawn, in drawing units, and how many of them a pixel of the page is: no hand is surer than that. */
  onDrawn: (points: Point[], pixel: number) => void
}
