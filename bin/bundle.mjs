// How the processes are bundled.
import { at } from './steps.mjs'

/** What the bundle leaves to node_modules: native parts, files read from beside the code, what only development loads. */
const outside = [
  '@napi-rs/canvas',
  '@node-rs/argon2',
  'better-sqlite3',
  'pdfkit',
  'pg-native',
  'sharp',
  'vite',
]

/** What a module for CommonJS expects to be there. */
const commonJs = `import { createRequire as __createRequire } from 'node:module'
import { fileURLToPath as __fileURLToPath } from 'node:url'
const require = __createRequire(import.meta.url)
const __filename = __fileURLToPath(import.meta.url)
const __dirname = __fileURLToPath(new URL('.', import.meta.url))`

/**
 * esbuild's options for entries such as `{ server: 'app/server.ts' }`, which becomes `build/server.js`, with our own
 * files in and packages out.
 */
export function processBundle(entries) {
  return {
    absWorkingDir: at(''),
    entryPoints: entries,
    outdir: at('build'),
    chunkNames: 'shared/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    packages: 'external',
    alias: { '~': at('app'), '#db': at('db'), '#emails': at('emails') },
  }
}

/**
 * The same with packages in: a start reads a few files instead of two thousand, a quarter of its work. The pages that
 * Vite built are an entry too, so that the process holds one of each package.
 */
export function wholeBundle(entries) {
  return {
    ...processBundle({ ...entries, 'server/index': 'build/server/index.js' }),
    packages: 'bundle',
    external: outside,
    banner: { js: commonJs },
    // What runs holds its source in memory as well, at two bytes a letter where one is none of ASCII's: neither what
    // packages say while one develops nor their comments are in it. Names and lines are, for whoever reads the log.
    define: { 'process.env.NODE_ENV': '"production"' },
    minifyWhitespace: true,
    lineLimit: 120,
    legalComments: 'external',
    allowOverwrite: true,
    // Rollup keeps the bare import of a package of which it has used nothing.
    logOverride: { 'ignored-bare-import': 'silent' },
  }
}
