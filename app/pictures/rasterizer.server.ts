import pLimit from 'p-limit'
import sharp from 'sharp'
import { assetsOf } from '~/drawing/assets'
import type { CloseUp } from '~/drawing/close-up'
import type { Drawing, TileId } from '~/drawing/drawing'
import { toSvg } from '~/drawing/svg'
import { createCanvasPainter, hash, type Pixels, type Size } from './canvas-painter.server'
import { paperTiles } from './paper.server'
import { createPictureCache } from './picture-cache.server'

export interface PictureOptions {
  /** Pixels. The height follows from the drawing's aspect. */
  width: number
  /** Only to assert the aspect: another than the drawing's is refused. */
  height?: number
  format: 'jpeg' | 'png' | 'webp'
  /** 1 to 100, for JPEG and WebP; 82 when absent. */
  quality?: number
  /** Only this part of the drawing, on nothing. */
  closeUp?: CloseUp
}

export interface Rasterizer {
  /**
   * The drawing as a picture. The same picture asked for by many at once is rendered once. Rejects with a sentence
   * when the size is impossible or an asset is missing.
   */
  render: (drawing: Drawing, options: PictureOptions) => Promise<Buffer>
  /** The drawing as an SVG that stands alone, its tiles and uploads inside. */
  vector: (drawing: Drawing) => Promise<string>
  /** How many pictures were really rendered, not found. */
  readonly rendered: number
}

/** Raised when the same drawing comes out looking different, so that old files are not served. */
const revision = 4
const largest = 2000

/** What of its work a rasterizer holds in memory, to be asked again, and how much it does at a time. */
export interface Held {
  /** Forms of every figure and height stand in few rooms: half a dozen at the usual size, of 4 MB each. */
  backdropBytes?: number
  concurrency?: number
}

function sizeOf(drawing: Drawing, { width, height, closeUp }: PictureOptions): Size {
  const whole = closeUp ?? drawing
  const exact = (width * whole.height) / whole.width
  // A box whose sides are no whole numbers may still give whole pixels.
  const fitting = Math.abs(exact - Math.round(exact)) < 1e-6 ? Math.round(exact) : exact
  if (!Number.isInteger(width) || width < 16 || Math.max(width, fitting) > largest) {
    throw new Error(
      `A picture can be 16 to ${largest} pixels wide and high. Ask for another width than ${width}.`,
    )
  }
  if (!Number.isInteger(fitting)) {
    throw new Error(
      `A picture ${width} wide would be ${fitting} high. Ask for a width that gives whole pixels.`,
    )
  }
  if (height !== undefined && height !== fitting) {
    throw new Error(`A picture ${width} wide is ${fitting} high. Leave the height out, or ask for that one.`)
  }
  return { width, height: fitting }
}

function encode(
  { pixels, opaque }: Pixels,
  size: Size,
  { format, quality = 82 }: PictureOptions,
): Promise<Buffer> {
  const picture = sharp(pixels, { raw: { ...size, channels: 4 } })
  switch (format) {
    case 'jpeg': {
      // Where nothing is seen through, leaving the alpha out gives the same bytes for less work.
      const flat = opaque ? picture.removeAlpha() : picture.flatten({ background: '#ffffff' })
      return flat.jpeg({ quality }).toBuffer()
    }
    case 'png':
      return picture.png({ compressionLevel: 6 }).toBuffer()
    case 'webp':
      return picture.webp({ quality, effort: 2 }).toBuffer()
  }
}

/** Renders drawings and keeps the pictures in `cacheDir`; at most `concurrency` are under way at a time. */
export function createRasterizer({
  tile,
  cacheDir,
  concurrency = 2,
  backdropBytes = 24 * 1024 * 1024,
}: {
  /** The PNG or JPEG bytes of an asset, or undefined when there is none. */
  tile: (id: TileId) => Promise<Buffer | undefined>
  cacheDir: string
} & Held): Rasterizer {
  const queued = pLimit(concurrency)
  const pictures = createPictureCache({ dir: cacheDir })
  const underway = new Map<string, Promise<Buffer>>()
  const paint = createCanvasPainter({ bytesOf, concurrency, backdropBytes })
  let rendered = 0

  async function bytesOf(id: TileId): Promise<Buffer> {
    const bytes = await tile(id)
    if (!bytes) throw new Error(`There is no asset "${id}". The drawing names one that was never made.`)
    return bytes
  }

  async function make(name: string, drawing: Drawing, options: PictureOptions): Promise<Buffer> {
    const size = sizeOf(drawing, options)
    const found = await pictures.get(name)
    if (found) return found
    const bytes = await queued(async () => {
      rendered++
      return encode(await paint(drawing, size, options.closeUp), size, options)
    })
    await pictures.put(name, bytes)
    return bytes
  }

  return {
    render(drawing, options) {
      const { width, height, format, quality, closeUp } = options
      const name = `${hash([revision, drawing, width, height, quality, closeUp])}.${format}`
      const same = underway.get(name)
      if (same) return same
      const work = make(name, drawing, options).finally(() => underway.delete(name))
      underway.set(name, work)
      return work
    },
    vector: (drawing) =>
      queued(async () => toSvg(drawing, await paperTiles(drawing, assetsOf(drawing), bytesOf))),
    get rendered() {
      return rendered
    },
  }
}
