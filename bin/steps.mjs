// Install and build, each only when needed. Uses nothing that is not in Node: on a fresh clone there is nothing else.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const at = (path) => join(root, path)

/** Ends the process with one sentence. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Runs a program to its end, passing on the signals we get. Resolves with its exit code. */
export function run(command, args, { env = process.env, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM']
    for (const signal of signals) process.on(signal, pass)
    const end = (code) => {
      for (const signal of signals) process.off(signal, pass)
      resolve(code)
    }
    child.once('error', () => end(127))
    child.once('exit', (code, signal) => (signal ? process.exit(1) : end(code ?? 1)))
  })
}

async function step(name, work) {
  const begin = performance.now()
  process.stdout.write(`${name} …\n`)
  await work()
  process.stdout.write(`  done in ${((performance.now() - begin) / 1000).toFixed(1)} s\n`)
}

function npm(args) {
  const env = { ...process.env }
  // Without this node-gyp downloads Node's headers, although many installations have them.
  const nodedir = dirname(dirname(process.execPath))
  if (existsSync(join(nodedir, 'include/node/node_version.h'))) env.npm_config_nodedir ??= nodedir
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args], { env })
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { env })
}

/** Whether node_modules holds what the lock file says, packages for other platforms aside. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
    const found = JSON.parse(readFileSync(at('node_modules/.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
    )
  } catch {
    return false
  }
}

/** Whether SQLite's native part is there and fits this Node. */
async function sqliteLoads() {
  const script = `new (require('better-sqlite3'))(':memory:').close()`
  return (await run(process.execPath, ['-e', script], { stdio: 'ignore' })) === 0
}

function missingTools() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return ['python3', 'make', 'g++'].filter(
    (tool) => !folders.some((folder) => existsSync(join(folder, tool))),
  )
}

function failToCompile() {
  const missing = missingTools()
  fail(
    missing.length > 0
      ? `SQLite's driver has to be compiled here, and ${missing.join(', ')} is missing: install it (on Debian: apt-get install -y python3 make g++), then start again.`
      : 'The packages could not be installed. What npm says above tells why; then start again.',
  )
}

async function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Toile needs Node 20.19 or newer; this is ${process.versions.node}. Install the current LTS from nodejs.org.`,
    )
  }
  if (!isInstalled()) {
    await step(
      'Installing packages (one to five minutes the first time; npm is silent meanwhile)',
      async () => {
        const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
        if (code !== 0) failToCompile()
      },
    )
  }
  if (await sqliteLoads()) return
  await step("Compiling SQLite's driver", async () => {
    await npm(['rebuild', 'better-sqlite3', '--loglevel=error'])
    if (!(await sqliteLoads())) failToCompile()
  })
}

function filesBelow(path) {
  return readdirSync(at(path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    )
}

function sourceHash() {
  const hash = createHash('sha256')
  const single = ['package-lock.json', 'remix.config.js', 'vite.config.ts', 'bin/build.mjs', 'bin/bundle.mjs']
  for (const file of [...single, ...['app', 'db', 'emails'].flatMap(filesBelow)]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

async function build() {
  const stamp = at('build/.sources')
  const hash = sourceHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  await step('Building', async () => {
    rmSync(stamp, { force: true })
    if ((await run(process.execPath, ['bin/build.mjs'])) !== 0) {
      fail('The app could not be built. What stands above tells why.')
    }
    mkdirSync(at('build'), { recursive: true })
    writeFileSync(stamp, hash)
  })
}

/** Takes the settings in the file `.env`, if there is one. What the environment says already goes before it. */
export function readSettingsFile() {
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'))
}

/** Everything a process needs before it can start. */
export async function prepare() {
  await install()
  await build()
}
