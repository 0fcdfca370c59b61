import type { Matrix, Paint, Point } from './drawing'

/** `matrix` applied to a point. */
export function apply([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** The inverse of a matrix, or undefined when it flattens everything onto a line. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const det = a * d - b * c
  if (Math.abs(det) < 1e-9) return undefined
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det]
}

/**
 * The paint a stroke can show on both back ends. Canvas bends a stroke's width along with an elliptical
 * gradient, so a stroke's ellipse becomes the circle of the same area.
 */
export function strokePaint(paint: Paint): Paint {
  if (paint.type !== 'radial' || !paint.matrix) return paint
  const [a, b, c, d] = paint.matrix
  const { matrix, center, radius, ...rest } = paint
  return { ...rest, center: apply(matrix, center), radius: radius * Math.sqrt(Math.abs(a * d - b * c)) }
}
