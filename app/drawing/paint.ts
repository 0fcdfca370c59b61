import type { Hex, Matrix, Paint, Point } from './drawing'

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

/**
 * A solid colour as both back ends can hold it. Each keeps premultiplied bytes, one rounding them and one cutting
 * them off; over a hundred faint folds that adds up to several shades. So alpha becomes whole 255ths, and a faint
 * colour the nearest that premultiplies to whole bytes: nothing is lost that eight bits could show.
 */
export function settled(color: Hex, alpha: number): { color: Hex; alpha: number } {
  const opacity = Math.round(Math.min(1, Math.max(0, alpha)) * 255)
  if (opacity === 0 || opacity > 127) return { color, alpha: opacity / 255 }
  const n = Number.parseInt(color.slice(1), 16)
  const channel = (shift: number) => {
    const byte = Math.round((((n >> shift) & 255) * opacity) / 255)
    return Math.min(255, Math.ceil((byte * 255) / opacity)) << shift
  }
  const whole = (1 << 24) | channel(16) | channel(8) | channel(0)
  return { color: `#${whole.toString(16).slice(1)}`, alpha: opacity / 255 }
}

/** A pattern that is only moved lies on whole units: its pixels then stay as they are, and paint several times faster. */
export function patternMatrix(matrix: Matrix | undefined): Matrix | undefined {
  if (!matrix) return undefined
  const [a, b, c, d, e, f] = matrix
  const turned = Math.abs(a - 1) + Math.abs(b) + Math.abs(c) + Math.abs(d - 1) > 1e-6
  return turned ? matrix : [1, 0, 0, 1, Math.round(e), Math.round(f)]
}
