import { join } from 'node:path'
import { assetsOf } from '~/drawing/assets'
import { framed } from '~/drawing/frame'
import type { Drawing, TileId } from '~/drawing/drawing'
import { createRasterizer, type Held, type PictureOptions } from '~/pictures/rasterizer.server'
import type { Tiles } from '~/pictures/tiles.server'
import { assetsFor } from '~/products/motifs/fonts'
import { readMotifs } from '~/products/motifs/read'
import { productOf } from '~/products/registry'
import type { DesignDocument, FramePurpose, View } from '~/products/product'
import type { Requester } from '~/pictures/fair-queue.server'
import { isUploadId, type Uploads } from '~/uploads/uploads.server'

/** What is to be seen: which side of a design, and what of it. */
export interface PictureRequest {
  document: DesignDocument
  view: View
  /** The design in its room; the form and the garment with nothing behind; or the bare room. */
  shows: 'all' | 'garment' | 'room'
  /** What the picture is for, which says how much of the drawing it shows; all of it if unsaid. */
  purpose?: FramePurpose
}

export interface Painted {
  bytes: Buffer
  /** The tiles and uploads that the drawing is painted with, in the order of first use. */
  assets: TileId[]
}

export interface Painter {
  /** The design as a picture. Rejects with a sentence when there is no such product, or the size is impossible. */
  paint: (request: PictureRequest, options: PictureOptions, requester?: Requester) => Promise<Painted>
  /** The design as an SVG that stands alone. */
  vector: (request: PictureRequest) => Promise<string>
  /** Lets go of what it holds; it paints no more. */
  close: () => Promise<void>
}

const keeping = (drawing: Drawing, kept: (mark: Drawing['marks'][number]) => boolean): Drawing => ({
  ...drawing,
  marks: drawing.marks.filter(kept),
})

/** The form and the garment alone. Nothing is left of the backdrop's layer, which is baked opaque. */
const withoutRoom = (drawing: Drawing): Drawing => ({
  ...drawing,
  marks: keeping(drawing, ({ layer, of }) => layer !== 'backdrop' || of === 'form').marks.map((mark) => ({
    ...mark,
    layer: mark.layer === 'backdrop' ? 'cloth' : mark.layer,
  })),
})

/** Draws designs and renders them, in the thread it is made in; pictures are kept in `dataDir`. */
export function createPainter({
  tiles,
  uploads,
  dataDir,
  held = {},
}: {
  tiles: Tiles
  uploads: Pick<Uploads, 'bytes' | 'present'>
  dataDir: string
  held?: Held
}): Painter {
  const rasterizer = createRasterizer({
    tile: (id) => (isUploadId(id) ? uploads.bytes(id) : tiles.png(id)),
    cacheDir: join(dataDir, 'pictures'),
    ...held,
  })

  async function drawn({ document, view, shows, purpose }: PictureRequest): Promise<Drawing> {
    const product = productOf(document.product)
    if (!product) throw new Error(`There is no product "${document.product}". Its designs can't be drawn.`)
    const { choices } = product.read(document.choices, document.version)
    const { motifs } = readMotifs(document.motifs)
    const asked = motifs.flatMap((motif) => (motif.kind === 'picture' ? [motif.asset] : []))
    // A design may name what never was there, or is gone: it is left out, and the rest is shown.
    const there = asked.length > 0 ? await uploads.present(asked) : new Set(asked)
    const whole = product.draw(choices, view, motifs, await assetsFor(motifs, (id) => there.has(id)))
    const drawing = purpose ? framed(whole, product.frame(choices, purpose)) : whole
    if (shows === 'room') return keeping(drawing, ({ layer }) => layer === 'backdrop')
    return shows === 'garment' ? withoutRoom(drawing) : drawing
  }

  return {
    async paint(request, options) {
      const drawing = await drawn(request)
      return { bytes: await rasterizer.render(drawing, options), assets: assetsOf(drawing) }
    },
    vector: async (request) => rasterizer.vector(await drawn(request)),
    close: async () => undefined,
  }
}
