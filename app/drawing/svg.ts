import type { Drawing, Mark, Paint, Stroke, TileId } from './drawing'
import { settled, strokePaint } from './paint'
import { Definitions, type Tile, coordinate, escaped, fine, matrixText } from './svg-definitions'

/** The attributes of a fill or a stroke. */
function paintText(defs: Definitions, name: 'fill' | 'stroke', paint: Paint): string {
  if (paint.type === 'solid') {
    const { color, alpha } = settled(paint.color, paint.alpha)
    return ` ${name}="${escaped(color)}"${alpha < 1 ? ` ${name}-opacity="${fine(alpha)}"` : ''}`
  }
  const alpha = paint.type === 'pattern' ? (paint.alpha ?? 1) : 1
  const value = `url(#${defs.paintServer(paint)})`
  return ` ${name}="${value}"${alpha < 1 ? ` ${name}-opacity="${fine(alpha)}"` : ''}`
}

const strokeText = (defs: Definitions, { paint, width, cap, join, dash }: Stroke): string =>
  paintText(defs, 'stroke', strokePaint(paint)) +
  ` stroke-width="${coordinate(width)}"` +
  (cap === 'round' ? ' stroke-linecap="round"' : '') +
  (join === 'round' ? ' stroke-linejoin="round"' : '') +
  (dash?.length ? ` stroke-dasharray="${dash.map(coordinate).join(' ')}"` : '')

/** A mark as an element. */
function elementText(defs: Definitions, mark: Mark): string {
  const transform = mark.matrix ? ` transform="${matrixText(mark.matrix)}"` : ''
  switch (mark.type) {
    case 'path': {
      const fill = mark.fill ? paintText(defs, 'fill', mark.fill) : ' fill="none"'
      const rule = mark.rule === 'evenodd' ? ' fill-rule="evenodd"' : ''
      const stroke = mark.stroke ? strokeText(defs, mark.stroke) : ''
      return `<path d="${escaped(mark.d)}"${transform}${fill}${rule}${stroke}/>`
    }
    case 'glyphs':
      return `<path d="${escaped(mark.d)}"${transform}${paintText(defs, 'fill', mark.fill)}/>`
    case 'image': {
      const { width, height } = defs.tile(mark.asset)
      const [a, b, c, d, e, f] = mark.matrix ?? [1, 0, 0, 1, 0, 0]
      const [across, down] = [mark.width / width, mark.height / height]
      const fitted = matrixText([a * across, b * across, c * down, d * down, e, f])
      const opacity = mark.alpha !== undefined && mark.alpha < 1 ? ` opacity="${fine(mark.alpha)}"` : ''
      return `<use xlink:href="#${defs.image(mark.asset)}" transform="${fitted}"${opacity}/>`
    }
  }
}

/** All marks in their order; those that follow each other under one clip share a group. */
function marksText(defs: Definitions, marks: readonly Mark[]): string {
  let text = ''
  let open: string | undefined
  for (const mark of marks) {
    const { clip } = mark
    if (clip !== open) {
      if (open !== undefined) text += '</g>'
      if (clip !== undefined) text += `<g clip-path="url(#${defs.clip(clip)})">`
      open = clip
    }
    text += elementText(defs, mark)
  }
  return open === undefined ? text : `${text}</g>`
}

/**
 * A drawing as a standalone SVG that librsvg and browsers paint alike. `tiles` must hold what
 * `assetsOf(drawing)` lists; throws a sentence naming the first that is missing. `size` is the picture's own in
 * pixels, of the drawing's aspect.
 */
export function toSvg(
  { x = 0, y = 0, width, height, marks }: Drawing,
  tiles: ReadonlyMap<TileId, Tile>,
  size: { width: number; height: number } = { width, height },
): string {
  const defs = new Definitions(tiles)
  const body = marksText(defs, marks)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
    `width="${size.width}" height="${size.height}" viewBox="${x} ${y} ${width} ${height}">` +
    (defs.text ? `<defs>${defs.text}</defs>` : '') +
    `${body}</svg>`
  )
}
