import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createServer, type Server } from 'node:http'
import { createElement, type ReactNode } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import {
  createRequestHandler,
  writeReadableStreamToWritable,
  type EntryContext,
  type ServerBuild,
} from '@remix-run/node'
import { Outlet, RemixServer } from '@remix-run/react'
import remixConfig from '../../remix.config.js'
import { wholePage } from '~/http/whole-page.server'
import { readPage, type Node } from './read-page'

/**
 * The least that is still Remix: a root and one page of fixed elements behind Node's own server, without loaders,
 * scripts, words or a database. It answers with the very bytes of `html`, drawn by React anew for each request.
 */
export function bareRemix(html: string): Server {
  const handle = createRequestHandler(buildOf(html), 'production')
  return createServer((req, res) => {
    const request = new Request(`http://${req.headers.host}${req.url}`, {
      method: req.method,
      headers: req.headers as Record<string, string>,
    })
    handle(request)
      .then(async (response) => {
        res.writeHead(response.status, Object.fromEntries(response.headers))
        if (response.body) await writeReadableStreamToWritable(response.body, res)
        else res.end()
      })
      .catch((error: unknown) => {
        console.error(error)
        res.writeHead(500).end()
      })
  })
}

async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
): Promise<Response> {
  const html = await new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<RemixServer context={remix} url={request.url} />, {
      onAllReady: () => text(pipe(new PassThrough())).then(resolve, reject),
      onError: reject,
    })
  })
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(wholePage(html), { status, headers })
}

/** Elements are made for each request, as a component's JSX makes them. */
const drawn = (node: Node): ReactNode =>
  typeof node === 'string'
    ? node
    : createElement(node.tag, node.props, ...(node.children.length > 0 ? node.children.map(drawn) : []))

function buildOf(html: string): ServerBuild {
  const page = readPage(html)
  const [head, body] = page.children as [Exclude<Node, string>, Exclude<Node, string>]
  const Root = () => (
    <html lang={String(page.props.lang)} {...page.props}>
      {drawn(head)}
      <body {...body.props}>
        <Outlet />
      </body>
    </html>
  )
  const Page = () => (
    <>
      {body.children.map((child, at) => (
        <Part key={at} node={child} />
      ))}
    </>
  )
  const Part = ({ node }: { node: Node }) => <>{drawn(node)}</>
  const root = { id: 'root', path: '' }
  const only = { id: 'page', parentId: 'root', index: true }
  const none = {
    hasAction: false,
    hasLoader: false,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
    module: '',
  }
  return {
    mode: 'production',
    entry: { module: { default: handleRequest } },
    routes: { root: { ...root, module: { default: Root } }, page: { ...only, module: { default: Page } } },
    assets: {
      entry: { imports: [], module: '' },
      routes: { root: { ...root, ...none }, page: { ...only, ...none } },
      url: '',
      version: '1',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
    future: remixConfig.future as ServerBuild['future'],
  }
}
