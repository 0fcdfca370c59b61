// Form, lint, imports between folders, types, and nothing unused: as many at a time as there are cores, the longest first.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { install } from './packages.mjs'
import { root } from './steps.mjs'

const cache = 'node_modules/.cache'
const checks = [
  ['lint', 'eslint/bin/eslint.js', '--cache', '--cache-location', `${cache}/eslint/`, '.'],
  ['types', 'typescript/bin/tsc', '--incremental', '--tsBuildInfoFile', `${cache}/tsc.json`],
  ['form', 'prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.'],
  [
    'imports',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', 'app', 'db', 'emails'],
  ],
  ['nothing unused', 'knip/bin/knip.js', '--cache', '--cache-location', `${cache}/knip`],
]

/** Resolves with the exit code and all that was said. */
function run([, file, ...args]) {
  return new Promise((resolve) => {
    let said = ''
    const child = spawn(process.execPath, [`node_modules/${file}`, ...args], {
      env: process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
    child.once('close', (code) => resolve({ code, said }))
  })
}

process.chdir(root)
await install({ everything: true })
const failed = []
const left = [...checks]
async function work() {
  for (let check = left.shift(); check; check = left.shift()) {
    const [name] = check
    const begin = performance.now()
    const { code, said } = await run(check)
    const seconds = ((performance.now() - begin) / 1000).toFixed(1)
    if (code !== 0) failed.push(name)
    const more = code === 0 && !/warning/i.test(said) ? '' : `${said.trim()}\n`
    process.stdout.write(`${name}: ${code === 0 ? 'fine' : 'NOT FINE'}, ${seconds} s\n${more}`)
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work))
if (failed.length > 0) process.stdout.write(`Look above at ${failed.join(', ')}, and mend it.\n`)
process.exit(failed.length > 0 ? 1 : 0)
