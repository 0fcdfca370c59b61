// Builds everything into build/: the pages (Vite) and the processes that serve them (esbuild).
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import { wholeBundle } from './bundle.mjs'
import { beginBuild } from './stamp.mjs'
import { at, run } from './steps.mjs'

const remix = at('node_modules/@remix-run/dev/dist/cli.js')

const endBuild = beginBuild()
const code = await run(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
  env: { ...process.env, NODE_ENV: 'production' },
})
if (code !== 0) process.exit(code)

// Packed once and as small as can be: while somebody waits there is only time to pack it half as well.
const assets = at('build/client/assets')
for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
  const file = readFileSync(`${assets}/${name}`)
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
  }
  if (file.length > 1000) writeFileSync(`${assets}/${name}.br`, brotliCompressSync(file, { params }))
}

rmSync(at('build/shared'), { recursive: true, force: true })
await build(
  wholeBundle({
    server: 'app/server.ts',
    painter: 'app/painter.ts',
    cli: 'app/cli.ts',
    sketches: 'app/sketches.ts',
  }),
)
// Their content is in the bundle now.
rmSync(at('build/server/assets'), { recursive: true })

const sketched = await run(process.execPath, [at('build/sketches.js'), at('build/client')])
if (sketched !== 0) process.exit(sketched)
endBuild()
