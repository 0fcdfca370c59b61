import type { Drawing, Mark, Matrix, Paint, Stop, Stroke, TileId } from './drawing'
import { patternMatrix, settled, strokePaint } from './paint'

/** An asset's bytes (PNG or JPEG, raw or base64) with its size in pixels. */
export interface Tile {
  png: Uint8Array | string
  width: number
  height: number
}

const coordinate = (n: number) => String(Math.round(n * 100) / 100)
/** Offsets and opacities: two decimals would be visible there. */
const fine = (n: number) => String(Math.round(n * 1e5) / 1e5)

/** A hundredth of a unit astray, a fine print turned along a fold is already visibly another picture. */
function matrixText(matrix: Matrix): string {
  return `matrix(${matrix.map((n) => Math.round(n * 1e7) / 1e7).join(' ')})`
}

/** Text as it stands in SVG, between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function stopsText(stops: Stop[]): string {
  return stops
    .map(({ at, color, alpha }) => {
      const opacity = alpha < 1 ? ` stop-opacity="${fine(alpha)}"` : ''
      return `<stop offset="${fine(at)}" stop-color="${escaped(color)}"${opacity}/>`
    })
    .join('')
}

function dataUri(png: Uint8Array | string): string {
  const base64 = typeof png === 'string' ? png : toBase64(png)
  return `data:image/${base64.startsWith('/9j/') ? 'jpeg' : 'png'};base64,${base64}`
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(text)
}

/** Definitions written once however often they are used: `ref` answers the id of a body. */
class Definitions {
  readonly #ids = new Map<string, string>()
  ref(prefix: string, body: (id: string) => string): string {
    const key = body('')
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = `${prefix}${this.#ids.size}`
    this.#ids.set(key, id)
    this.text += body(id)
    return id
  }
  text = ''
}

/**
 * A drawing as a standalone SVG that librsvg and browsers paint alike. `tiles` must hold what
 * `assetsOf(drawing)` lists; throws a sentence naming the first that is missing. `size` is the picture's own in
 * pixels, of the drawing's aspect.
 */
export function toSvg(
  drawing: Drawing,
  tiles: ReadonlyMap<TileId, Tile>,
  size: { width: number; height: number } = drawing,
): string {
  const defs = new Definitions()

  const tile = (id: TileId): Tile => {
    const found = tiles.get(id)
    if (!found)
      throw new Error(`The drawing needs the tile "${id}", which was not loaded. Load all of assetsOf().`)
    return found
  }

  const embedded = new Map<TileId, string>()

  /** An asset's bytes are written once, however often it is painted. */
  const image = (asset: TileId): string => {
    const known = embedded.get(asset)
    if (known !== undefined) return known
    const { png, width, height } = tile(asset)
    const room = `width="${width}" height="${height}"`
    const href = dataUri(png)
    const id = defs.ref(
      'i',
      (id) => `<image id="${id}" ${room} preserveAspectRatio="none" xlink:href="${href}"/>`,
    )
    embedded.set(asset, id)
    return id
  }

  const clipped = (d: string): string =>
    defs.ref('c', (id) => `<clipPath id="${id}"><path d="${escaped(d)}"/></clipPath>`)

  const server = (paint: Exclude<Paint, { type: 'solid' }>): string => {
    switch (paint.type) {
      case 'linear':
        return defs.ref('g', (id) => {
          const { from, to, stops } = paint
          const ends = `x1="${coordinate(from.x)}" y1="${coordinate(from.y)}" x2="${coordinate(to.x)}" y2="${coordinate(to.y)}"`
          return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>${stopsText(stops)}</linearGradient>`
        })
      case 'radial':
        return defs.ref('g', (id) => {
          const { center, radius, matrix, stops } = paint
          const circle = `cx="${coordinate(center.x)}" cy="${coordinate(center.y)}" r="${coordinate(radius)}"`
          const turned = matrix ? ` gradientTransform="${matrixText(matrix)}"` : ''
          return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" ${circle}${turned}>${stopsText(stops)}</radialGradient>`
        })
      case 'pattern': {
        const { width, height } = tile(paint.tile)
        const size = `width="${width}" height="${height}"`
        const picture = image(paint.tile)
        return defs.ref('p', (id) => {
          const matrix = patternMatrix(paint.matrix)
          const turned = matrix ? ` patternTransform="${matrixText(matrix)}"` : ''
          return `<pattern id="${id}" patternUnits="userSpaceOnUse" ${size}${turned}><use xlink:href="#${picture}"/></pattern>`
        })
      }
    }
  }

  const painted = (name: 'fill' | 'stroke', paint: Paint): string => {
    if (paint.type === 'solid') {
      const { color, alpha } = settled(paint.color, paint.alpha)
      return ` ${name}="${escaped(color)}"${alpha < 1 ? ` ${name}-opacity="${fine(alpha)}"` : ''}`
    }
    const alpha = paint.type === 'pattern' ? (paint.alpha ?? 1) : 1
    const value = `url(#${server(paint)})`
    return ` ${name}="${value}"${alpha < 1 ? ` ${name}-opacity="${fine(alpha)}"` : ''}`
  }

  const stroked = ({ paint, width, cap, join, dash }: Stroke): string =>
    painted('stroke', strokePaint(paint)) +
    ` stroke-width="${coordinate(width)}"` +
    (cap === 'round' ? ' stroke-linecap="round"' : '') +
    (join === 'round' ? ' stroke-linejoin="round"' : '') +
    (dash?.length ? ` stroke-dasharray="${dash.map(coordinate).join(' ')}"` : '')

  const element = (mark: Mark): string => {
    const place = mark.matrix ? ` transform="${matrixText(mark.matrix)}"` : ''
    switch (mark.type) {
      case 'path': {
        const fill = mark.fill ? painted('fill', mark.fill) : ' fill="none"'
        const rule = mark.rule === 'evenodd' ? ' fill-rule="evenodd"' : ''
        return `<path d="${escaped(mark.d)}"${place}${fill}${rule}${mark.stroke ? stroked(mark.stroke) : ''}/>`
      }
      case 'glyphs':
        return `<path d="${escaped(mark.d)}"${place}${painted('fill', mark.fill)}/>`
      case 'image': {
        const { width, height } = tile(mark.asset)
        const [a, b, c, d, e, f] = mark.matrix ?? [1, 0, 0, 1, 0, 0]
        const [across, down] = [mark.width / width, mark.height / height]
        const fitted = matrixText([a * across, b * across, c * down, d * down, e, f])
        const opacity = mark.alpha !== undefined && mark.alpha < 1 ? ` opacity="${fine(mark.alpha)}"` : ''
        return `<use xlink:href="#${image(mark.asset)}" transform="${fitted}"${opacity}/>`
      }
    }
  }

  let body = ''
  let open: string | undefined
  for (const mark of drawing.marks) {
    if (mark.clip !== open) {
      if (open !== undefined) body += '</g>'
      const { clip } = mark
      if (clip !== undefined) {
        body += `<g clip-path="url(#${clipped(clip)})">`
      }
      open = clip
    }
    body += element(mark)
  }
  if (open !== undefined) body += '</g>'

  const { width, height } = drawing
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
    `width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}">` +
    (defs.text ? `<defs>${defs.text}</defs>` : '') +
    `${body}</svg>`
  )
}
