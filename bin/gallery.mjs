// Bundles the gallery of components and opens it at http://localhost:3001, or on the port that PORT names.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** `import text from './file.js?raw'`, as Vite has it. */
const raw = {
  name: 'raw texts',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /\?raw$/ }, async ({ path, kind, resolveDir }) => {
      const found = await resolve(path.replace('?raw', ''), { kind, resolveDir })
      return { path: found.path, namespace: 'raw' }
    })
    onLoad({ filter: /./, namespace: 'raw' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }))
  },
}

await build({
  entryPoints: ['test/gallery/run.ts'],
  outfile: 'build/gallery/run.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  tsconfig: 'tsconfig.json',
  plugins: [raw],
  logLevel: 'warning',
})
await import('../build/gallery/run.js')
