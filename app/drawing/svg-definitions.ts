import type { Matrix, Paint, PathData, Stop, TileId } from './drawing'
import { patternMatrix } from './paint'

/** An asset's bytes (PNG or JPEG, raw or base64) with its size in pixels. */
export interface Tile {
  png: Uint8Array | string
  width: number
  height: number
}

/** A coordinate as it is written: to a hundredth of a unit. */
export const coordinate = (n: number) => String(Math.round(n * 100) / 100)
/** Offsets and opacities: two decimals would be visible there. */
export const fine = (n: number) => String(Math.round(n * 1e5) / 1e5)

/** A hundredth of a unit astray, a fine print turned along a fold is already visibly another picture. */
export function matrixText(matrix: Matrix): string {
  return `matrix(${matrix.map((n) => Math.round(n * 1e7) / 1e7).join(' ')})`
}

/** Text as it stands in SVG, between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function stopsText(stops: Stop[]): string {
  return stops
    .map(({ offset, color, alpha }) => {
      const opacity = alpha < 1 ? ` stop-opacity="${fine(alpha)}"` : ''
      return `<stop offset="${fine(offset)}" stop-color="${escaped(color)}"${opacity}/>`
    })
    .join('')
}

function dataUri(png: Uint8Array | string): string {
  const base64 = typeof png === 'string' ? png : toBase64(png)
  return `data:image/${base64.startsWith('/9j/') ? 'jpeg' : 'png'};base64,${base64}`
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  }
  return btoa(text)
}

/**
 * What an SVG's marks refer to: gradients, patterns, clips and pictures, each written once however often it is used. Its
 * methods answer ids. They throw a sentence naming a tile that is missing.
 */
export class Definitions {
  readonly #tiles: ReadonlyMap<TileId, Tile>
  readonly #ids = new Map<string, string>()
  readonly #images = new Map<TileId, string>()
  /** All that was defined so far, as SVG. */
  text = ''

  constructor(tiles: ReadonlyMap<TileId, Tile>) {
    this.#tiles = tiles
  }

  /** The id of a body, which is written when it is first met. */
  #define(prefix: string, body: (id: string) => string): string {
    const key = body('')
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = `${prefix}${this.#ids.size}`
    this.#ids.set(key, id)
    this.text += body(id)
    return id
  }

  tile(id: TileId): Tile {
    const found = this.#tiles.get(id)
    if (!found)
      throw new Error(`The drawing needs the tile "${id}", which was not loaded. Load all of assetsOf().`)
    return found
  }

  image(asset: TileId): string {
    const known = this.#images.get(asset)
    if (known !== undefined) return known
    const { png, width, height } = this.tile(asset)
    const size = `width="${width}" height="${height}"`
    const href = dataUri(png)
    const id = this.#define(
      'i',
      (id) => `<image id="${id}" ${size} preserveAspectRatio="none" xlink:href="${href}"/>`,
    )
    this.#images.set(asset, id)
    return id
  }

  clip(d: PathData): string {
    return this.#define('c', (id) => `<clipPath id="${id}"><path d="${escaped(d)}"/></clipPath>`)
  }

  /** A gradient or a pattern: what SVG calls a paint server. */
  paintServer(paint: Exclude<Paint, { type: 'solid' }>): string {
    switch (paint.type) {
      case 'linear':
        return this.#define('g', (id) => {
          const { from, to, stops } = paint
          const ends = `x1="${coordinate(from.x)}" y1="${coordinate(from.y)}" x2="${coordinate(to.x)}" y2="${coordinate(to.y)}"`
          return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>${stopsText(stops)}</linearGradient>`
        })
      case 'radial':
        return this.#define('g', (id) => {
          const { center, radius, matrix, stops } = paint
          const circle = `cx="${coordinate(center.x)}" cy="${coordinate(center.y)}" r="${coordinate(radius)}"`
          const transform = matrix ? ` gradientTransform="${matrixText(matrix)}"` : ''
          return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" ${circle}${transform}>${stopsText(stops)}</radialGradient>`
        })
      case 'pattern': {
        const { width, height } = this.tile(paint.tile)
        const size = `width="${width}" height="${height}"`
        const image = this.image(paint.tile)
        return this.#define('p', (id) => {
          const matrix = patternMatrix(paint.matrix)
          const transform = matrix ? ` patternTransform="${matrixText(matrix)}"` : ''
          return `<pattern id="${id}" patternUnits="userSpaceOnUse" ${size}${transform}><use xlink:href="#${image}"/></pattern>`
        })
      }
    }
  }
}
