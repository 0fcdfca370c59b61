import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url))

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { '~': at('app'), '#db': at('db'), '#emails': at('emails') } },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: { watch: { ignored: ['**/var/**', '**/build/**', '**/test/**'] } },
  optimizeDeps: {
    // With a cold cache Vite finds these late, reloads, and the page holds two Reacts.
    entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'],
    include: ['react', 'react-dom', 'react-dom/client', '@remix-run/react', 'konva', 'zod'],
  },
})
