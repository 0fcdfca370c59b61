import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { assetsOf } from './assets'
import { halved, wholeStep } from './bands'
import type { Drawing, TileId } from './drawing'
import { withHalves } from './halved-pictures.server'
import { createPictureCache } from './picture-cache.server'
import { createQueue } from './queue.server'
import { madeSheets } from './sheets.server'
import { toSvg, type Tile } from './svg'

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
const revision = 2
const largest = 2000
const keptBackdrops = 6
const keptTiles = 200

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40)
}

/** RGBA laid upon RGB of the same width, from a row on. In sharp, `composite` would take four times as long. */
function layUpon(base: Buffer, top: Buffer, begin: number): void {
  for (let from = 0, to = begin; from < top.length; from += 4, to += 3) {
    const alpha = top[from + 3]!
    if (alpha === 0) continue
    const under = 255 - alpha
    // Written out: a loop over three channels is half as fast.
    base[to] = (top[from]! * alpha + base[to]! * under + 127) / 255
    base[to + 1] = (top[from + 1]! * alpha + base[to + 1]! * under + 127) / 255
    base[to + 2] = (top[from + 2]! * alpha + base[to + 2]! * under + 127) / 255
  }
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
 * Renders drawings with sharp, at most `concurrency` at a time, and keeps the pictures in memory and in `cacheDir`.
 * The backdrop is the same for many looks, so it is drawn once a size and the rest laid upon it.
 */
export function createRasterizer({
  tile,
  cacheDir,
  concurrency = 2,
}: {
  /** The PNG or JPEG bytes of an asset, or undefined when there is none. */
  tile: (id: TileId) => Promise<Buffer | undefined>
  cacheDir: string
  concurrency?: number
}): Rasterizer {
  const queued = createQueue(concurrency)
  const pictures = createPictureCache({ dir: cacheDir })
  const underway = new Map<string, Promise<Buffer>>()
  const backdrops = new Map<string, Promise<Buffer>>()
  const loaded = new Map<TileId, Tile>()
  let rendered = 0

  async function load(id: TileId): Promise<[TileId, Tile]> {
    const known = loaded.get(id)
    if (known) return [id, known]
    const bytes = await tile(id)
    if (!bytes) throw new Error(`There is no asset "${id}". The drawing names one that was never made.`)
    const { width, height } = await sharp(bytes).metadata()
    const ready = { png: bytes.toString('base64'), width, height }
    // Weaves and prints are small and come again with every look; what is large is an upload, and does not.
    if (bytes.length < 64 * 1024) {
      if (loaded.size >= keptTiles) loaded.clear()
      loaded.set(id, ready)
    }
    return [id, ready]
  }

  async function loadAll(drawing: Drawing): Promise<Map<TileId, Tile>> {
    return new Map(await Promise.all(assetsOf(drawing).map(load)))
  }

  /** The backdrop's marks as raw RGB on white. */
  function baked(drawing: Drawing, size: Size): Promise<Buffer> {
    const key = hash([drawing, size])
    let work = backdrops.get(key)
    if (!work) {
      work = loadAll(drawing).then((tiles) =>
        sharp(Buffer.from(toSvg(drawing, tiles, size)))
          .flatten({ background: '#ffffff' })
          .raw()
          .toBuffer(),
      )
      work.catch(() => backdrops.delete(key))
    }
    backdrops.delete(key)
    backdrops.set(key, work)
    for (const oldest of backdrops.keys()) {
      if (backdrops.size <= keptBackdrops) break
      backdrops.delete(oldest)
    }
    return work
  }

  /**
   * The marks as raw RGBA, handed over with the row where they begin. A picture that nobody waits behind is painted in
   * two halves at once; where many wait, halves would only be more work.
   */
  async function paintMarks(
    drawing: Drawing,
    size: Size,
    lay: (raw: Buffer, row: number) => void,
  ): Promise<void> {
    const scale = size.width / drawing.width
    const tiles = await withHalves(drawing, scale, await loadAll(drawing))
    const sheets = await madeSheets(drawing, tiles)
    const large = size.width * size.height > 400_000
    const bands =
      large && queued.alone()
        ? halved(drawing, wholeStep(drawing.width, size.width))
        : [{ y: 0, height: drawing.height, marks: drawing.marks }]
    await Promise.all(
      bands.map(async ({ y, height, marks }) => {
        const part = { width: drawing.width, height, marks }
        const svg = toSvg(
          part,
          tiles,
          { width: size.width, height: Math.round(height * scale) },
          { sheets, top: y },
        )
        lay(await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer(), Math.round(y * scale))
      }),
    )
  }

  async function paint(drawing: Drawing, size: Size): Promise<Sharp> {
    const split = drawing.marks.findIndex(({ layer }) => layer !== 'backdrop')
    const above = split < 0 ? drawing.marks.length : split
    const rest = { ...drawing, marks: drawing.marks.slice(above) }
    if (above === 0) {
      const tiles = await withHalves(rest, size.width / drawing.width, await loadAll(rest))
      return sharp(Buffer.from(toSvg(rest, tiles, size, { sheets: await madeSheets(rest, tiles) })))
    }
    const base = Buffer.from(await baked({ ...drawing, marks: drawing.marks.slice(0, above) }, size))
    if (rest.marks.length > 0) {
      await paintMarks(rest, size, (raw, row) => layUpon(base, raw, row * size.width * 3))
    }
    return sharp(base, { raw: { ...size, channels: 3 as const } })
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
    vector: (drawing) => queued(async () => toSvg(drawing, await loadAll(drawing))),
    get rendered() {
      return rendered
    },
  }
}
