import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { adPage } from './ad-page'
import { best, judge, type Bench, type Result } from './bench'
import { burst } from './burst'
import { drag } from './drag'
import { exports } from './exports'
import { first } from './first'
import { growth } from './growth'
import { mails } from './mails'
import { picture } from './picture'
import { scripts } from './scripts'
import { studio } from './studio'

const benches: Bench[] = [picture, adPage, burst, studio, drag, first, scripts, mails, growth, exports]

const { values } = parseArgs({
  options: { only: { type: 'string' }, large: { type: 'boolean' } },
})
const only = values.only?.split(',')
const chosen = benches.filter(({ name }) => !only || only.includes(name))
if (chosen.length === 0) {
  throw new Error(
    `No bench is named "${values.only}". Choose one of: ${benches.map((b) => b.name).join(', ')}.`,
  )
}

const results: Result[] = []
for (const bench of chosen) {
  process.stderr.write(`${bench.name} …\n`)
  const close = await bench.open?.()
  const runs: Result[][] = []
  for (let turn = 0; turn < 3; turn += 1) runs.push((await bench.run()).map(judge))
  await close?.()
  const first = runs[0] ?? []
  results.push(...first.map((_, row) => best(runs.flatMap((run) => run[row] ?? []))))
}

console.table(
  Object.fromEntries(results.map(({ name, ...row }) => [name, { ...row, met: row.met ? 'yes' : 'NO' }])),
)
const folder = process.env.DATA_DIR ?? 'var'
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`)
process.exit(0)
