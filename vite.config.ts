import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url))

/** A product carries the prices a shop begins with; the browser is sent those of the shop, and never looks there. */
const pricesComeWithThePage: Plugin = {
  name: 'prices come with the page',
  transform(_code, id, { ssr } = {}) {
    if (ssr || !/\/app\/products\/[^/]+\/prices\.ts$/.test(id)) return undefined
    return { code: 'export const prices = { base: 0, extra: {} }', map: null }
  },
}

/** What is in the browser's scripts is other people's work as well. */
const licences: Plugin = {
  name: 'licences',
  generateBundle() {
    const texts = [
      'react',
      'react-dom',
      'scheduler',
      '@remix-run/react',
      'react-router',
      'turbo-stream',
      'konva',
    ].map((name) => {
      const [file = ''] = readdirSync(at(`node_modules/${name}`)).filter((one) => /^licen[cs]e/i.test(one))
      return `${name}\n\n${file && readFileSync(at(`node_modules/${name}/${file}`), 'utf8')}`
    })
    this.emitFile({ type: 'asset', fileName: 'assets/licences.txt', source: texts.join('\n\n') })
  },
}

/** Tells which modules each script of the browser was made of, in build/scripts.json: a test holds the pages to it. */
const scripts: Plugin = {
  name: 'scripts',
  writeBundle({ dir }, bundle) {
    if (!dir?.endsWith('client')) return
    const made = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk'
        ? [[file.fileName, { imports: file.imports, later: file.dynamicImports, modules: modulesIn(file) }]]
        : [],
    )
    writeFileSync(at('build/scripts.json'), JSON.stringify(Object.fromEntries(made)))
  },
}
/** Those of which anything was left. */
const modulesIn = ({ modules }: { modules: Record<string, { renderedLength: number }> }) =>
  Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id.replace(at('.'), '').replace(/\?.*$/, ''))

/** What the root, and so every page, is made of, and the little that most of them have. */
const everyPage =
  /\/app\/(i18n\/(?!words)|url\/|catalog\/of-product|components\/(page|header|footer|language-chooser|woven-label|form-token|use-shop|problems|error-page|icon|swatch)\.tsx?)/

/** What the studio has of other forms: alone, or it would load what they have besides. */
const anyForm = /\/app\/components\/(field|error-summary|asked-change)\.tsx/

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), pricesComeWithThePage, licences, scripts],
  resolve: { alias: { '~': at('app'), '#db': at('db'), '#emails': at('emails') } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // What is imported late needs only what is there by then.
    modulePreload: false,
    // Three parts in a hundred smaller than esbuild makes it: on a slow line that is seen. The server's own is read by
    // nobody but who looks for a fault, in its stacks.
    minify: isSsrBuild ? false : 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true, inline: 1 },
      // Their licences go along in a file of their own.
      format: { comments: false },
    },
    rollupOptions: {
      output: {
        // Crumbs cost a request each, and pack badly.
        experimentalMinChunkSize: 5000,
        // Kept out of that: a font is loaded when there are words in it, and what every page has is loaded with no other.
        manualChunks: (id) =>
          /\/motifs\/fonts\/([\w-]+)\.json$/.exec(id)?.[1] ??
          (everyPage.test(id) ? 'page' : anyForm.test(id) ? 'form' : undefined),
      },
      onwarn(warning, warn) {
        // Routes that only answer, without a page, leave nothing for the browser; zod's notes are for esbuild.
        if (!['EMPTY_BUNDLE', 'INVALID_ANNOTATION'].includes(warning.code ?? '')) warn(warning)
      },
    },
  },
  server: { watch: { ignored: ['**/var/**', '**/build/**', '**/test/**'] } },
  optimizeDeps: {
    // With a cold cache Vite finds these late, reloads, and the page holds two Reacts.
    entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'],
    // The entries above import server files, whose packages no browser can run.
    exclude: ['@node-rs/argon2', 'sharp', 'better-sqlite3'],
    include: ['react', 'react-dom', 'react-dom/client', '@remix-run/react', 'konva', 'zod'],
  },
}))
