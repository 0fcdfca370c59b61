import { recolored } from '~/domain/designs/swatches'
import type { Hex } from '~/drawing/drawing'
import type { DesignDocument, View } from '~/products/product'
import type { Painter } from './painter.server'

/** The widths pictures come in, in pixels; the height is half as much again. */
export const widths = [160, 240, 400, 600, 800] as const
export type Width = (typeof widths)[number]

export interface Pictures {
  /** The design on the stand, in its room, as JPEG. */
  document: (document: DesignDocument, width?: Width, view?: View) => Promise<Buffer>
  /** The design on the stand with nothing behind it, as WebP. */
  cutOut: (document: DesignDocument, width?: Width) => Promise<Buffer>
  /** What a share's address shows: its design, one in another colour, or once taken down the bare stand. */
  share: (share: { document: DesignDocument; takenDownAt: Date | null }, color?: Hex) => Promise<Buffer>
}

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

/** Pictures of designs, each painted once and kept. */
export function createPictures(painter: Pick<Painter, 'paint'>): Pictures {
  const shelf = createShelf()
  const view = 'front'
  return {
    document: (document, width = 800, view = 'front') =>
      shelf(['document', document, width, view], async () => {
        const { bytes } = await painter.paint({ document, view, shows: 'all' }, { width, format: 'jpeg' })
        return bytes
      }),
    cutOut: (document, width = 800) =>
      shelf(['cut out', document, width], async () => {
        const options = { width, format: 'webp', quality: 86 } as const
        return (await painter.paint({ document, view, shows: 'garment' }, options)).bytes
      }),
    share: ({ document, takenDownAt }, color) =>
      shelf(['share', document, takenDownAt !== null, color], async () => {
        const shown = color ? recolored(document, color) : document
        const shows = takenDownAt ? 'room' : 'all'
        return (await painter.paint({ document: shown, view, shows }, { width: 800, format: 'jpeg' })).bytes
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
