import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Reader } from '#db/store'
import { documentOf } from '~/domain/designs/queries.server'
import { orderDocument } from '~/domain/orders/queries.server'
import { documentsOf } from '~/domain/shares/queries.server'
import { reviewById } from '~/domain/review/queries.server'
import { requireStaff } from '~/http/staff.server'
import { pictureResponse, readWidth } from '~/pictures/pictures.server'
import { viewOf } from '~/pages/studio.server'
import type { DesignDocument } from '~/products/product'

/**
 * Pictures that only staff may see: of a visitor's design, of what waits for their look, of what was asked for, of what went out (as it was, also
 * when it is taken down), and of a friend's own version of it.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context)
  const { store, pictures } = context.services
  const found = await pictured(store.db, params.kind ?? '', params.id ?? '')
  if (!found?.document) return new Response(null, { status: 404 })
  const { document } = found
  const picture = found.erasedAt
    ? pictures.share({ document, takenDownAt: found.erasedAt }, { purpose: 'picture' })
    : pictures.document(document, readWidth(request, 400), viewOf(new URL(request.url)))
  return pictureResponse(picture, { type: 'image/jpeg', keep: 60, own: true })
}

/** `erasedAt`: nothing is left of what was designed, so that only the empty stand can be shown. */
async function pictured(
  db: Reader,
  kind: string,
  id: string,
): Promise<{ document?: DesignDocument | null; erasedAt: Date | null } | undefined> {
  if (kind === 'ask') return { document: await orderDocument(db, id), erasedAt: null }
  if (kind === 'review') return { document: (await reviewById(db, id))?.document ?? null, erasedAt: null }
  if (kind === 'design') return { document: await documentOf(db, id), erasedAt: null }
  const found = kind === 'share' || kind === 'answer' ? await documentsOf(db, id) : undefined
  if (!found || kind === 'answer') return found && { document: found.own, erasedAt: null }
  return { document: found.sent, erasedAt: found.erasedAt }
}
