import type { LoaderFunctionArgs } from '@remix-run/node'
import { swatchesOf } from '~/domain/designs/swatches'
import { readSettings } from '~/domain/settings/queries.server'
import { shareByPictureToken } from '~/domain/shares/queries.server'
import { pictureResponse } from '~/pages/pictures.server'

/**
 * The picture of a share, also in sent mails. `?color=` takes only what its ad page offers. Kept by browsers for a
 * short time only: a picture taken down must be gone from mails as well.
 */
export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const { db } = services.store
  const found = await shareByPictureToken(db, params.token ?? '')
  if (!found) return new Response(null, { status: 404 })
  const { share, answer } = found

  const asked = new URL(request.url).searchParams.get('color')
  const { offer } = await readSettings(db)
  // A color the shop has switched off since stays what the friend was shown when they chose it.
  const color = asked
    ? swatchesOf(share.document, offer.colorsOff).find((one) => one === `#${asked}`)
    : undefined
  if (asked && !color) {
    if (!answer?.document) return new Response(null, { status: 404 })
    return pictureResponse(await services.pictures.share({ ...share, document: answer.document }), {
      type: 'image/jpeg',
      keep: 300,
    })
  }
  return pictureResponse(await services.pictures.share(share, color), { type: 'image/jpeg', keep: 300 })
}
