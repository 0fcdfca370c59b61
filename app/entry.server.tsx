import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { ReactNode } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { NonceContext } from './components/nonce'
import { drawnOnce } from './http/shared-pages.server'
import { listed } from './http/unlisted.server'
import { wholePage } from './http/whole-page.server'

/** The whole page at once: it must be complete without scripts, and one piece is quicker to send than many. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, scripts, services, hand }: AppLoadContext,
): Promise<Response> {
  const context = remix.staticHandlerContext
  context.loaderData = listed(context.loaderData)
  const page = (
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </NonceContext.Provider>
  )
  const failed = (error: unknown) => {
    status = 500
    services.log.error({ err: error }, 'A page could not be drawn.')
  }
  // Only scripts are waited for, and the data they begin with.
  const html = scripts
    ? wholePage(await settled(page, { nonce, onError: failed }))
    : drawnOnce(context, new URL(request.url), () => wholePage(`<!DOCTYPE html>${renderToString(page)}`))
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // What a page says may depend on who asks; one that does not says so itself.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  hand(html)
  return new Response(null, { status, headers })
}

/** A page with all it waits for. */
async function settled(
  page: ReactNode,
  options: { nonce: string; onError: (error: unknown) => void },
): Promise<string> {
  const html = await new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      ...options,
      onAllReady: () => text(pipe(new PassThrough())).then(resolve, reject),
      onShellError: reject,
    })
  })
  // React 18 leaves zero bytes behind where a letter of several bytes did not fit into one of its chunks.
  return html.replaceAll('\0', '')
}

/** Errors of loaders and actions: told to the log, without the address, which may hold a token. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return
  // A page that is not there is an answer, not a fault.
  if (isRouteErrorResponse(error) && error.status < 500) return
  context.services.log.error({ err: error, method: request.method }, 'A request failed.')
}
