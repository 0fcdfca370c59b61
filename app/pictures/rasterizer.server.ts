import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import sharp, { type Sharp } from 'sharp'
import { assetsOf } from '~/drawing/assets'
import { paintLayer } from '~/drawing/canvas'
import type { Drawing, Mark, TileId } from '~/drawing/drawing'
import { createImages } from './images.server'
import { paperTiles } from './paper.server'
import { createPictureCache } from './picture-cache.server'
import { createSurface, type Surface } from './surface.server'
import { toSvg } from '~/drawing/svg'

export interface PictureOptions {
  /** Pixels. The height follows from the drawing's aspect. */
  width: number
  /** Only to assert the aspect: another than the drawing's is refused. */
  height?: number
  format: 'jpeg' | 'png' | 'webp'
  /** 1 to 100, for JPEG and WebP; 82 when absent. */
  quality?: number
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
const revision = 3
const largest = 2000

/** What of its work a rasterizer holds in memory, to be asked again, and how much it does at a time. */
export interface Held {
  /** Forms of every figure and height stand in few rooms: a dozen at the usual size, of 4 MB each. */
  backdropBytes?: number
  concurrency?: number
}

/** So many visitors' pictures are unpacked at a time: each may be 6 MB of pixels, and as much again of its file. */
const picturesAtOnce = 2

/** The marks in their order, cut so that none of the pieces needs many pictures. */
function runsOf(marks: readonly Mark[]): Mark[][] {
  const runs: Mark[][] = []
  let named = new Set<TileId>()
  for (const mark of marks) {
    if (mark.type === 'image') named.add(mark.asset)
    if (runs.length === 0 || named.size > picturesAtOnce) {
      runs.push([])
      named = new Set(mark.type === 'image' ? [mark.asset] : [])
    }
    runs.at(-1)!.push(mark)
  }
  return runs
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40)
}

interface Size {
  width: number
  height: number
}

function sizeOf(drawing: Drawing, { width, height }: PictureOptions) {
  const fitting = (width * drawing.height) / drawing.width
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

/**
 * Renders drawings with the studio's own painter, `paintLayer`, and keeps the pictures in `cacheDir`; at most
 * `concurrency` are under way at a time. The backdrop is the same for many looks: it is painted once a size, and the rest
 * upon a copy of it.
 */
export function createRasterizer({
  tile,
  cacheDir,
  concurrency = 2,
  backdropBytes = 48 * 1024 * 1024,
}: {
  /** The PNG or JPEG bytes of an asset, or undefined when there is none. */
  tile: (id: TileId) => Promise<Buffer | undefined>
  cacheDir: string
} & Held): Rasterizer {
  const queued = pLimit(concurrency)
  const pictures = createPictureCache({ dir: cacheDir })
  const underway = new Map<string, Promise<Buffer>>()
  const backdrops = new LRUCache<string, Surface>({
    maxSize: backdropBytes,
    sizeCalculation: ({ width, height }) => width * height * 4,
  })
  const images = createImages(bytesOf)
  /** Where most pictures of a size are painted, one after the other. */
  let surface: Surface | undefined
  let rendered = 0

  async function bytesOf(id: TileId): Promise<Buffer> {
    const bytes = await tile(id)
    if (!bytes) throw new Error(`There is no asset "${id}". The drawing names one that was never made.`)
    return bytes
  }

  /** The backdrop's marks, painted. */
  function baked(drawing: Drawing, size: Size, paintOn: (surface: Surface) => void): Surface {
    const key = hash([drawing, size])
    const known = backdrops.get(key)
    if (known) return known
    const backdrop = createSurface(size)
    paintOn(backdrop)
    backdrops.set(key, backdrop)
    return backdrop
  }

  async function paint(drawing: Drawing, size: Size): Promise<Sharp> {
    const scale = size.width / drawing.width
    const split = drawing.marks.findIndex(({ layer }) => layer !== 'backdrop')
    const above = split < 0 ? drawing.marks.length : split
    const [below, rest] = [drawing.marks.slice(0, above), drawing.marks.slice(above)]
    const [first = [], ...more] = runsOf(rest)
    const tiles = await images.of(assetsOf({ marks: [...below, ...first] }))
    const place = placeOf(size, more.length > 0 && concurrency > 1)
    place.clear()
    if (below.length > 0) {
      const backdrop = { ...drawing, marks: below }
      place.copy(baked(backdrop, size, ({ context }) => paintLayer(context, below, tiles, scale)))
    }
    paintLayer(place.context, first, tiles, scale)
    for (const run of more) paintLayer(place.context, run, await images.of(assetsOf({ marks: run })), scale)
    return sharp(place.pixels(), { raw: { ...size, channels: 4 } })
  }

  /** One of its own where another may paint between: what is painted in one go is painted in the same place. */
  function placeOf(size: Size, own: boolean): Surface {
    if (own) return createSurface(size)
    if (surface?.width !== size.width || surface.height !== size.height) surface = createSurface(size)
    return surface
  }

  function encode(picture: Sharp, { format, quality = 82 }: PictureOptions): Promise<Buffer> {
    switch (format) {
      case 'jpeg':
        return picture.flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer()
      case 'png':
        return picture.png({ compressionLevel: 6 }).toBuffer()
      case 'webp':
        return picture.webp({ quality, effort: 2 }).toBuffer()
    }
  }

  async function make(name: string, drawing: Drawing, options: PictureOptions): Promise<Buffer> {
    const size = sizeOf(drawing, options)
    const found = await pictures.get(name)
    if (found) return found
    const bytes = await queued(async () => {
      rendered++
      return encode(await paint(drawing, size), options)
    })
    await pictures.put(name, bytes)
    return bytes
  }

  return {
    render(drawing, options) {
      const { width, height, format, quality } = options
      const name = `${hash([revision, drawing, width, height, quality])}.${format}`
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
