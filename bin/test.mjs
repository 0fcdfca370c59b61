// Installs what it lacks, builds once, and runs the tests. Arguments go to Vitest: `npm test -- --project unit`.
import { prepare, root, run } from './steps.mjs'

process.chdir(root)
await prepare()
process.exit(await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]))
