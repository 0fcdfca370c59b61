import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import autocannon from 'autocannon'

export interface Running {
  url: string
  pid: number
  stop: () => Promise<void>
}

export interface RunningApp extends Running {
  /** The p99 delay of the server's event loop since this was last asked, in milliseconds. */
  pulse: () => Promise<number>
}

export type FloorKind = 'sendFile' | 'remix'

/** The floor in a process of its own: Express sending `body` as a file, or a bare Remix page that draws it. */
export async function startFloor(body: Buffer, type: string, how: FloorKind): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'toile-floor-'))
  const file = join(folder, 'body')
  writeFileSync(file, body)
  const child = spawn(process.execPath, ['build/bench/floor.js', how, file, type], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const port = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.stdout?.once('data', (line: Buffer) => resolve(/\d+/.exec(String(line))?.[0] ?? ''))
  })
  return {
    url: `http://127.0.0.1:${port}/`,
    pid: child.pid!,
    stop: async () => {
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The built app, as it is deployed, in a process of its own. */
export async function startApp(env: Record<string, string>): Promise<RunningApp> {
  const pulse = pathToFileURL(resolve('build/bench/pulse.js')).href
  const child = spawn(process.execPath, ['--import', pulse, 'build/server.js'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // As `npm start` sets it.
    env: { ...process.env, MALLOC_ARENA_MAX: '2', NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
  })
  const url = `http://localhost:${env.PORT}`
  for (let wait = 0; wait < 300; wait += 1) {
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return { url, pid: child.pid!, stop: () => ended(child), pulse: () => feel(child) }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error('The app did not become ready in 30 seconds. Run `npm run build`, then try `npm start`.')
}

function feel(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (ms) => resolve(ms as number))
    child.send('now')
  })
}

/** Requests a second over four seconds, ten connections, after a second of warming up. */
export async function load(url: string): Promise<number> {
  await autocannon({ url, connections: 10, duration: 1 })
  const result = await autocannon({ url, connections: 10, duration: 4 })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${url} answered ${result.non2xx} times without success and failed ${result.errors} times.`,
    )
  }
  return result.requests.average
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
