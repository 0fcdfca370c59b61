// How the processes are bundled: our own files in, packages out.
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** esbuild's options for entries such as `app/server.ts`, which becomes `build/server.js`. */
export function processBundle(entries) {
  return {
    absWorkingDir: at(''),
    entryPoints: entries,
    outdir: at('build'),
    entryNames: '[name]',
    chunkNames: 'shared/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [
      {
        name: 'packages stay outside',
        setup(build) {
          build.onResolve({ filter: /^[^./~#]/ }, ({ path, kind }) =>
            kind === 'entry-point' ? undefined : { path, external: true },
          )
        },
      },
    ],
    alias: { '~': at('app'), '#db': at('db'), '#emails': at('emails') },
  }
}
