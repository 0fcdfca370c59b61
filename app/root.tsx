import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { kindOf, ErrorPage } from './components/error-page'
import { showsDemoMails } from './pages/demo.server'
import { hoursLines } from './pages/opening-hours.server'
import { readSettings } from './domain/settings/queries.server'
import { offeredProducts } from './domain/settings/settings'
import { sharedFacts } from './http/shared-pages.server'
import { localeOf } from './i18n/locale.server'
import { titled } from './i18n/meta'
import { packed, unpacked } from './i18n/packed'
import { TranslateProvider } from './i18n/react'
import { wordsAt } from './i18n/words'
import { NonceContext } from './components/nonce'
import { useRootData, type RootData } from './components/use-shop'
import site from './styles/site.css?url'

/** A sewn button. */
const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#f3efe8" stroke="#1f1b18" stroke-width="2"/><path d="m11 11 10 10m0-10L11 21" stroke="#a3162b" stroke-width="3.4" stroke-linecap="round"/></svg>',
  )

export const links: LinksFunction = () => [
  { rel: 'icon', href: icon, type: 'image/svg+xml' },
  { rel: 'stylesheet', href: site },
]

/** For pages that name themselves this is replaced by theirs: it is left for what went wrong. */
export const meta: MetaFunction<typeof loader> = ({ data, error, matches }) => {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const title = error ? data && unpacked(data.words)[`errors.${kindOf(status)}.title`] : undefined
  return data ? titled(title, matches, { hidden: true }) : [{ title: 'Toile' }]
}

const facts = sharedFacts<RootData>()

export async function loader({ request, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const [locale, settings] = await Promise.all([localeOf(request), readSettings(services.store.db)])
  const words = wordsAt(new URL(request.url).pathname, locale)
  const demo = services.env.demo && services.env.loopback
  const demoMails = showsDemoMails(services.env, settings, { request, clientAddress })
  return facts([settings, words], [locale, demo, demoMails].join(), () => {
    const { name, address, contact, openingHours, currency, timeZone } = settings.shop
    const hours = hoursLines(settings.hours, locale)
    return {
      locale,
      words: packed(words),
      makes: offeredProducts(settings.offer)[0]!.id,
      ownPolicy: settings.review,
      shop: { name, address, contact, openingHours, currency, timeZone, hours },
      demo,
      demoMails,
    }
  })
}

/** A route that needs JavaScript says `export const handle = { scripts: true }`; all others ship none. */
function useScripts(): boolean {
  return useMatches().some(({ handle }) => (handle as { scripts?: boolean } | undefined)?.scripts === true)
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const data = useRootData()
  return (
    <html lang={data?.locale ?? 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#f3efe8" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {useScripts() && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function Root() {
  const data = useRootData()
  if (!data) return <Outlet />
  return (
    <TranslateProvider locale={data.locale} words={unpacked(data.words)}>
      <Outlet />
    </TranslateProvider>
  )
}

/** Where a page fails, the house stays: the same frame, and a way home. */
export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRootData()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const word = isRouteErrorResponse(error) ? (error.data as { word?: string } | undefined)?.word : undefined
  return <ErrorPage status={status} word={word === 'errors.429.stored' ? word : undefined} page={data} />
}
