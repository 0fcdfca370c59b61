import { paintLayer, type Context } from './canvas'
import type { Mark, TileId } from './drawing'

/** A part of a drawing to be looked at closely, in drawing units. */
export interface CloseUp {
  x: number
  y: number
  width: number
  height: number
  /** A swatch of cloth: nothing of what lies behind it, and a pinked edge. */
  cloth?: boolean
}

/** The side of the square that the edge is cut from. */
const size = 48
const teeth = 15

/** A square of cloth cut with pinking shears. */
const pinkedEdge = ((): string => {
  const step = size / teeth
  const depth = 1.7
  const points: [number, number][] = []
  for (let i = 0; i < teeth; i++) points.push([i * step, depth], [(i + 0.5) * step, 0])
  for (let i = 0; i < teeth; i++) points.push([size - depth, i * step], [size, (i + 0.5) * step])
  for (let i = teeth; i > 0; i--) points.push([i * step, size - depth], [(i - 0.5) * step, size])
  for (let i = teeth; i > 0; i--) points.push([depth, i * step], [0, (i - 0.5) * step])
  return `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`
})()

/** The form and the garment: of the room behind them a close-up shows nothing. */
export const marksOfCloseUp = (marks: readonly Mark[], { cloth }: CloseUp): Mark[] =>
  marks.filter(({ layer, of }) => layer !== 'backdrop' || (!cloth && of === 'form'))

/** Paints a close-up `width` pixels wide at the context's origin, on whatever is there. */
export function paintCloseUp(
  context: Context,
  marks: readonly Mark[],
  closeUp: CloseUp,
  width: number,
  tiles: ReadonlyMap<TileId, CanvasImageSource>,
): void {
  const scale = width / closeUp.width
  context.save()
  if (closeUp.cloth) {
    context.scale(width / size, width / size)
    context.clip(new Path2D(pinkedEdge))
    context.scale(size / width, size / width)
  }
  context.translate(-closeUp.x * scale, -closeUp.y * scale)
  paintLayer(context, marksOfCloseUp(marks, closeUp), tiles, scale)
  context.restore()
}
