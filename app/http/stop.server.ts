import type { Server } from 'node:http'

/**
 * Stops a server within `within` milliseconds: no new connections, idle ones closed, running answers finished; what
 * is still open then is cut.
 */
export async function stopServer(server: Server, within = 8000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), within)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}
