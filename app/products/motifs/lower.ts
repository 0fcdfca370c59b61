import type { Mark, Matrix, PathData } from '~/drawing/drawing'
import type { Assets, Region, View } from '../product'
import { lettering } from './lettering'
import { figureOf } from './library/index'
import { bent, type Carried } from './bend'
import type { FigureMotif, Motif, PenMotif, PictureMotif, Placed, TextMotif } from './motif'
import { union } from './paths'

const fine = (n: number) => Math.round(n * 1e6) / 1e6 + 0

/** From a motif's own space to the drawing's: `middle` comes to lie on x, y; `scale` is applied before turning. */
export function matrixOf(
  { x, y, angle, flip }: Pick<Placed, 'x' | 'y' | 'angle' | 'flip'>,
  scale = 1,
  middle = { x: 0, y: 0 },
): Matrix {
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [scale * Math.cos(radians), scale * Math.sin(radians)]
  const [a, b, c, d] = [flip ? -cos : cos, flip ? -sin : sin, -sin, cos]
  const e = x - a * middle.x - c * middle.y
  const f = y - b * middle.x - d * middle.y
  return [fine(a), fine(b), fine(c), fine(d), fine(e), fine(f)]
}

type Base = Pick<Mark, 'layer' | 'of' | 'clip'>

function figureMarks(motif: FigureMotif, base: Base): Mark[] {
  const figure = figureOf(motif.figure)
  if (!figure) return []
  const { width, height } = figure
  const matrix = matrixOf(motif, motif.width / width, { x: width / 2, y: height / 2 })
  return figure.paths.map(({ d, ink, stroke }): Mark => {
    const color = motif.colors[ink] ?? figure.inks[ink] ?? '#1f2421'
    const paint = { type: 'solid', color, alpha: motif.opacity } as const
    if (stroke === undefined) return { type: 'path', ...base, d, matrix, fill: paint }
    return { type: 'path', ...base, d, matrix, stroke: { paint, width: stroke, cap: 'round', join: 'round' } }
  })
}

function textMarks(motif: TextMotif, base: Base, assets: Assets): Mark[] {
  const font = assets.font(motif.font)
  const set = font && lettering(motif.text, font, motif.curve)
  if (!set) return []
  const { left, top, right, bottom } = set.extent
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  const matrix = matrixOf(motif, motif.width / (right - left), middle)
  const fill = { type: 'solid', color: motif.color, alpha: motif.opacity } as const
  return [{ type: 'glyphs', ...base, d: set.d, matrix, fill }]
}

function pictureMarks(motif: PictureMotif, base: Base, assets: Assets): Mark[] {
  if (assets.picture?.(motif.asset) === false) return []
  const { asset, width, opacity: alpha } = motif
  const height = fine(width / motif.aspect)
  const matrix = matrixOf(motif, 1, { x: width / 2, y: height / 2 })
  return [{ type: 'image', ...base, asset, width, height, matrix, alpha }]
}

/** The pen's line at its size, bent smoothly from the middle between two points to the middle between the next. */
function penPath({ points, width }: Pick<PenMotif, 'points' | 'width'>): PathData {
  const n = (value: number) => String(Math.round(value * width * 100) / 100 + 0)
  const place = (x: number, y: number) => `${n(x)} ${n(y)}`
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  let d = `M${place(first.x, first.y)}`
  for (let i = 1; i + 1 < points.length; i++) {
    const [p, q] = [points[i]!, points[i + 1]!]
    d += `Q${place(p.x, p.y)} ${place((p.x + q.x) / 2, (p.y + q.y) / 2)}`
  }
  // A line without length is a dot to one back end and nothing to the other.
  const still = points.every(({ x, y }) => x === first.x && y === first.y)
  return `${d}L${place(last.x + (still ? 0.1 / width : 0), last.y)}`
}

function penMarks(motif: PenMotif, base: Base): Mark[] {
  const paint = { type: 'solid', color: motif.color, alpha: motif.opacity } as const
  const stroke = { paint, width: motif.breadth, cap: 'round', join: 'round' } as const
  return [{ type: 'path', ...base, d: penPath(motif), matrix: matrixOf(motif), stroke }]
}

/** What one motif is drawn by. */
export function marksOf(motif: Motif, base: Base, assets: Assets): Mark[] {
  switch (motif.kind) {
    case 'figure':
      return figureMarks(motif, base)
    case 'text':
      return textMarks(motif, base, assets)
    case 'picture':
      return pictureMarks(motif, base, assets)
    case 'pen':
      return penMarks(motif, base)
  }
}

/**
 * The marks of the motifs on one side of a garment, in their order, clipped to the regions where motifs may lie and bent
 * with their folds. What moves, turns or resizes a motif on flat cloth changes matrices only (and a pen's path), so outlines
 * are parsed once.
 */
export function motifMarks(
  motifs: readonly Motif[],
  view: View,
  regions: readonly Region[],
  assets: Assets,
): Mark[] {
  const shown = motifs.filter((motif) => motif.view === view)
  if (shown.length === 0 || regions.length === 0) return []
  const clip = union(regions.map(({ outline }) => outline))
  const folds = regions.flatMap(({ carried }) => carried ?? [])
  if (folds.length === 0)
    return shown.flatMap((motif) => marksOf(motif, { layer: 'motif', of: motif.id, clip }, assets))
  return shown.flatMap((motif) => bentMarks(motif, { clip, folds }, assets))
}

interface Bent {
  clip: string
  folds: readonly Carried[]
  /** What else its marks are made of: a font that has come, a picture that is there. */
  needs: unknown
  marks: Mark[]
}

/** While one motif is dragged the others stay the same, and so does how they are bent. */
const keptBent = new WeakMap<Motif, Bent>()

function bentMarks(motif: Motif, { clip, folds }: Pick<Bent, 'clip' | 'folds'>, assets: Assets): Mark[] {
  const needs =
    motif.kind === 'text'
      ? assets.font(motif.font)
      : motif.kind === 'picture' && assets.picture?.(motif.asset) !== false
  const kept = keptBent.get(motif)
  const isSame =
    kept?.clip === clip &&
    kept.needs === needs &&
    kept.folds.length === folds.length &&
    kept.folds.every((carried, i) => carried === folds[i])
  if (isSame) return kept.marks
  const base = { layer: 'motif', of: motif.id, clip } as const
  const marks = marksOf(motif, base, assets).map((mark) => bent(mark, folds))
  keptBent.set(motif, { clip, folds, needs, marks })
  return marks
}
