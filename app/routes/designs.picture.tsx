import type { LoaderFunctionArgs } from '@remix-run/node'
import { designOf } from '~/domain/designs/queries.server'
import { readSession } from '~/http/session.server'
import { pictureResponse, readWidth } from '~/pages/pictures.server'

/** A visitor's own design, for its owner only. The address names the revision, so it may be kept. */
export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const session = await readSession(request, services)
  const id = params.designId ?? ''
  const design = session?.visitorId
    ? await designOf(services.store.db, { id, visitorId: session.visitorId })
    : undefined
  if (!design) return new Response(null, { status: 404 })
  const bytes = await services.pictures.document(design.document, readWidth(request, 800))
  return pictureResponse(bytes, {
    type: 'image/jpeg',
    keep: new URL(request.url).searchParams.has('r') ? 3600 : 0,
    own: true,
  })
}
