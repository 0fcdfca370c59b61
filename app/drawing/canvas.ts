import type { Mark, Matrix, Paint, PathData, Stop, TileId } from './drawing'
import { invert, patternMatrix, settled, strokePaint } from './paint'

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

const keptPaths = 4000
/** Characters of all of them together: one that is dragged over folds is another path with each step. */
const keptLength = 8e6
const paths = new Map<PathData, Path2D>()
let length = 0

/** Paths are parsed once: most of a drawing is the same from one change to the next. */
function pathOf(d: PathData): Path2D {
  let path = paths.get(d)
  if (!path) {
    if (paths.size >= keptPaths || length > keptLength) {
      paths.clear()
      length = 0
    }
    path = new Path2D(d)
    paths.set(d, path)
    length += d.length
  }
  return path
}

const patterns = new WeakMap<object, CanvasPattern>()

function patternOf(context: Context, image: CanvasImageSource): CanvasPattern | undefined {
  let pattern = patterns.get(image)
  if (!pattern) {
    pattern = context.createPattern(image, 'repeat') ?? undefined
    if (pattern) patterns.set(image, pattern)
  }
  return pattern
}

function domMatrix(matrix: Matrix): DOMMatrix {
  return new DOMMatrix([...matrix])
}

function rgba(color: string, alpha: number): string {
  if (alpha >= 1) return color
  const n = Number.parseInt(color.slice(1), 16)
  return `rgba(${n >> 16},${(n >> 8) & 255},${n & 255},${Math.max(0, alpha)})`
}

function stopped(gradient: CanvasGradient, stops: Stop[]): CanvasGradient {
  for (const { offset, color, alpha } of stops) {
    gradient.addColorStop(Math.min(1, Math.max(0, offset)), rgba(color, alpha))
  }
  return gradient
}

/**
 * One colour, as a gradient that has no room to change. Where Chromium paints without a GPU it cuts off the fractions
 * of a plain colour, so many faint folds come out too dark; a gradient takes the way that rounds.
 */
function even(context: Context, color: string): CanvasGradient {
  const gradient = context.createLinearGradient(0, 0, 0, 1e-5)
  gradient.addColorStop(0, color)
  gradient.addColorStop(1, color)
  return gradient
}

/** The style of a paint, or undefined when there is nothing to paint with (a tile not loaded yet). */
function styleOf(
  context: Context,
  paint: Paint,
  tiles: ReadonlyMap<TileId, CanvasImageSource>,
): string | CanvasGradient | CanvasPattern | undefined {
  switch (paint.type) {
    case 'solid': {
      const { color, alpha } = settled(paint.color, paint.alpha)
      return alpha < 0.5 ? even(context, rgba(color, alpha)) : rgba(color, alpha)
    }
    case 'linear': {
      const { from, to, stops } = paint
      return stopped(context.createLinearGradient(from.x, from.y, to.x, to.y), stops)
    }
    case 'radial': {
      const { center, radius, stops } = paint
      return stopped(context.createRadialGradient(center.x, center.y, 0, center.x, center.y, radius), stops)
    }
    case 'pattern': {
      const image = tiles.get(paint.tile)
      const pattern = image && patternOf(context, image)
      const matrix = patternMatrix(paint.matrix)
      pattern?.setTransform(matrix ? domMatrix(matrix) : new DOMMatrix())
      return pattern
    }
  }
}

function alphaOf(paint: Paint): number {
  return paint.type === 'pattern' ? (paint.alpha ?? 1) : 1
}

/** Fills; an elliptical gradient bends the context, and the path is bent back. */
function fill(
  context: Context,
  d: PathData,
  paint: Paint,
  rule: CanvasFillRule,
  tiles: ReadonlyMap<TileId, CanvasImageSource>,
) {
  const style = styleOf(context, paint, tiles)
  if (style === undefined) return
  context.fillStyle = style
  context.globalAlpha = alphaOf(paint)
  if (paint.type !== 'radial' || !paint.matrix) {
    context.fill(pathOf(d), rule)
    return
  }
  const inverse = invert(paint.matrix)
  if (!inverse) return
  const bent = new Path2D()
  bent.addPath(pathOf(d), domMatrix(inverse))
  context.save()
  context.transform(...paint.matrix)
  context.fill(bent, rule)
  context.restore()
}

function paintMark(context: Context, mark: Mark, tiles: ReadonlyMap<TileId, CanvasImageSource>) {
  switch (mark.type) {
    case 'path': {
      if (mark.fill) fill(context, mark.d, mark.fill, mark.rule ?? 'nonzero', tiles)
      const { stroke } = mark
      if (!stroke) return
      const paint = strokePaint(stroke.paint)
      const style = styleOf(context, paint, tiles)
      if (style === undefined) return
      context.strokeStyle = style
      context.globalAlpha = alphaOf(paint)
      context.lineWidth = stroke.width
      context.lineCap = stroke.cap ?? 'butt'
      context.lineJoin = stroke.join ?? 'miter'
      context.miterLimit = 4 // SVG's default; canvas has 10.
      context.setLineDash(stroke.dash ?? [])
      context.stroke(pathOf(mark.d))
      return
    }
    case 'glyphs':
      fill(context, mark.d, mark.fill, 'nonzero', tiles)
      return
    case 'image': {
      const image = tiles.get(mark.asset)
      if (!image) return
      context.globalAlpha = mark.alpha ?? 1
      // A picture may be shown much smaller than it is; tiles never are.
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, mark.width, mark.height)
      context.imageSmoothingQuality = 'low'
      return
    }
  }
}

/**
 * Paints marks in order onto a plain 2d context, as `toSvg` does. `scale` is the context's units for one of the
 * drawing's. A mark whose tile is not in `tiles` yet is left out: paint again when it has come. The context's
 * state is as before afterwards. Call it from one custom shape's `sceneFunc` a layer.
 */
export function paintLayer(
  context: Context,
  marks: readonly Mark[],
  tiles: ReadonlyMap<TileId, CanvasImageSource>,
  scale = 1,
): void {
  context.save()
  context.scale(scale, scale)
  let open: PathData | undefined
  for (const mark of marks) {
    if (mark.clip !== open) {
      if (open !== undefined) context.restore()
      if (mark.clip !== undefined) {
        context.save()
        context.clip(pathOf(mark.clip))
      }
      open = mark.clip
    }
    if (mark.matrix) {
      context.save()
      context.transform(...mark.matrix)
    }
    paintMark(context, mark, tiles)
    if (mark.matrix) context.restore()
  }
  if (open !== undefined) context.restore()
  context.restore()
}
