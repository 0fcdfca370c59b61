import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { newId } from '~/domain/id'
import { readSettings } from '~/domain/settings/queries.server'
import { requesterOf } from '~/http/requester.server'
import { titled } from '~/i18n/meta'
import { languageOf } from '~/i18n/request.server'
import { productOf } from '~/products/registry'
import { preloadLinks } from '~/studio/preload'
import { newDocument, studioData, viewOf } from '~/pages/studio.server'
import { Studio } from '~/studio/studio'
import priceSheet from '~/styles/price.css?url'
import sheet from '~/styles/studio.css?url'

export const handle = { scripts: true }
/** Gone back to, the page must not show an old state of what has been saved since. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })
export const links: LinksFunction = () => [sheet, priceSheet].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...titled(data?.title, matches, { description: data?.about }),
  ...preloadLinks(data?.tiles ?? []),
]

/** A new design. Nothing is stored before its first change. */
export async function loader({ request, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const [settings, language] = await Promise.all([readSettings(services.store.db), languageOf(request)])
  const design = { document: newDocument(url, settings.offer), id: newId(), revision: 0, view: viewOf(url) }
  const requester = requesterOf('own', request, clientAddress, undefined)
  const studio = await studioData(design, settings, language, { ...services, requester })
  const { t } = language
  const of = studio.productId
  return { ...studio, title: t(`${of}.studio.begin`), about: t(`${of}.about`) }
}

export default function StudioPage() {
  // Single fetch keeps the types that plain JSON would lose.
  const loaded = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>
  const { productId, title: _title, about: _about, tiles: _tiles, ...props } = loaded
  return (
    <main id="content">
      <Studio product={productOf(productId)!} {...props} />
    </main>
  )
}
