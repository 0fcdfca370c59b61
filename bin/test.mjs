// Installs what it lacks, builds once, and runs the tests. Arguments go to Vitest: `npm test -- test/domain`.
// With `--long` there are more designs and more seeds, and each test has the time it needs.
import { prepare } from './prepare.mjs'
import { root, run } from './steps.mjs'

process.chdir(root)
const args = process.argv.slice(2)
if (args.includes('--long')) process.env.TOILE_TEST_LONG = '1'
await prepare({ everything: true })
const rest = args.filter((arg) => arg !== '--long')
process.exit(await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...rest]))
