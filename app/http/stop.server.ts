import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'

/** Nobody has come for so many rounds: then the door is shut. */
const quietRounds = 3
const roundMs = 40
/** Then it is shut whoever comes. */
const lingersMs = 3000

/**
 * Stops a server within `within` milliseconds: no new connections, idle ones closed, running answers finished; what is
 * still open then is cut. Who has asked before is answered, also who still stands in the queue before the door.
 */
export async function stopServer(server: Server, within = 8000): Promise<void> {
  const began = Date.now()
  await letIn(server, began + lingersMs)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), Math.max(0, began + within - Date.now()))
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}

type Exchange = [IncomingMessage, ServerResponse]

/**
 * Lets in whom the system has let connect already: Node takes one connection a turn, and a page is made in between, so
 * that a burst waits long after it came, and would be torn off with the door. What they ask is put by meanwhile, and
 * answered from then on; each answer ends its connection.
 */
async function letIn(server: Server, until: number): Promise<void> {
  const answer = server.listeners('request') as ((...asked: Exchange) => void)[]
  const waiting: Exchange[] = []
  let came = 0
  const count = () => came++
  const putBy = (...asked: Exchange) => {
    count()
    waiting.push(asked)
  }
  server.removeAllListeners('request').on('request', putBy).on('connection', count)
  for (let quiet = 0; quiet < quietRounds && Date.now() < until; quiet++) {
    const before = came
    await pause(roundMs)
    // What is ready is heard in the turn after a late one.
    await turn()
    if (came !== before) quiet = -1
  }
  server.off('request', putBy).off('connection', count)
  const last = (...asked: Exchange) => {
    asked[1].setHeader('Connection', 'close')
    for (const listener of answer) listener(...asked)
  }
  server.on('request', last)
  for (const asked of waiting) last(...asked)
}
