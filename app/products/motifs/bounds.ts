import type { Point } from '~/drawing/drawing'
import { apply } from '~/drawing/paint'
import type { Assets } from '../product'
import { lettering } from './lettering'
import { figureOf } from './library/index'
import { matrixOf } from './lower'
import type { Motif } from './motif'

/** Where a motif lies: its own box, and the upright one around it. */
export interface MotifBounds {
  /** The middle of both boxes. */
  x: number
  y: number
  /** Before it is turned. */
  width: number
  height: number
  /** After it is turned: top left, top right, bottom right, bottom left as the motif itself has them. */
  corners: [Point, Point, Point, Point]
  around: { x: number; y: number; width: number; height: number }
}

/** Words whose font is not there yet are taken to be so high, for their width. */
const guessed = (text: string) => 1.1 / Math.max(1, 0.5 * text.length)

/** How high a motif is before it is turned. Words need their font; until it is there this is a guess. */
export function heightOf(motif: Motif, assets: Assets): number {
  const { width } = motif
  switch (motif.kind) {
    case 'figure': {
      const figure = figureOf(motif.figure)
      return figure ? (width * figure.height) / figure.width : width
    }
    case 'text': {
      const font = assets.font(motif.font)
      const set = font && lettering(motif.text, font, motif.curve)
      if (!set) return width * guessed(motif.text)
      const { left, top, right, bottom } = set.extent
      return (width * (bottom - top)) / (right - left)
    }
    case 'picture':
      return width / motif.aspect
    case 'pen': {
      const most = motif.points.reduce((far, { y }) => Math.max(far, Math.abs(y)), 0)
      return Math.max(2 * most * width, motif.breadth)
    }
  }
}

/** The boxes of a motif, for hit areas, handles and the lines it snaps to. */
export function boundsOf(motif: Motif, assets: Assets): MotifBounds {
  const { x, y, width } = motif
  const height = heightOf(motif, assets)
  const [w, h] = [width / 2, height / 2]
  const matrix = matrixOf(motif)
  const corner = (dx: number, dy: number) => apply(matrix, { x: dx, y: dy })
  const corners: MotifBounds['corners'] = [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)]
  const [a, b] = corners
  const around = {
    x,
    y,
    width: 2 * Math.max(Math.abs(a.x - x), Math.abs(b.x - x)),
    height: 2 * Math.max(Math.abs(a.y - y), Math.abs(b.y - y)),
  }
  return { x, y, width, height, corners, around }
}
