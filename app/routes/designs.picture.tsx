import type { LoaderFunctionArgs } from '@remix-run/node'
import { designOf, versionOf } from '~/domain/designs/queries.server'
import { recolored } from '~/domain/designs/swatches'
import { readSession } from '~/http/session.server'
import { pictureResponse, readWidth } from '~/pages/pictures.server'
import { readHex } from '~/studio/choices'
import { viewOf } from '~/studio/load.server'

/**
 * A visitor's own design, for its owner only: as it is now, as one of its versions, or in another `color`.
 * The address names the revision, so it may be kept.
 */
export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const { db } = services.store
  const session = await readSession(request, services)
  const id = params.designId ?? ''
  const url = new URL(request.url)
  const design = session?.visitorId ? await designOf(db, { id, visitorId: session.visitorId }) : undefined
  const asked = url.searchParams.get('version')
  const revision = Number(asked)
  const shown =
    design && asked !== null
      ? Number.isSafeInteger(revision)
        ? await versionOf(db, { designId: design.id, revision })
        : undefined
      : design
  if (!shown) return new Response(null, { status: 404 })
  const width = readWidth(request, 800)
  const color = readHex(url.searchParams.get('color') ?? '')
  const document = color ? recolored(shown.document, color) : shown.document
  const bytes = await services.pictures.document(document, width, viewOf(url))
  return pictureResponse(bytes, {
    type: 'image/jpeg',
    keep: url.searchParams.has('r') ? 3600 : 0,
    own: true,
  })
}
