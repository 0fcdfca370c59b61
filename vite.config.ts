import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url))

/**
 * A product carries its words in every language, which the server merges and sends with the page in one. The browser
 * looks none up in the product, so there they are left out: a quarter of what the studio would load.
 */
const wordsComeWithThePage: Plugin = {
  name: 'words come with the page',
  transform(_code, id, { ssr } = {}) {
    const [, name] = /\/app\/products\/.*\/words\/(en|it|fil)\.ts$/.exec(id) ?? []
    return !ssr && name ? { code: `export const ${name} = {}`, map: null } : undefined
  },
}

export default defineConfig({
  plugins: [remix(remixConfig), wordsComeWithThePage],
  resolve: { alias: { '~': at('app'), '#db': at('db'), '#emails': at('emails') } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {
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
})
