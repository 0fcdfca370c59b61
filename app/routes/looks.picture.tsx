import type { LoaderFunctionArgs } from '@remix-run/node'
import { looksOf } from '~/products/ideas'
import { recolored } from '~/products/swatches'
import type { Hex } from '~/drawing/drawing'
import { requesterOf } from '~/http/requester.server'
import { pictureResponse, readWidth } from '~/pictures/pictures.server'
import { productOf } from '~/products/registry'

const notFound = () => new Response(null, { status: 404 })

/** One of our own looks: `.jpg` in its room, `.webp` cut out; `?color=` takes any of the product's palette. */
export async function loader({ params, request, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const [, look, format] = /^([a-z]{1,40})\.(jpg|webp)$/.exec(params.file ?? '') ?? []
  const product = productOf(params.product ?? '')
  const found = product && looksOf(product.id).find(({ id }) => id === look)
  if (!product || !found) return notFound()

  const document = { product: product.id, version: product.version, choices: found.choices, motifs: [] }
  const color = new URL(request.url).searchParams.get('color')
  const palette = product.groups.flatMap((group) => (group.kind === 'color' ? group.options : []))
  if (color && !palette.some((option) => option.color === `#${color}`)) return notFound()

  const shown = color ? recolored(document, `#${color}` as Hex) : document
  const width = readWidth(request, 800)
  const keep = 86_400
  const requester = requesterOf(color ? 'own' : 'shared', request, clientAddress, undefined)
  return format === 'webp'
    ? pictureResponse(services.pictures.cutOut(shown, width, requester), { type: 'image/webp', keep })
    : pictureResponse(services.pictures.document(shown, width, 'front', requester), {
        type: 'image/jpeg',
        keep,
      })
}
