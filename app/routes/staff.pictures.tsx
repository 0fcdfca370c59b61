import type { LoaderFunctionArgs } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { designs, orders } from '#db/schema'
import { requireStaff } from '~/http/staff.server'
import { pictureResponse, readWidth } from '~/pages/pictures.server'
import type { DesignDocument } from '~/products/product'

/** Pictures that only staff may see: of a visitor's design, and of what was asked for. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context)
  const { store, pictures } = context.services
  const from = params.kind === 'ask' ? orders : params.kind === 'design' ? designs : undefined
  const [row] = from
    ? await store.db
        .select({ document: from.document })
        .from(from)
        .where(eq(from.id, params.id ?? ''))
    : []
  if (!row) return new Response(null, { status: 404 })
  return pictureResponse(await pictures.document(row.document as DesignDocument, readWidth(request, 400)), {
    type: 'image/jpeg',
    keep: 60,
    own: true,
  })
}
