import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { Page } from '~/components/page'
import { designOf } from '~/domain/designs/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { notFound } from '~/http/responses.server'
import { readSession } from '~/http/session.server'
import { requesterOf } from '~/http/requester.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { productOf } from '~/products/registry'
import { preloadLinks } from '~/studio/preload'
import { askedOf } from '~/pages/my-reviews.server'
import { studioData, viewOf } from '~/pages/studio.server'
import { PlainPictureForm } from '~/studio/motifs/plain-picture'
import { Studio } from '~/studio/studio'
import { rejectedFieldWords } from '~/catalog/rejected-fields'
import priceSheet from '~/styles/price.css?url'
import sheet from '~/styles/studio.css?url'

export const handle = { scripts: true }
/** Gone back to, the page must not show an old state of what has been saved since. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })
export const links: LinksFunction = () => [sheet, priceSheet].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...titled(data?.title, matches, { hidden: true }),
  ...preloadLinks(data?.tiles ?? []),
]

/** What came before this page and is told on it, by `note` in the address. */
const notes = new Map([
  ['copied', 'studio.copied'],
  ['kept', 'versions.keptNow'],
  ['brought', 'versions.brought'],
  ['another', 'another.done'],
])

/** What a picture sent by a plain form may have been refused for. */
const uploadTroubles = ['kind', 'heic', 'large', 'busy', 'broken', 'enough'].map(
  (why) => `studio.upload.${why}`,
)

/** A visitor's own design; for anybody else there is none at this address. */
export async function loader({ request, params, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const { db } = services.store
  const session = await readSession(request, services)
  const visitorId = session?.visitorId
  const design = visitorId ? await designOf(db, { id: params.designId ?? '', visitorId }) : undefined
  if (!design) throw notFound()

  const url = new URL(request.url)
  const [settings, language] = await Promise.all([readSettings(db), languageOf(request)])
  const requester = requesterOf('own', request, clientAddress, visitorId)
  const studio = await studioData({ ...design, view: viewOf(url) }, settings, language, {
    ...services,
    requester,
  })
  const asked = await askedOf(db, design, { ...language, shop: settings.shop })
  const product = productOf(studio.productId)!
  const rules = product.rules.flatMap(({ id }) => [id, `${id}.instead`])
  const { motifs } = studio.loaded.document
  return {
    ...studio,
    asked,
    lost: [...studio.lost, ...rejectedFieldWords(url, { product, motifs, t: language.t })],
    repairs: url.searchParams.getAll('repaired').filter((rule) => rules.includes(rule)),
    notes: url.searchParams.getAll('note').flatMap((note) => notes.get(note) ?? []),
    refused: uploadTroubles.find((trouble) => trouble === url.searchParams.get('refused')),
    title: language.t(`${studio.productId}.studio.yours`),
  }
}

export default function StudioDesignPage() {
  // Single fetch keeps the types that plain JSON would lose.
  const loaded = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>
  const { productId, title: _title, tiles: _tiles, ...props } = loaded
  return (
    <main id="content">
      <Studio key={props.loaded.id} product={productOf(productId)!} {...props} />
      <noscript>
        <PlainPictureForm id={props.loaded.id} view={props.view} />
      </noscript>
    </main>
  )
}

export function ErrorBoundary() {
  const t = useT()
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== 404) throw error
  return (
    <Page className="narrow stack">
      <h1>{t('studio.missingTitle')}</h1>
      <p className="lead">{t('studio.missingText')}</p>
      <p>
        <a className="button" href="/studio">
          {t('studio.missingNew')}
        </a>
      </p>
    </Page>
  )
}
