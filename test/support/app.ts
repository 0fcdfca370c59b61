import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningApp {
  url: string
  pid: number
  /** The one-time link with which the first staff member sets a password. */
  setupUrl: string
  dataDir: string
  databaseUrl: string
  /** What it wrote to stdout and stderr so far. */
  output: () => string
  /** Sends the signal and waits for the end. Resolves with the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Starts the built app as a process of its own, on a free port with data of its own. `npm test` builds it first.
 * `env` goes before the defaults; `folder` is where the app lies; a `DATA_DIR` given stays after `stop`.
 */
export async function startApp(env: Record<string, string> = {}, { folder = '.' } = {}): Promise<RunningApp> {
  if (!existsSync('build/server.js')) throw new Error('The app is not built. Run npm run build, or npm test.')
  for (let left = 5; ; left--) {
    try {
      return await start(env, folder)
    } catch (error) {
      // A port that was free may be another test's by the time the app listens.
      if (env.PORT || left === 0 || !/Port \d+ is taken/.test(String(error))) throw error
    }
  }
}

let shared: Promise<RunningApp> | undefined

/** What several files share, so that none of them stops it or looks behind it. */
export type SharedApp = Pick<RunningApp, 'url'>

/**
 * An app for files that need none of their own: a demo shop as it is begun, one a worker. Each test comes as people of
 * its own, and neither signs in as staff nor reads mails. It ends with its worker.
 */
export async function sharedApp(): Promise<SharedApp> {
  shared ??= startApp().then((app) => {
    const end = () => {
      process.kill(app.pid, 'SIGKILL')
      rmSync(app.dataDir, { recursive: true, force: true })
    }
    process.once('exit', end)
    // By which Vitest ends a worker, and which alone makes no "exit".
    process.once('SIGTERM', () => process.exit())
    return app
  })
  return shared
}

async function start(env: Record<string, string>, folder: string): Promise<RunningApp> {
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'toile-app-'))
  const forget = () => {
    if (!env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
  }
  const port = env.PORT ?? String(await freePort())
  const databaseUrl = env.DATABASE_URL ?? `file:${join(dataDir, 'toile.sqlite')}`
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [join(folder, 'build/server.js')], {
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: port,
      DATABASE_URL: databaseUrl,
      // What a test starts serves for seconds.
      WARM_UP: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = `http://localhost:${port}`

  const setupUrl = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`The app did not open within a minute.\n${output}`)),
      60_000,
    )
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (!/Toile is open at .*\n\n|\n\n$/.test(output)) return
      clearTimeout(late)
      resolve(/https?:\S+\/staff\/setup\/\S+/.exec(output)?.[0] ?? '')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`The app ended with code ${code}.\n${output}`)))
  }).catch((error: unknown) => {
    forget()
    throw error
  })

  return {
    url,
    pid: child.pid!,
    setupUrl,
    dataDir,
    databaseUrl,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      const code = await ended
      forget()
      return code
    },
  }
}
