// Builds everything into build/: the pages (Vite) and the processes that serve them (esbuild).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { processBundle } from './bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const remix = fileURLToPath(new URL('../node_modules/@remix-run/dev/dist/cli.js', import.meta.url))

const { status } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
if (status !== 0) process.exit(status ?? 1)

const entries = ['app/server.ts', 'app/painter.ts', 'app/cli.ts'].filter((file) =>
  existsSync(`${root}/${file}`),
)
await build(processBundle(entries))
