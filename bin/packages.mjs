// Which packages lie in node_modules, and npm to bring those that don't. Uses nothing that is not in Node.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { showProgress } from './progress.mjs'
import { at, fail, run, step } from './steps.mjs'

const lockFile = 'package-lock.json'
/** What npm writes down once all that it was asked for lies there. */
const installedFile = 'node_modules/.package-lock.json'

const packagesIn = (file) => JSON.parse(readFileSync(at(file), 'utf8')).packages

/**
 * Where the packages lie that the lock file asks for: with `everything` those of tests, bench and checks too. What only
 * some platforms need is left aside.
 */
function wanted(everything) {
  return Object.entries(packagesIn(lockFile)).filter(
    ([path, { optional, dev, devOptional }]) => path && !optional && (everything || !(dev || devOptional)),
  )
}

/** Whether node_modules holds what the lock file says; more than that does no harm. */
export function isInstalled({ everything = false } = {}) {
  try {
    const found = packagesIn(installedFile)
    return wanted(everything).every(([path, { version }]) => found[path]?.version === version)
  } catch {
    return false
  }
}

/** Whether somebody has run tests here, whose packages an update must not take away. */
function holdsTools() {
  try {
    return Object.values(packagesIn(installedFile)).some(({ dev }) => dev)
  } catch {
    return false
  }
}

async function npm(args, { quiet = false } = {}) {
  const env = { ...process.env }
  // Without this node-gyp downloads Node's headers, although many installations have them.
  const nodedir = dirname(dirname(process.execPath))
  if (existsSync(join(nodedir, 'include/node/node_version.h'))) env.npm_config_nodedir ??= nodedir
  // What SQLite's own makers build it with; -O3, which its driver asks for, takes nearly twice as long.
  env.CFLAGS ??= '-O2'
  env.CXXFLAGS ??= '-O2'
  env.JOBS ??= 'max'
  const cli = process.env.npm_execpath
  const options = { env, stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit' }
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
}

/** npm with the packages that start or tests need. Resolves with npm's exit code. */
async function bring(everything) {
  // What is there for a start stays when tests bring the rest: `npm ci` would begin by removing it.
  const way = everything && isInstalled() ? ['install', '--no-save'] : ['ci']
  const which = everything ? '--include=dev' : '--omit=dev'
  const paths = wanted(everything).map(([path]) => at(`${path}/package.json`))
  const end = showProgress(() => {
    const there = paths.filter((path) => existsSync(path)).length
    return there < paths.length
      ? `${there} of ${paths.length} packages`
      : `all ${there} packages; some of them are still unpacked`
  })
  try {
    const silently = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
    const code = await npm([...way, which, '--ignore-scripts', ...silently])
    return code === 0 && everything ? await runScripts() : code
  } finally {
    end()
  }
}

/**
 * Runs the scripts of packages that only tests need. That of SQLite's driver takes long and is run beside the build; those
 * of the others that a start brings can be missed.
 */
async function runScripts() {
  const withScripts = Object.entries(packagesIn(installedFile)).filter(
    ([, { dev, hasInstallScript }]) => dev && hasInstallScript,
  )
  if (withScripts.length === 0) return 0
  const names = withScripts.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13))
  const code = await npm(['rebuild', ...names, '--loglevel=error'], { quiet: true })
  // What npm wrote down says nothing of scripts that failed.
  if (code !== 0) rmSync(at(installedFile), { force: true })
  return code
}

/** Ends the process with a sentence where Node is too old, or a package can't be had. */
export async function install({ everything = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Toile needs Node 20.19 or newer; this is ${process.versions.node}. Install the current LTS from nodejs.org.`,
    )
  }
  if (isInstalled({ everything })) return
  await step(everything ? 'Installing packages, those of the tests too' : 'Installing packages', async () => {
    if ((await bring(everything || holdsTools())) !== 0) failToInstall()
  })
}

/** Whether SQLite's native part is there and fits this Node. */
export async function sqliteLoads() {
  const script = `new (require('better-sqlite3'))(':memory:').close()`
  return (await run(process.execPath, ['-e', script], { stdio: 'ignore' })) === 0
}

/** Has SQLite's driver fetched, or compiled where nobody has a ready one. Ends the process where it can't be had. */
export async function makeSqlite() {
  await npm(['rebuild', 'better-sqlite3', '--loglevel=error'], { quiet: true })
  if (!(await sqliteLoads())) failToInstall()
  // What compiling leaves behind is eight times what it makes.
  for (const left of ['obj', 'obj.target']) {
    rmSync(at(`node_modules/better-sqlite3/build/Release/${left}`), { recursive: true, force: true })
  }
}

function missingTools() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return ['python3', 'make', 'g++'].filter(
    (tool) => !folders.some((folder) => existsSync(join(folder, tool))),
  )
}

function failToInstall() {
  const missing = missingTools()
  fail(
    missing.length > 0
      ? `SQLite's driver has to be compiled here, and ${missing.join(', ')} is missing: install it (on Debian: apt-get install -y python3 make g++), then start again.`
      : 'The packages could not be installed. What npm says above tells why; then start again.',
  )
}
