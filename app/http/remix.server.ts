import type { RequestHandler, Request as ExpressRequest, Response as ExpressResponse } from 'express'
import {
  createRequestHandler,
  writeReadableStreamToWritable,
  type AppLoadContext,
  type ServerBuild,
} from '@remix-run/node'
import { partOf, partsOf } from './parts.server'
import { refusalOf, refuse } from './refusal.server'

/** The address Remix sees: ours, whatever Host a proxy or a stranger sent, except on this machine itself. */
function urlOf(req: ExpressRequest, { publicUrl, loopback }: { publicUrl: string; loopback: boolean }): URL {
  const host = req.get('host')
  const origin = loopback && host && URL.canParse(`http://${host}`) ? `http://${host}` : publicUrl
  return new URL(origin + req.originalUrl.replace(/^\/{2,}/, '/'))
}

function toWeb(req: ExpressRequest, res: ExpressResponse, url: URL): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one)
  }
  headers.set('Host', url.host)
  headers.delete('X-Forwarded-Host')
  // The guard in front has judged it. Remix would compare it with a Host that a proxy may have changed.
  headers.delete('Origin')
  const gone = new AbortController()
  res.on('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  const body = Buffer.isBuffer(req.body) && req.body.length > 0 ? new Uint8Array(req.body) : undefined
  return new Request(url, { method: req.method, headers, body, signal: gone.signal })
}

/** `page`: what was drawn, where it was; it goes out as it is, and not through the response's stream. */
async function send(
  response: Response,
  page: string | undefined,
  { req, res }: { req: ExpressRequest; res: ExpressResponse },
): Promise<void> {
  // Where a route has no page of its own, Remix tells its errors in JSON. Only who speaks JSON is to read that.
  if (response.headers.has('X-Remix-Error') && !req.is('json')) {
    const wait = response.headers.get('Retry-After')
    if (wait) res.set('Retry-After', wait)
    return refuse(req, res, response.status, refusalOf(response.status))
  }
  res.status(response.status)
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') res.append(name, value)
    else res.setHeader(name, value)
  }
  if (page !== undefined) {
    // With its length, head and page leave in one piece; what is packed on the way loses it again.
    res.setHeader('Content-Length', Buffer.byteLength(page))
    res.end(page)
  } else if (!response.body) res.end()
  else await writeReadableStreamToWritable(response.body, res)
}

/** What Remix makes of a request; `scripts`: whether a browser may draw the page as well. */
type PageNeeds = Pick<AppLoadContext, 'scripts' | 'hand'>

/** Hands requests to Remix. Expects `req.body` as a Buffer; a header of the response replaces the app's own. */
export function remixHandler(options: {
  build: ServerBuild | (() => Promise<ServerBuild>)
  mode: 'production' | 'development'
  publicUrl: string
  loopback: boolean
  context: (req: ExpressRequest, res: ExpressResponse, asked: PageNeeds) => AppLoadContext
}): RequestHandler {
  const { build, mode } = options
  const whole = createRequestHandler(build, mode)
  const parts = new Map(
    // While developing, routes come and go.
    [...(typeof build === 'function' ? [] : partsOf(build))].map(([first, part]) => [
      first,
      createRequestHandler(part, mode),
    ]),
  )
  return (req, res, next) => {
    const url = urlOf(req, options)
    // A script that asks for a page's data draws it in a browser, whichever page that is.
    const part = url.pathname.endsWith('.data') ? undefined : parts.get(partOf(url.pathname))
    const handle = part ?? whole
    let page: string | undefined
    const hand = (drawn: string) => (page = drawn)
    handle(toWeb(req, res, url), options.context(req, res, { scripts: !part, hand }))
      .then((response) => send(response, page, { req, res }))
      .catch(next)
  }
}
