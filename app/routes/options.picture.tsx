import type { LoaderFunctionArgs } from '@remix-run/node'
import { choicesFor, hasPictures } from '~/catalog/option-picture'
import { requesterOf } from '~/http/requester.server'
import { pictureResponse } from '~/pictures/pictures.server'
import { productOf } from '~/products/registry'

const keep = 86_400

/** One option on the product's first design, cropped to where it shows. */
export async function loader({ params, request, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const product = productOf(params.product ?? '')
  const group = product?.groups.find(({ id }) => id === params.group)
  const [, option] = /^([\w-]{1,40})\.webp$/.exec(params.file ?? '') ?? []
  const found =
    group && hasPictures(group) && 'options' in group && group.options.find(({ id }) => id === option)
  if (!product || !found) return new Response(null, { status: 404 })

  const choices = choicesFor(product, product.start, group.id, found.id)
  const document = { product: product.id, version: product.version, choices, motifs: [] }
  const closeUp = product.staging.closeUp(group.id, choices)
  const requester = requesterOf('shared', request, clientAddress, undefined)
  return pictureResponse(services.pictures.closeUp(document, closeUp, requester), {
    type: 'image/webp',
    keep,
  })
}
