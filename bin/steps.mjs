// What every command does first: install and build, each only when needed. Uses nothing that is not in Node: on a
// fresh clone there is nothing else.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const at = (path) => join(root, path)

const running = new Set()

/** Ends the process, and what it runs, with one sentence. */
export function fail(sentence) {
  for (const child of running) child.kill()
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Runs a program to its end, passing on the signals we get. Resolves with its exit code. */
export function run(command, args, { env = process.env, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio })
    running.add(child)
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM']
    for (const signal of signals) process.on(signal, pass)
    const end = (code) => {
      running.delete(child)
      for (const signal of signals) process.off(signal, pass)
      resolve(code)
    }
    child.once('error', () => end(127))
    child.once('exit', (code, signal) => (signal ? process.exit(1) : end(code ?? 1)))
  })
}

/** Says what begins, and how long it took. */
export async function step(name, work) {
  const begin = performance.now()
  process.stdout.write(`${name} …\n`)
  await work()
  process.stdout.write(`  done in ${((performance.now() - begin) / 1000).toFixed(1)} s\n`)
}

/** Takes the settings in the file `.env`, if there is one. What the environment says already goes before it. */
export function readSettingsFile() {
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'))
}
