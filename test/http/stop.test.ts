import { Agent, request } from 'node:http'
import { expect, test } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { phone } from '../support/browser-less'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What a page came to: its status and whether it came whole; or how the connection broke. */
function ask(app: RunningApp, path: string, agent?: Agent): Promise<string> {
  return new Promise((resolve) => {
    const asked = request(new URL(path, app.url), { agent, headers: { 'User-Agent': phone } }, (response) => {
      let html = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (html += chunk))
      response.once('end', () =>
        resolve(`${response.statusCode} ${html.includes('</html>') ? 'whole' : 'torn'}`),
      )
      response.once('error', (error) => resolve(String(error)))
    })
    asked.once('error', (error) => resolve(String(error)))
    asked.end()
  })
}

test.each([0, 150])(
  'a burst of thirty is answered whole when the end comes %i ms after it, each on a connection of its own',
  async (ms) => {
    const app = await startApp()
    const agent = new Agent({ keepAlive: false })
    const burst = Array.from({ length: 30 }, (_, at) => ask(app, at % 3 === 0 ? '/' : '/rules', agent))
    await pause(ms)
    const ended = app.stop('SIGTERM')
    expect(new Set(await Promise.all(burst))).toEqual(new Set(['200 whole']))
    expect(await ended).toBe(0)
  },
  60_000,
)

test('who had been here before, on connections kept open, is answered whole as well', async () => {
  const app = await startApp()
  const agent = new Agent({ keepAlive: true, maxSockets: 30 })
  const burst = () => Promise.all(Array.from({ length: 30 }, () => ask(app, '/rules', agent)))
  await burst()
  const again = burst()
  const ended = app.stop('SIGTERM')
  expect(new Set(await again)).toEqual(new Set(['200 whole']))
  expect(await ended).toBe(0)
  agent.destroy()
}, 60_000)

test('when nobody asks for anything the end comes at once, also with a connection left open', async () => {
  const app = await startApp()
  const agent = new Agent({ keepAlive: true })
  expect(await ask(app, '/rules', agent)).toBe('200 whole')
  const from = Date.now()
  expect(await app.stop('SIGTERM')).toBe(0)
  expect(Date.now() - from).toBeLessThan(6000)
  agent.destroy()
}, 60_000)
