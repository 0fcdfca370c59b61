// Builds the bench beside the app and runs it. Arguments go on: `npm run bench -- --only picture`.
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

const built = spawnSync(process.execPath, ['bin/build.mjs'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)
await build({
  entryPoints: Object.fromEntries(['run', 'floor', 'pulse'].map((name) => [name, `test/bench/${name}.ts`])),
  outdir: 'build/bench',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  tsconfig: 'tsconfig.json',
})
const ran = spawnSync(process.execPath, ['build/bench/run.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
process.exit(ran.status ?? 1)
