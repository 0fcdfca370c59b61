import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { assetsOf } from '~/drawing/assets'
import { paintLayer } from '~/drawing/canvas'
import { marksOfCloseUp, paintCloseUp, type CloseUp } from '~/drawing/close-up'
import type { Drawing, Mark, TileId } from '~/drawing/drawing'
import { createImages } from './images.server'
import { createSurface, type Surface } from './surface.server'

export interface Size {
  width: number
  height: number
}

/** RGBA, row by row. `opaque`: nothing is seen through any of them. */
export interface Pixels {
  pixels: Buffer
  opaque: boolean
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

/** Paints marks of a drawing, what it shows first at the context's origin. */
function paintFrom(
  context: Surface['context'],
  marks: readonly Mark[],
  tiles: ReadonlyMap<TileId, CanvasImageSource>,
  { x = 0, y = 0 }: Drawing,
  scale: number,
): void {
  context.save()
  context.translate(-x * scale, -y * scale)
  paintLayer(context, marks, tiles, scale)
  context.restore()
}

/** A name for plain data: equal data, equal name. */
export function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40)
}

interface Backdrop {
  surface: Surface
  opaque: boolean
}

function isOpaque(pixels: Buffer): boolean {
  for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha] !== 255) return false
  return true
}

/** Where the backdrop's marks end: all above them is the garment. */
function backdropEnd(marks: readonly Mark[]): number {
  const split = marks.findIndex(({ layer }) => layer !== 'backdrop')
  return split < 0 ? marks.length : split
}

/**
 * Paints drawings with the studio's own painter, `paintLayer`. The backdrop is the same for many looks: it is painted
 * once a size, and the rest upon a copy of it.
 */
export function createCanvasPainter({
  bytesOf,
  concurrency,
  backdropBytes,
}: {
  /** The PNG or JPEG bytes of an asset. Rejects with a sentence when there is none. */
  bytesOf: (id: TileId) => Promise<Buffer>
  /** How many drawings are painted at a time. */
  concurrency: number
  /** So many bytes of painted backdrops are kept. */
  backdropBytes: number
}) {
  const images = createImages(bytesOf)
  const backdrops = new LRUCache<string, Backdrop>({
    maxSize: backdropBytes,
    sizeCalculation: ({ surface: { width, height } }) => width * height * 4,
  })
  /**
   * Where most pictures are painted, one after the other: as large as the largest so far, since what is let go of its
   * pixels stays until V8 collects it, and V8 knows of none of them.
   */
  let shared: Surface | undefined

  /** The backdrop's marks, painted. */
  function baked(drawing: Drawing, size: Size, paintOn: (surface: Surface) => void): Backdrop {
    const key = hash([drawing, size])
    const known = backdrops.get(key)
    if (known) return known
    const surface = createSurface(size)
    paintOn(surface)
    const backdrop = { surface, opaque: isOpaque(surface.pixels()) }
    backdrops.set(key, backdrop)
    return backdrop
  }

  /** One of its own where another may paint between: what is painted in one go is painted in the same place. */
  function surfaceFor(size: Size, own: boolean): Surface {
    if (own) return createSurface(size)
    const { width = 0, height = 0 } = shared ?? {}
    if (!shared || width < size.width || height < size.height)
      shared = createSurface({ width: Math.max(width, size.width), height: Math.max(height, size.height) })
    return shared
  }

  async function paintedCloseUp({ marks }: Drawing, size: Size, closeUp: CloseUp): Promise<Pixels> {
    const shown = marksOfCloseUp(marks, closeUp)
    const tiles = await images.of(assetsOf({ marks: shown }))
    const surface = createSurface(size)
    paintCloseUp(surface.context, shown, closeUp, size.width, tiles)
    return { pixels: surface.pixels(), opaque: false }
  }

  /** The pixels of the drawing, or of a part of it. Whatever is painted on an opaque backdrop, it stays opaque. */
  return async (drawing: Drawing, size: Size, closeUp?: CloseUp): Promise<Pixels> => {
    if (closeUp) return paintedCloseUp(drawing, size, closeUp)
    const scale = size.width / drawing.width
    const end = backdropEnd(drawing.marks)
    const [below, rest] = [drawing.marks.slice(0, end), drawing.marks.slice(end)]
    const [first = [], ...more] = runsOf(rest)
    const tiles = await images.of(assetsOf({ marks: [...below, ...first] }))
    const surface = surfaceFor(size, more.length > 0 && concurrency > 1)
    let opaque = false
    if (below.length > 0) {
      const backdrop = baked({ ...drawing, marks: below }, size, ({ context }) =>
        paintFrom(context, below, tiles, drawing, scale),
      )
      surface.copy(backdrop.surface)
      opaque = backdrop.opaque
    } else surface.clear()
    paintFrom(surface.context, first, tiles, drawing, scale)
    for (const run of more)
      paintFrom(surface.context, run, await images.of(assetsOf({ marks: run })), drawing, scale)
    return { pixels: surface.pixels(size), opaque }
  }
}
