import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { readEnvironment } from './environment.server'
import { createApp, type Front } from './http/app.server'
import { stopServer } from './http/stop.server'
import { createServices } from './services.server'

/** What serves the pages, and what to close at the end. */
type Opened = Front & { close?: () => Promise<void> }

/** The built pages and files. Bundled as build/server.js, so they lie beside this file. */
async function builtFront(): Promise<Opened> {
  const build = (await import(new URL('./server/index.js', import.meta.url).href)) as ServerBuild
  return { build, assets: new URL('./client', import.meta.url).pathname }
}

async function developmentFront(): Promise<Opened> {
  const vite = await import('vite')
  const server = await vite.createServer({ server: { middlewareMode: true } })
  return {
    build: () => server.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    assets: server.middlewares,
    close: () => server.close(),
  }
}

const env = readEnvironment()
const services = await createServices(env)
const front: Opened = env.production ? await builtFront() : await developmentFront()
const server = createServer(createApp(services, front)).listen({ port: env.port, host: env.host })

server.once('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === 'EADDRINUSE'
      ? `Port ${env.port} is taken. Stop what uses it, or set PORT to another.\n`
      : `The server cannot listen: ${error.message}\n`,
  )
  process.exit(1)
})

server.once('listening', () => {
  void services.worker.start()
  services.chores.start()
  const { port } = server.address() as AddressInfo
  process.stdout.write(`Toile is open at ${env.publicUrl.replace(/:0$/, `:${port}`)}\n`)
})

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  const late = setTimeout(() => process.exit(1), 10_000)
  await stopServer(server)
  await front.close?.()
  await services.close()
  clearTimeout(late)
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
