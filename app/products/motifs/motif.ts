import type { Hex, TileId } from '~/drawing/drawing'

/** Where a motif lies and how: shared by every kind. Lengths are drawing units, angles degrees clockwise. */
export interface Placed {
  id: string
  view: 'front' | 'back'
  /** The motif's middle. */
  x: number
  y: number
  /** Across, before it is turned; the height follows from what it is. */
  width: number
  angle: number
  /** Mirrored left to right. */
  flip: boolean
  /** 0.1 to 1. */
  opacity: number
}

/** One of the drawn figures of our library. */
export interface FigureMotif extends Placed {
  kind: 'figure'
  figure: string
  /** As many as the figure has inks. */
  colors: Hex[]
}

/** The visitor's own words, set as outlines. */
export interface TextMotif extends Placed {
  kind: 'text'
  text: string
  font: string
  color: Hex
  /** -1 (a valley) to 1 (an arch); 0 is straight. */
  curve: number
}

/** The visitor's own picture, uploaded and re-encoded. */
export interface PictureMotif extends Placed {
  kind: 'picture'
  asset: TileId
  /** Width over height. */
  aspect: number
}

/** A line drawn by hand: smoothed points in a box one unit wide, its middle at 0, 0. */
export interface PenMotif extends Placed {
  kind: 'pen'
  points: { x: number; y: number }[]
  color: Hex
  /** The pen's breadth, in drawing units at the motif's own width. */
  breadth: number
}

/** What a visitor puts on the garment. Painted in the order of the document, between the cloth and its light. */
export type Motif = FigureMotif | TextMotif | PictureMotif | PenMotif

/** Bounds of a document, so that none can be a burden. */
export const motifLimits = { count: 60, text: 60, points: 400, allPoints: 4000 } as const

/** Whether the visitor brought it: own words, pictures and lines must be seen by the shop before they leave. */
export const isOwn = ({ kind }: Motif): boolean => kind !== 'figure'
