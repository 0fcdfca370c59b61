import type { LoaderFunctionArgs } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { answers, conversions, designs, orders, shares, visitors } from '#db/schema'
import type { Reader } from '#db/store'
import { requireStaff } from '~/http/staff.server'
import { pictureResponse, readWidth } from '~/pictures/pictures.server'
import type { DesignDocument } from '~/products/product'

/**
 * Pictures that only staff may see: of a visitor's design, of what was asked for, of what went out (as it was, also
 * when it is taken down), and of a friend's own version of it.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context)
  const { store, pictures } = context.services
  const found = await documentOf(store.db, params.kind ?? '', params.id ?? '')
  if (!found?.document) return new Response(null, { status: 404 })
  const { document } = found
  const picture = found.erasedAt
    ? pictures.share({ document, takenDownAt: found.erasedAt })
    : pictures.document(document, readWidth(request, 400))
  return pictureResponse(picture, { type: 'image/jpeg', keep: 60, own: true })
}

/** `erasedAt`: nothing is left of what was designed, so that only the empty stand can be shown. */
async function documentOf(
  db: Reader,
  kind: string,
  id: string,
): Promise<{ document?: DesignDocument | null; erasedAt: Date | null } | undefined> {
  const of = (from: typeof orders | typeof designs) =>
    db.select({ document: from.document }).from(from).where(eq(from.id, id))
  const ofShare = () =>
    db
      .select({
        document: shares.document,
        made: conversions.document,
        chosen: answers.document,
        erasedAt: visitors.erasedAt,
      })
      .from(shares)
      .innerJoin(visitors, eq(visitors.id, shares.visitorId))
      .leftJoin(answers, eq(answers.shareId, shares.id))
      .leftJoin(conversions, eq(conversions.shareId, shares.id))
      .where(eq(shares.id, id))
  const nobody = { erasedAt: null }
  if (kind === 'ask') return { ...nobody, ...(await of(orders))[0] }
  if (kind === 'design') return { ...nobody, ...(await of(designs))[0] }
  if (kind !== 'share' && kind !== 'answer') return undefined
  const [row] = await ofShare()
  if (!row || kind === 'share') return row
  return { ...nobody, document: row.made ?? row.chosen }
}
