import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { hostInUrl } from './domain/network'
import { readEnvironment } from './services/environment/environment.server'
import { notListening, sentenceOf } from './services/environment/sentences'
import { createApp, type Front } from './http/app.server'
import { onceQuiet } from './http/quiet.server'
import { stopServer } from './http/stop.server'
import { furnish, startupLines, upgrade } from './services/startup.server'
import { collectWhenQuiet } from './pictures/collect.server'
import { createServices } from './services/services.server'

/** What serves the pages, and what to close at the end. */
type Opened = Front & { close?: () => Promise<void> }

/** The built pages and files. Bundled as build/server.js, so they lie beside this file. */
async function builtFront(): Promise<Opened> {
  const build = (await import(new URL('./server/index.js', import.meta.url).href)) as ServerBuild
  return { build, assets: fileURLToPath(new URL('./client', import.meta.url)) }
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

/** A start that cannot be is told in a sentence; a stack of calls helps nobody here. */
function giveUp(error: unknown): never {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}

async function open() {
  const env = readEnvironment()
  const services = await createServices(env, { painterScript: new URL('./painter.js', import.meta.url) })
  await upgrade(services)
  await furnish(services)
  return { env, services }
}

const { env, services } = await open().catch(giveUp)
const front: Opened = env.production ? await builtFront() : await developmentFront()
const server = createServer(createApp(services, front)).listen({ port: env.port, host: env.host })

server.on('request', collectWhenQuiet())

server.once('error', (error: NodeJS.ErrnoException) => {
  giveUp(notListening(error, env))
})

/** Who comes right after the start gets all of the processor; after so long without anybody it is warmed. */
const warmAfterMs = 3_000

/** What a process does once, from compiling its code to making the first tiles, is done before anybody waits for it. */
async function warm(port: number): Promise<void> {
  for (const page of ['/', '/studio', '/studio']) {
    const response = await fetch(new URL(page, `http://${hostInUrl(env.host)}:${port}`))
    await response.arrayBuffer()
  }
}

server.once('listening', () => {
  services.worker.start().catch(giveUp)
  services.scheduler.start()
  const { port } = server.address() as AddressInfo
  if (env.production && env.warmUp) {
    const notWarmed = (error: unknown) => services.log.debug({ err: error }, 'Not warmed.')
    const came = onceQuiet(() => void warm(port).catch(notWarmed), warmAfterMs)
    // A probe that looks in every second is nobody's visit.
    server.on('request', ({ url }) => {
      if (url !== '/healthz' && url !== '/readyz') came()
    })
  }
  startupLines(services, env.publicUrl.replace(/:0$/, `:${port}`)).then(
    (lines) => process.stdout.write(`${lines.join('\n')}\n`),
    giveUp,
  )
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
