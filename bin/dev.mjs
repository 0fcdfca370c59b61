// The app for developing: Vite serves the pages with hot reload; a change to the server's own files restarts it.
import { spawn } from 'node:child_process'
import { context } from 'esbuild'
import { processBundle } from './bundle.mjs'
import { readSettingsFile, root } from './steps.mjs'

readSettingsFile()
let server
let stopping = false

function start() {
  server = spawn(process.execPath, ['--enable-source-maps', 'build/dev/server.js'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  server.once('exit', (code) => {
    if (stopping) process.exit(code ?? 0)
  })
}

const bundle = processBundle({ server: 'app/server.ts', painter: 'app/painter.ts' })
const watching = await context({
  ...bundle,
  outdir: `${root}build/dev`,
  plugins: [
    {
      name: 'restart',
      setup(build) {
        build.onEnd(({ errors }) => {
          if (errors.length > 0) return
          if (!server || server.exitCode !== null) return start()
          server.once('exit', start)
          server.kill('SIGTERM')
        })
      },
    },
  ],
})
await watching.watch()

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopping = true
    void watching.dispose()
    if (!server || server.exitCode !== null) process.exit(0)
    server.kill('SIGTERM')
  })
}
