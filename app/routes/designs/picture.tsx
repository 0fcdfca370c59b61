import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Reader } from '#db/store'
import { designOf, versionOf } from '~/domain/designs/queries.server'
import { recolored, swatchesOf } from '~/products/swatches'
import { readSettings } from '~/domain/settings/queries.server'
import { readSession } from '~/http/session.server'
import { requesterOf } from '~/http/requester.server'
import { pictureResponse, readWidth } from '~/pictures/pictures.server'
import type { DesignDocument } from '~/products/product'
import { viewOf } from '~/pages/studio.server'

/**
 * A visitor's own design, for its owner only: as it is now, as one of its versions, or in another `color` that its page
 * offers.
 * The address names the revision, so it may be kept.
 */
export async function loader({ params, request, context: { services, clientAddress } }: LoaderFunctionArgs) {
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
  const color = url.searchParams.get('color')
  const document = color === null ? shown.document : await inOffered(db, shown.document, color)
  if (!document) return new Response(null, { status: 404 })
  const requester = requesterOf('own', request, clientAddress, session?.visitorId)
  return pictureResponse(services.pictures.document(document, width, viewOf(url), requester), {
    type: 'image/jpeg',
    keep: url.searchParams.has('r') ? 3600 : 0,
    own: true,
  })
}

/** The design in one of the colours that are offered for it. */
async function inOffered(
  db: Reader,
  document: DesignDocument,
  color: string,
): Promise<DesignDocument | undefined> {
  const { offer } = await readSettings(db)
  const wanted = swatchesOf(document, offer.colorsOff).find((one) => one === `#${color}`)
  return wanted && recolored(document, wanted)
}
