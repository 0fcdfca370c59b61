import type { LoaderFunctionArgs } from '@remix-run/node'
import { picturedOptions, sketchOf, sketchPath } from '~/catalog/option-picture'
import { requesterOf } from '~/http/requester.server'
import { pictureResponse } from '~/pictures/pictures.server'
import { productOf } from '~/products/registry'

/** One option's sketch. The build has painted them all and they are sent as files; this is for development. */
export async function loader({ params, request, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const product = productOf(params.product ?? '')
  const { pathname } = new URL(request.url)
  const found = product && picturedOptions(product).find((one) => sketchPath(product.id, one) === pathname)
  if (!product || !found) return new Response(null, { status: 404 })

  const { document, closeUp } = sketchOf(product, found)
  const requester = requesterOf('shared', request, clientAddress, undefined)
  const picture = services.pictures.closeUp(document, closeUp, requester)
  return pictureResponse(picture, { type: 'image/webp', keep: 3600 })
}
