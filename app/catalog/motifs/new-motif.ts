import type { Hex } from '~/drawing/drawing'
import type { Figure } from '~/products/motifs/library/figure'
import type { FigureMotif, PenMotif, PictureMotif, TextMotif } from '~/products/motifs/motif'
import { penMotif } from './pen'
import { readyLine, type ReadyLine } from './ready-lines'

/** Motifs as they come onto the garment: at a size to be seen, upright, ready to be changed. */

interface Fresh {
  id: string
  view: 'front' | 'back'
  /** Where one of that size lies well, and how wide it is there; in drawing units. */
  lay: (width: number, height: number) => { x: number; y: number; width: number }
}

const upright = { angle: 0, flip: false, opacity: 1 } as const

export function figureMotif(figure: Figure, { lay, ...fresh }: Fresh): FigureMotif {
  // A border is laid wide, all else as large as a hand.
  const width = figure.width > figure.height * 2.5 ? 220 : 90
  const place = lay(width, (width * figure.height) / figure.width)
  return { kind: 'figure', figure: figure.id, colors: [...figure.inks], ...fresh, ...place, ...upright }
}

export function textMotif({ lay, ...fresh }: Fresh & { text: string; font: string; color: Hex }): TextMotif {
  const place = lay(Math.min(180, 40 + fresh.text.length * 12), 40)
  return { kind: 'text', curve: 0, ...fresh, ...place, ...upright }
}

export function pictureMotif({ lay, ...fresh }: Fresh & { asset: string; aspect: number }): PictureMotif {
  const { aspect } = fresh
  const place = lay(110 * Math.min(1, aspect), 110 / Math.max(1, aspect))
  return { kind: 'picture', ...fresh, ...place, ...upright }
}

export function lineMotif(
  line: ReadyLine,
  { lay, ...fresh }: Fresh & Pick<PenMotif, 'color' | 'breadth'>,
): PenMotif {
  // Every ready line is one; that is tested.
  const motif = penMotif(readyLine(line), fresh, { pixel: 0 })!
  const heights = motif.points.map(({ y }) => y)
  const height = (Math.max(...heights) - Math.min(...heights)) * motif.width + motif.breadth
  return { ...motif, ...lay(motif.width, height) }
}
