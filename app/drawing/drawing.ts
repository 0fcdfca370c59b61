/**
 * A Drawing is what `draw()` lowers a design to: a flat list of marks, painted in order.
 * It is plain data (JSON-safe), and both back ends (a canvas in the studio and on the server, SVG to take home)
 * are small switches over it. There are no groups, filters, masks or inherited opacity: whatever
 * a mark needs, it carries itself.
 */

/** An affine matrix as canvas and SVG write it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** An SVG path in absolute commands (M L C Q Z), in drawing units. */
export type PathData = string

/** Six-digit hex, lower case. Alpha is a field of its own: Konva's gradients throw on eight digits. */
export type Hex = `#${string}`

export interface Stop {
  /** 0 to 1 along the gradient. */
  offset: number
  color: Hex
  /** 0 to 1. */
  alpha: number
}

/** `matrix` on radial gradients and patterns maps the paint's own space into the drawing's. */
export type Paint =
  | { type: 'solid'; color: Hex; alpha: number }
  | { type: 'linear'; from: Point; to: Point; stops: Stop[] }
  | { type: 'radial'; center: Point; radius: number; matrix?: Matrix; stops: Stop[] }
  /** A tile from `assets`, repeated at its own pixel size; `matrix` may move and turn it, never scale it. */
  | { type: 'pattern'; tile: TileId; matrix?: Matrix; alpha?: number }

export interface Point {
  x: number
  y: number
}

export interface Stroke {
  paint: Paint
  width: number
  cap?: 'butt' | 'round'
  join?: 'miter' | 'round'
  dash?: number[]
}

/** Names an asset: the content URL's last part, e.g. `print-polka-a1b2c3-ffffff-2`. */
export type TileId = string

/** Which of the studio's canvas layers a mark is painted on. */
export type Layer = 'backdrop' | 'cloth' | 'motif' | 'light'

interface MarkBase {
  layer: Layer
  /** What the mark belongs to: a part (`bodice`, `skirt`) or a motif's id. */
  of: string
  /** Resolved matrix from the mark's own space to the drawing's. Identity when absent. */
  matrix?: Matrix
  /** A path in the drawing's root space that bounds what is painted. */
  clip?: PathData
}

export type Mark =
  | (MarkBase & { type: 'path'; d: PathData; fill?: Paint; stroke?: Stroke; rule?: 'nonzero' | 'evenodd' })
  | (MarkBase & { type: 'image'; asset: TileId; width: number; height: number; alpha?: number })
  | (MarkBase & { type: 'glyphs'; d: PathData; fill: Paint })

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Drawing {
  /** Where what is shown begins; 0 when absent. */
  x?: number
  y?: number
  width: number
  height: number
  marks: Mark[]
}

/** The size every garment is drawn at. */
export const canvas = { width: 800, height: 1200 } as const

/** All of it: a mark of the backdrop by this very path goes on wherever more is shown than the drawing. */
export const page: PathData = `M0 0L${canvas.width} 0L${canvas.width} ${canvas.height}L0 ${canvas.height}Z`
