// Builds the bench beside the app and runs it. Arguments go on: `npm run bench -- --only picture`.
import process from 'node:process'
import { prepare } from './prepare.mjs'
import { root, run } from './steps.mjs'

process.chdir(root)
await prepare({ everything: true })
const { build } = await import('esbuild')
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
const env = { ...process.env, NODE_ENV: 'production' }
process.exit(await run(process.execPath, ['build/bench/run.js', ...process.argv.slice(2)], { env }))
