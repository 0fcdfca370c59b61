import { recolored } from '~/domain/designs/swatches'
import type { Drawing, Hex, TileId } from '~/drawing/drawing'
import type { Rasterizer } from '~/drawing/rasterizer.server'
import { assetsFor } from '~/products/motifs/fonts'
import { readMotifs } from '~/products/motifs/read'
import { productOf } from '~/products/registry'
import type { DesignDocument, View } from '~/products/product'

/** The widths pictures come in, in pixels; the height is half as much again. */
export const widths = [160, 240, 400, 600, 800] as const
export type Width = (typeof widths)[number]

export interface Pictures {
  /** What a picture of the design is made from, with every upload that is still there. */
  drawing: (document: DesignDocument, view: View) => Promise<Drawing>
  /** The design on the stand, in its room, as JPEG. */
  document: (document: DesignDocument, width?: Width) => Promise<Buffer>
  /** The design on the stand with nothing behind it, as WebP. */
  cutOut: (document: DesignDocument, width?: Width) => Promise<Buffer>
  /** What a share's address shows: its design, one in another colour, or once taken down the bare stand. */
  share: (share: { document: DesignDocument; takenDownAt: Date | null }, color?: Hex) => Promise<Buffer>
}

/** Which of these uploads are there to be shown. */
export type AtHand = (ids: readonly TileId[]) => Promise<ReadonlySet<TileId>>

async function draw(document: DesignDocument, atHand: AtHand, view: View = 'front'): Promise<Drawing> {
  const product = productOf(document.product)
  if (!product) throw new Error(`There is no product "${document.product}". Its designs can't be drawn.`)
  const { choices } = product.read(document.choices, document.version)
  const { motifs } = readMotifs(document.motifs)
  const asked = motifs.flatMap((motif) => (motif.kind === 'picture' ? [motif.asset] : []))
  // A design may name what never was there, or is gone: it is left out, and the rest is shown.
  const there = asked.length > 0 ? await atHand(asked) : new Set(asked)
  return product.draw(choices, view, motifs, await assetsFor(motifs, (id) => there.has(id)))
}

const keeping = (drawing: Drawing, kept: (mark: Drawing['marks'][number]) => boolean): Drawing => ({
  ...drawing,
  marks: drawing.marks.filter(kept),
})

/** The form and the garment alone. Nothing is left of the backdrop's layer, which is baked opaque. */
export const withoutRoom = (drawing: Drawing): Drawing => ({
  ...drawing,
  marks: keeping(drawing, ({ layer, of }) => layer !== 'backdrop' || of === 'form').marks.map((mark) => ({
    ...mark,
    layer: mark.layer === 'backdrop' ? 'cloth' : mark.layer,
  })),
})

/** How many pictures are at hand without drawing anything: about 24 MB. */
const mostAtHand = 300

/** The latest pictures by what they show: drawing a design again only to find its picture costs ten times the finding. */
function createShelf(): (key: unknown[], make: () => Promise<Buffer>) => Promise<Buffer> {
  const kept = new Map<string, Promise<Buffer>>()
  return (parts, make) => {
    const key = JSON.stringify(parts)
    const picture = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, picture)
    picture.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= mostAtHand) break
      kept.delete(oldest)
    }
    return picture
  }
}

/** Pictures of designs, each drawn once and kept. */
export function createPictures({
  rasterizer,
  uploads = async () => new Set(),
}: {
  rasterizer: Rasterizer
  uploads?: AtHand
}): Pictures {
  const shelf = createShelf()
  return {
    drawing: (document, view) => draw(document, uploads, view),
    document: (document, width = 800) =>
      shelf(['document', document, width], async () =>
        rasterizer.render(await draw(document, uploads), { width, format: 'jpeg' }),
      ),
    cutOut: (document, width = 800) =>
      shelf(['cut out', document, width], async () =>
        rasterizer.render(withoutRoom(await draw(document, uploads)), { width, format: 'webp', quality: 86 }),
      ),
    share: ({ document, takenDownAt }, color) =>
      shelf(['share', document, takenDownAt !== null, color], async () => {
        const drawing = await draw(color ? recolored(document, color) : document, uploads)
        const shown = takenDownAt ? keeping(drawing, ({ layer }) => layer === 'backdrop') : drawing
        return rasterizer.render(shown, { width: 800, format: 'jpeg' })
      }),
  }
}

/** The width asked for in an address, or `fallback` where it is none of ours. */
export function readWidth(request: Request, fallback: Width): Width {
  const asked = Number(new URL(request.url).searchParams.get('width'))
  return widths.find((width) => width === asked) ?? fallback
}

/** Answers with a picture; `keep` says for how many seconds it may be kept. */
export function pictureResponse(
  bytes: Buffer,
  { type, keep, own = false }: { type: 'image/jpeg' | 'image/webp'; keep: number; own?: boolean },
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Cache-Control': `${own ? 'private' : 'public'}, max-age=${keep}`,
    },
  })
}
