// Builds everything into build/: the pages (Vite) and the processes that serve them (esbuild).
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import { processBundle } from './bundle.mjs'
import { beginBuild } from './stamp.mjs'
import { root, run } from './steps.mjs'

const remix = fileURLToPath(new URL('../node_modules/@remix-run/dev/dist/cli.js', import.meta.url))

const endBuild = beginBuild()
const code = await run(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
  env: { ...process.env, NODE_ENV: 'production' },
})
if (code !== 0) process.exit(code)

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

const entries = ['app/server.ts', 'app/painter.ts', 'app/cli.ts'].filter((file) =>
  existsSync(`${root}/${file}`),
)
await build(processBundle(entries))
endBuild()
