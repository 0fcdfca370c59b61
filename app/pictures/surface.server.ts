import skia from '@napi-rs/canvas'
import type { Context } from '~/drawing/canvas'

// A page has these by itself; what paints a picture is the same code there and here.
Object.assign(globalThis, { Path2D: skia.Path2D, DOMMatrix: skia.DOMMatrix })

export interface Surface {
  readonly width: number
  readonly height: number
  /** To paint on with `paintLayer`. */
  readonly context: Context
  /** Nothing is on it afterwards. */
  clear: () => void
  /** What is on another, no larger than this one, is then on it, and nothing else. */
  copy: (other: Surface) => void
  /** RGBA from its upper left corner on, row by row, each colour as it is and not darkened by its alpha. */
  pixels: (part?: { width: number; height: number }) => Buffer
  /** What another surface copies. */
  readonly image: CanvasImageSource
}

/** A place to paint on without a page: Skia, which paints a Chromium's canvas as well. */
export function createSurface({ width, height }: { width: number; height: number }): Surface {
  const canvas = skia.createCanvas(width, height)
  const context = canvas.getContext('2d')
  return {
    width,
    height,
    context: context as unknown as Context,
    image: canvas as unknown as CanvasImageSource,
    clear: () => context.clearRect(0, 0, width, height),
    copy({ image }) {
      context.globalCompositeOperation = 'copy'
      context.drawImage(image as unknown as typeof canvas, 0, 0)
      context.globalCompositeOperation = 'source-over'
    },
    pixels(part = { width, height }) {
      const { data } = context.getImageData(0, 0, part.width, part.height)
      return Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    },
  }
}

/** A PNG, JPEG or WebP, ready to be painted. */
export async function loadImage(
  bytes: Buffer,
): Promise<CanvasImageSource & { width: number; height: number }> {
  return (await skia.loadImage(bytes)) as never
}
