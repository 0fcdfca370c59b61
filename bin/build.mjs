// Builds everything into build/: the pages (Vite) and the processes that serve them (esbuild).
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
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

// Packed once and as small as can be: while somebody waits there is only time to pack it half as well.
const assets = `${root}/build/client/assets`
for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
  const file = readFileSync(`${assets}/${name}`)
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
  }
  if (file.length > 1000) writeFileSync(`${assets}/${name}.br`, brotliCompressSync(file, { params }))
}

await build(processBundle(['app/server.ts', 'app/painter.ts', 'app/cli.ts', 'app/sketches.ts']))

const sketched = spawnSync(process.execPath, [`${root}/build/sketches.js`, `${root}/build/client`], {
  stdio: 'inherit',
})
if (sketched.status !== 0) process.exit(sketched.status ?? 1)
