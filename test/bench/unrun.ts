import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'

/**
 * A door to the app behind which no script runs: all that a page loads it loads as ever, byte for byte, scripts too, for
 * its head asks for them; but what stands in its script elements is text.
 */
export async function openUnrun(app: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const { port } = new URL(app)
  const server = createServer((asked, answer) => {
    const { host: _host, 'accept-encoding': encodings, ...headers } = asked.headers
    const isPage = headers.accept?.startsWith('text/html') ?? false
    const from = { port, path: asked.url, method: asked.method }
    const coding = isPage ? 'identity' : encodings
    request({ ...from, headers: { ...headers, ...(coding && { 'accept-encoding': coding }) } }, (found) => {
      if (isPage) return void unrun(found).then((page) => answer.writeHead(200, page.headers).end(page.body))
      answer.writeHead(found.statusCode ?? 502, found.headers)
      found.pipe(answer)
    })
      .on('error', () => answer.destroy())
      .end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function unrun(found: IncomingMessage) {
  const html = await text(found)
  // The first type counts.
  const body = gzipSync(html.replaceAll('<script', '<script type="text/plain"'))
  const headers = { ...found.headers, 'content-encoding': 'gzip', 'content-length': String(body.length) }
  delete (headers as Partial<Record<string, unknown>>)['transfer-encoding']
  return { body, headers }
}
