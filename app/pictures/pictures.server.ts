import type { CloseUp } from '~/drawing/close-up'
import { recolored } from '~/products/swatches'
import type { Hex } from '~/drawing/drawing'
import type { DesignDocument, FramePurpose, View } from '~/products/product'
import type { Painter } from './painter.server'
import { createMemoryCache } from './memory-cache.server'
import { isBusy, type Requester } from '~/pictures/fair-queue.server'

/** The widths pictures come in, in pixels; the height follows from the frame. */
export const widths = [160, 240, 400, 600, 800] as const
/** As wide as the previews of links are taken. */
export const previewWidth = 1200
/** Twice as wide as the studio's tiles. */
const closeUpWidth = 128
export type Width = (typeof widths)[number]

export interface Pictures {
  /** The design on the stand, in its room, as JPEG. */
  document: (document: DesignDocument, width?: Width, view?: View, requester?: Requester) => Promise<Buffer>
  /** The design on the stand with nothing behind it, as WebP. */
  cutOut: (document: DesignDocument, width?: Width, requester?: Requester) => Promise<Buffer>
  /** A part of the design on nothing, as WebP. */
  closeUp: (
    document: DesignDocument,
    closeUp: CloseUp & { view?: View },
    requester?: Requester,
  ) => Promise<Buffer>
  /**
   * What a share's address shows: its design, one in another colour, or once taken down the bare stand. Without a purpose
   * it is all of the drawing, as in the mails of earlier versions.
   */
  share: (
    share: { document: DesignDocument; takenDownAt: Date | null },
    shown: { color?: Hex; purpose: FramePurpose | undefined },
    requester?: Requester,
  ) => Promise<Buffer>
}

/** Pictures of designs, each painted once and kept. */
export function createPictures(painter: Pick<Painter, 'paint'>): Pictures {
  const shelf = createMemoryCache()
  const view = 'front'
  return {
    document: (document, width = 800, view = 'front', requester) =>
      shelf(['document', document, width, view], requester, async (whoever) => {
        const request = { document, view, shows: 'all', purpose: 'picture' } as const
        return (await painter.paint(request, { width, format: 'jpeg' }, whoever)).bytes
      }),
    cutOut: (document, width = 800, requester) =>
      shelf(['cut out', document, width], requester, async (whoever) => {
        const options = { width, format: 'webp', quality: 86 } as const
        const request = { document, view, shows: 'garment', purpose: 'cut-out' } as const
        return (await painter.paint(request, options, whoever)).bytes
      }),
    closeUp: (document, { view = 'front', ...closeUp }, requester) =>
      shelf(['close-up', document, view, closeUp], requester, async (whoever) => {
        const options = { width: closeUpWidth, format: 'webp', closeUp } as const
        return (await painter.paint({ document, view, shows: 'all' }, options, whoever)).bytes
      }),
    share: ({ document, takenDownAt }, { color, purpose }, requester) =>
      shelf(['share', document, takenDownAt !== null, color, purpose], requester, async (whoever) => {
        const shown = color ? recolored(document, color) : document
        const request = { document: shown, view, shows: takenDownAt ? 'room' : 'all', purpose } as const
        const width = purpose === 'preview' ? previewWidth : 800
        return (await painter.paint(request, { width, format: 'jpeg' }, whoever)).bytes
      }),
  }
}

/** The width asked for in an address, or `fallback` where it is none of ours. */
export function readWidth(request: Request, fallback: Width): Width {
  const asked = Number(new URL(request.url).searchParams.get('width'))
  return widths.find((width) => width === asked) ?? fallback
}

/** For how many seconds who found the painter busy should wait. */
const busySeconds = 10

/**
 * Answers with a picture once it is made; `keep` says for how many seconds it may be kept. Where the painter is busy the
 * browser is asked to come again.
 */
export async function pictureResponse(
  picture: Promise<Buffer>,
  { type, keep, own = false }: { type: 'image/jpeg' | 'image/webp'; keep: number; own?: boolean },
): Promise<Response> {
  let bytes: Buffer
  try {
    bytes = await picture
  } catch (error) {
    if (!isBusy(error)) throw error
    const headers = { 'Retry-After': String(busySeconds), 'Cache-Control': 'no-store' }
    return new Response(null, { status: 503, headers })
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Cache-Control': `${own ? 'private' : 'public'}, max-age=${keep}`,
    },
  })
}
